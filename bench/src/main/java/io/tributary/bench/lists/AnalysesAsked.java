package io.tributary.bench.lists;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.analysis.CrossSelling;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.bench.freshness.Freshness.Latency;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Asks analyses of a read model with many customers, in process, one question after the other. */
final class AnalysesAsked {
    private static final int TIMES = 10;
    private static final int SHOWN = 20;
    private static final int LEAST_SUPPORT = 2;

    private final ReadModel model;
    private final List<ListsResult.Asked> asked = new ArrayList<>();

    private AnalysesAsked(ReadModel model) {
        this.model = model;
    }

    /** All of them, each several times after once. */
    static List<ListsResult.Asked> all(ReadModel model) {
        AnalysesAsked analyses = new AnalysesAsked(model);
        analyses.crossSelling();
        return List.copyOf(analyses.asked);
    }

    private void crossSelling() {
        CrossSelling crossSelling = new CrossSelling(model);
        for (String by : CrossSelling.ITEMS) {
            for (String within : CrossSelling.BASKETS) {
                CrossSelling.Choice choice =
                        new CrossSelling.Choice(FigureFilter.NONE, by, within, LEAST_SUPPORT, "lift", SHOWN);
                ask("cross-selling of a " + by + " within a " + within, i -> crossSelling.pairs(choice));
            }
        }
        ask(
                "next best products of a customer",
                i -> crossSelling.nextBest(new CrossSelling.Question(
                        "C000%04d".formatted(i * 7), FigureFilter.NONE, "order", LEAST_SUPPORT, false, SHOWN)));
    }

    private void ask(String name, IntConsumer question) {
        question.accept(0);
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            question.accept(i);
            nanos[i] = System.nanoTime() - start;
        }
        asked.add(new ListsResult.Asked(name, TIMES, Latency.ofNanos(nanos)));
    }
}
