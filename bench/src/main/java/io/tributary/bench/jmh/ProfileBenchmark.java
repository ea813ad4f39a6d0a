package io.tributary.bench.jmh;

import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import io.tributary.topology.profile.Standing;
import io.tributary.topology.scoring.Scoring;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a commit does to each profile that changed: its stored form, its row, and the row's bytes. */
@State(Scope.Thread)
public class ProfileBenchmark {
    private static final int COUNT = 256;

    /** {@code small} has {@value Samples#FEW_FACTS} facts, {@code large} {@value Samples#MANY_FACTS}. */
    @Param({"small", "large"})
    public String profile;

    private final ProfileCodec codec = new ProfileCodec();
    private final AvroSerializer<Customer360> serializer = new AvroSerializer<>(new LocalRegistry());
    private Scoring scoring;
    private Cycle<Settled> settled;
    private Cycle<Stored> stored;
    private Cycle<Customer360> rows;

    private record Settled(Profile profile, Standing standing) {}

    private record Stored(String id, Bytes bytes) {}

    @Setup
    public void prepare() {
        Samples samples = new Samples();
        scoring = new Scoring(samples.catalogue(), Samples.YARDSTICK);
        List<Settled> all = samples.profiles(COUNT, Samples.facts(profile)).stream()
                .map(p -> new Settled(p, Samples.YARDSTICK.measure(p, Samples.TODAY)))
                .toList();
        settled = new Cycle<>(all);
        stored = new Cycle<>(all.stream()
                .map(s -> new Stored(
                        s.profile.customerId(), Bytes.wrap(codec.encode(s.profile, s.standing, ProfileCodec.NOT_DUE))))
                .toList());
        rows = new Cycle<>(
                all.stream().map(s -> scoring.score(s.profile, Samples.AS_OF)).toList());
    }

    @Benchmark
    public byte[] encodeProfile() {
        Settled next = settled.next();
        return codec.encode(next.profile, next.standing, ProfileCodec.NOT_DUE);
    }

    @Benchmark
    public ProfileCodec.Stored decodeProfile() {
        Stored next = stored.next();
        return codec.decode(next.id, next.bytes.get());
    }

    @Benchmark
    public Customer360 scoreProfile() {
        return scoring.score(settled.next().profile, Samples.AS_OF);
    }

    @Benchmark
    public byte[] encodeRow() {
        return serializer.serialize("customer-360", rows.next());
    }
}
