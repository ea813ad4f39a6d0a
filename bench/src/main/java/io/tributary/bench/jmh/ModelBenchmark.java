package io.tributary.bench.jmh;

import io.tributary.topology.model.BgNbd;
import io.tributary.topology.model.GammaGamma;
import io.tributary.topology.model.History;
import io.tributary.topology.model.MbgNbd;
import io.tributary.topology.model.PurchaseModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What every published row asks of the models; <em>extreme</em> customers have thousands of repeats, or ten years ahead. */
@State(Scope.Thread)
public class ModelBenchmark {
    private static final int COUNT = 1024;
    private static final double DAYS = 90;
    private static final double YEARS = 3650;

    private final PurchaseModel mbgNbd = new MbgNbd(MbgNbd.DEFAULT);
    private final PurchaseModel bgNbd = new BgNbd(MbgNbd.DEFAULT);
    private final GammaGamma gammaGamma = new GammaGamma(GammaGamma.DEFAULT);
    private Cycle<History> ordinary;
    private Cycle<History> busy;

    @Setup
    public void prepare() {
        ordinary = new Cycle<>(histories(8, 730));
        busy = new Cycle<>(histories(5000, 20_000));
    }

    /** Up to so many repeats, fewer more often, over up to so many days. */
    private static List<History> histories(int repeats, int days) {
        Random random = new Random(1);
        List<History> histories = new ArrayList<>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            int age = random.nextInt(days);
            int bought = (int) Math.min(age, repeats * Math.pow(random.nextDouble(), 2));
            histories.add(new History(bought, bought == 0 ? 0 : bought + random.nextInt(age - bought + 1), age));
        }
        return histories;
    }

    @Benchmark
    public double alive() {
        return mbgNbd.alive(ordinary.next());
    }

    @Benchmark
    public double expectedPurchases() {
        return mbgNbd.expectedPurchases(ordinary.next(), DAYS);
    }

    @Benchmark
    public double expectedPurchasesUnderBgNbd() {
        return bgNbd.expectedPurchases(ordinary.next(), DAYS);
    }

    @Benchmark
    public double expectedPurchasesOfExtremeRepeats() {
        return mbgNbd.expectedPurchases(busy.next(), DAYS);
    }

    @Benchmark
    public double expectedPurchasesInExtremeTime() {
        return mbgNbd.expectedPurchases(ordinary.next(), YEARS);
    }

    @Benchmark
    public double expectedValue() {
        History next = ordinary.next();
        return gammaGamma.expectedValue(next.repeats() + 1, next.age());
    }
}
