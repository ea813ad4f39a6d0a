package io.tributary.bench.jmh;

import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactCodec;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The stored form of one fact of the timeline. */
@State(Scope.Thread)
public class FactCodecBenchmark {
    private static final int COUNT = 4096;

    private final FactCodec codec = new FactCodec();
    private Cycle<Fact> facts;
    private Cycle<Stored> stored;

    private record Stored(Fact fact, Bytes bytes) {}

    @Setup
    public void prepare() {
        List<Fact> all = new Samples().facts(0, COUNT);
        facts = new Cycle<>(all);
        stored = new Cycle<>(all.stream()
                .map(fact -> new Stored(fact, Bytes.wrap(codec.encode(fact))))
                .toList());
    }

    @Benchmark
    public byte[] encodeFact() {
        return codec.encode(facts.next());
    }

    @Benchmark
    public Fact decodeFact() {
        Stored next = stored.next();
        return codec.decode(next.fact.kind(), next.fact.customerId(), next.fact.id(), next.bytes.get());
    }
}
