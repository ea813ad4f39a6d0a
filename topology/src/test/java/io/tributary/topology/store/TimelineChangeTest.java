package io.tributary.topology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.topology.Facts;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactCodec;
import io.tributary.topology.fact.FactKind;
import io.tributary.topology.fact.Purchase;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TimelineChangeTest {
    private final FactCodec codec = new FactCodec();

    @Property(tries = 200)
    void shouldBeTheFactThatWasPutWhenRead(@ForAll("facts") Fact fact) {
        byte[] key = TimelineKeys.fact(TimelineKeys.customer(fact.customerId()), fact.kind(), fact.id())
                .get();

        TimelineChange change =
                TimelineChange.read(codec, key, codec.encode(fact)).orElseThrow();

        assertThat(change).isEqualTo(new TimelineChange(fact.kind(), fact.customerId(), fact.id(), Optional.of(fact)));
        assertThat(change.standing()).isEqualTo(Optional.of(fact).filter(each -> !each.withdrawn()));
        assertThat(TimelineChange.read(codec, key, null))
                .contains(new TimelineChange(fact.kind(), fact.customerId(), fact.id(), Optional.empty()));
    }

    @Provide
    Arbitrary<Fact> facts() {
        return Facts.of("C1", "C/ 2|p", "😀");
    }

    @Test
    void shouldBeNoFactThatStandsWhenWithdrawn() {
        Fact withdrawn = new Purchase("C1", "T1", "P1", 0, 1, 100, null, null, null, 3, true);
        byte[] key = TimelineKeys.fact(TimelineKeys.customer("C1"), FactKind.PURCHASE, "T1")
                .get();

        TimelineChange change =
                TimelineChange.read(codec, key, codec.encode(withdrawn)).orElseThrow();

        assertThat(change.fact()).contains(withdrawn);
        assertThat(change.standing()).isEmpty();
    }

    @Test
    void shouldBeNothingWhenItIsAnOrder() {
        byte[] key = TimelineKeys.order(TimelineKeys.customer("C1"), "O1").get();

        assertThat(TimelineChange.read(codec, key, new byte[] {1, 2})).isEmpty();
        assertThat(TimelineChange.read(codec, key, null)).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNoKeyOfTheTimeline() {
        for (String key : new String[] {"", "C1", "C1\0", "C1\0?T1"}) {
            assertThatThrownBy(() -> TimelineChange.read(codec, key.getBytes(StandardCharsets.UTF_8), null))
                    .as(key)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
