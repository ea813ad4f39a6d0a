package io.tributary.bench.jmh;

import io.tributary.topology.fact.Fact;
import io.tributary.topology.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Folding one fact into a profile, on the way from the first fact to the last. */
@State(Scope.Thread)
public class FoldBenchmark {
    private final Samples samples = new Samples();
    private Cycle<List<Fact>> small;
    private Cycle<List<Fact>> large;

    @Setup
    public void prepare() {
        small = histories(1024, Samples.FEW_FACTS);
        large = histories(64, Samples.MANY_FACTS);
    }

    private Cycle<List<Fact>> histories(int count, int facts) {
        List<List<Fact>> histories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            histories.add(samples.facts(i * facts, facts));
        }
        return new Cycle<>(histories);
    }

    @Benchmark
    @OperationsPerInvocation(Samples.FEW_FACTS)
    public Profile foldIntoSmallProfile() {
        return fold(small.next());
    }

    @Benchmark
    @OperationsPerInvocation(Samples.MANY_FACTS)
    public Profile foldIntoLargeProfile() {
        return fold(large.next());
    }

    private Profile fold(List<Fact> facts) {
        return Profile.refold("C", null, facts, samples.catalogue(), Samples.NO_ORDERS);
    }
}
