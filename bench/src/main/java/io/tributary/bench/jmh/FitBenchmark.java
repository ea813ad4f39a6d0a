package io.tributary.bench.jmh;

import io.tributary.topology.model.Fit;
import io.tributary.topology.model.GammaGamma;
import io.tributary.topology.model.Histories;
import io.tributary.topology.model.History;
import io.tributary.topology.model.MbgNbd;
import io.tributary.topology.model.PurchaseParameters;
import io.tributary.topology.model.Spending;
import io.tributary.topology.model.Spendings;
import io.tributary.topology.model.ValueParameters;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.RandomDataGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Fitting the models to customers who came on any day of two years and behave as the models say. */
@State(Scope.Thread)
public class FitBenchmark {
    private static final int DAYS = 730;

    /** As many as CDNOW's published sample has, and as many as Tributary samples. */
    @Param({"2357", "50000"})
    public int customers;

    private final List<History> histories = new ArrayList<>();
    private final List<Spending> spendings = new ArrayList<>();

    @Setup
    public void prepare() {
        RandomDataGenerator random = new RandomDataGenerator(1);
        for (int i = 0; i < customers; i++) {
            History history = history(random);
            histories.add(history);
            spendings.add(spending(random, history.repeats() + 1));
        }
    }

    private static History history(RandomDataGenerator random) {
        PurchaseParameters parameters = MbgNbd.DEFAULT;
        double rate = random.nextGamma(parameters.r(), 1 / parameters.alpha());
        double leaves = random.nextBeta(parameters.a(), parameters.b());
        int age = random.nextInt(0, DAYS);
        int repeats = 0;
        double last = 0;
        while (random.nextDouble() >= leaves) {
            double next = Math.max(last + 1, Math.ceil(last - Math.log1p(-random.nextDouble()) / rate));
            if (next > age) {
                break;
            }
            last = next;
            repeats++;
        }
        return new History(repeats, last, age);
    }

    private static Spending spending(RandomDataGenerator random, int days) {
        ValueParameters parameters = GammaGamma.DEFAULT;
        double rate = random.nextGamma(parameters.q(), 1 / parameters.v());
        return new Spending(days, random.nextGamma(parameters.p() * days, 1 / rate) / days);
    }

    @Benchmark
    public Fit<PurchaseParameters> fitMbgNbd() {
        return MbgNbd.fit(Histories.of(histories));
    }

    @Benchmark
    public Fit<ValueParameters> fitGammaGamma() {
        return GammaGamma.fit(Spendings.of(spendings));
    }
}
