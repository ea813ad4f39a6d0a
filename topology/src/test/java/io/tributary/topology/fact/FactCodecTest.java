package io.tributary.topology.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.topology.Facts;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FactCodecTest {
    private final FactCodec codec = new FactCodec();

    @Provide
    Arbitrary<Fact> facts() {
        return Facts.of("C1");
    }

    @Provide
    Arbitrary<Long> versions() {
        return Arbitraries.oneOf(
                Arbitraries.of(0L, -1L, 63L, 64L, -64L, -65L, 8191L, 8192L, Long.MAX_VALUE, Long.MIN_VALUE),
                Arbitraries.longs());
    }

    @Property(tries = 1000)
    void shouldComeBackWholeWhenStored(@ForAll("facts") Fact fact) {
        assertThat(codec.decode(fact.kind(), "C1", fact.id(), codec.encode(fact)))
                .isEqualTo(fact);
    }

    @Property(tries = 1000)
    void shouldBeTheSameBytesOnlyWhenTheContentIsTheSame(@ForAll("facts") Fact a, @ForAll("facts") Fact b) {
        if (a.kind() == b.kind() && a.id().equals(b.id())) {
            assertThat(Arrays.equals(codec.encode(a), codec.encode(b))).isEqualTo(a.equals(b));
        }
    }

    @Property(tries = 1000)
    void shouldTellDuplicatesFromCorrectionsWhateverTheVersions(
            @ForAll("versions") long was, @ForAll("versions") long is) {
        byte[] stored = codec.encode(response("click", was, false));

        assertThat(FactCodec.arrival(stored, codec.encode(response("click", is, false))))
                .isEqualTo(is > was ? Arrival.CONFIRMATION : Arrival.DUPLICATE);
        assertThat(FactCodec.arrival(stored, codec.encode(response("open", is, false))))
                .isEqualTo(is >= was ? Arrival.CORRECTION : Arrival.SUPERSEDED);
        assertThat(FactCodec.arrival(stored, codec.encode(response("click", is, true))))
                .isEqualTo(is >= was ? Arrival.CORRECTION : Arrival.SUPERSEDED);
        assertThat(FactCodec.arrival(null, stored)).isEqualTo(Arrival.NEW);
    }

    @Test
    void shouldKnowEveryKindByItsCode() {
        for (FactKind kind : FactKind.values()) {
            assertThat(FactKind.ofCode(kind.code())).isEqualTo(kind);
        }
        assertThatThrownBy(() -> FactKind.ofCode('o')).isInstanceOf(IllegalArgumentException.class);
    }

    private static Response response(String type, long version, boolean withdrawn) {
        return new Response("C1", "R1", "M1", 5, type, version, withdrawn);
    }
}
