package io.tributary.bench.lists;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.analysis.CrossSelling;
import io.tributary.api.readmodel.analysis.CustomerProducts;
import io.tributary.api.readmodel.analysis.Metric;
import io.tributary.api.readmodel.analysis.Period;
import io.tributary.api.readmodel.analysis.Quality;
import io.tributary.api.readmodel.analysis.Satisfaction;
import io.tributary.api.readmodel.analysis.Summaries;
import io.tributary.api.readmodel.analysis.SummaryTable;
import io.tributary.api.readmodel.analysis.Trends;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.bench.freshness.Freshness.Latency;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        analyses.summaries();
        analyses.overTime();
        analyses.relationsAndQuality();
        return List.copyOf(analyses.asked);
    }

    private void crossSelling() {
        CrossSelling crossSelling = new CrossSelling(model);
        for (String by : CrossSelling.ITEMS) {
            for (String within : CrossSelling.BASKETS) {
                CrossSelling.Choice choice =
                        new CrossSelling.Choice(FigureFilter.NONE, by, within, LEAST_SUPPORT, "lift", null, SHOWN);
                ask("cross-selling of a " + by + " within a " + within, i -> crossSelling.pairs(choice));
            }
        }
        ask(
                "next best products of a customer",
                i -> crossSelling.nextBest(new CrossSelling.Question(
                        "C000%04d".formatted(i * 7), FigureFilter.NONE, "order", LEAST_SUPPORT, false, SHOWN)));
    }

    private void summaries() {
        Summaries summaries = new Summaries(model);
        for (SummaryTable table :
                List.of(SummaryTable.CUSTOMER_360, SummaryTable.PURCHASE_TRANSACTIONS, SummaryTable.WEBSITE_BEHAVIOR)) {
            ask("summary of " + table.tableName(), i -> summaries.columns(table, null, FigureFilter.NONE));
        }
        ask(
                "summary of one column",
                i -> summaries.columns(SummaryTable.CUSTOMER_360, "total_lifetime_value", FigureFilter.NONE));
        ask("correlations of customer_360", i -> summaries.correlations(SummaryTable.CUSTOMER_360, FigureFilter.NONE));
    }

    private void overTime() {
        Satisfaction satisfaction = new Satisfaction(model);
        ask("satisfaction by month", i -> satisfaction.report(FigureFilter.NONE, "month", 2, SHOWN));
        Trends trends = new Trends(model);
        LocalDate today = LocalDate.ofInstant(GeneratedShop.AS_OF, ZoneOffset.UTC);
        for (Metric metric : List.of(Metric.REVENUE, Metric.ORDERS, Metric.AVERAGE_ORDER_VALUE, Metric.SESSIONS)) {
            Trends.Choice choice = new Trends.Choice(Period.WEEK, null, today, 4);
            ask("trend of " + metric.publicName(), i -> trends.of(metric, choice, FigureFilter.NONE));
        }
    }

    private void relationsAndQuality() {
        CustomerProducts relations = new CustomerProducts(model);
        ask(
                "products of a customer",
                i -> relations.of(new CustomerProducts.Choice(
                        FigureFilter.NONE,
                        "C000%04d".formatted(i * 7),
                        null,
                        null,
                        false,
                        SHOWN,
                        GeneratedShop.AS_OF)));
        ask(
                "owners of a product",
                i -> relations.of(new CustomerProducts.Choice(
                        FigureFilter.NONE, null, "P" + i * 199, null, false, SHOWN, GeneratedShop.AS_OF)));
        Quality quality = new Quality(model);
        ask("quality of everything", i -> quality.checks(FigureFilter.NONE, GeneratedShop.AS_OF));
        ask("quality by month", i -> quality.history(Period.MONTH, FigureFilter.NONE));
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
