package io.tributary.bench.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.bench.freshness.Probes;
import io.tributary.bench.workload.SourceRecord;
import io.tributary.schemas.avro.PurchaseTransaction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClienteleTest {

    @Test
    void shouldMoveTheClockWithAProbeWhenTheFactsBeforeAreThrough() {
        List<SourceRecord> load = Clientele.load(16, 4, 8);

        assertThat(load).hasSize(16);
        assertThat(at(load, 7)).isEqualTo(Instant.parse("2025-06-01T12:00:00Z"));
        assertThat(at(load, 8)).isEqualTo(Instant.parse("2025-07-11T12:00:00Z"));
        assertThat(load.get(8).key()).isEqualTo(Probes.customer(2));
    }

    @Test
    void shouldTellWhoIsWaitedForFromTheLoad() {
        assertThat(Clientele.number("C00000042")).isEqualTo(42);
        Clientele.load(16, 4, 8)
                .forEach(fact -> assertThat(Clientele.number(fact.key())).isEqualTo(-1));
    }

    private static Instant at(List<SourceRecord> load, int position) {
        return ((PurchaseTransaction) load.get(position).value()).getPurchaseDate();
    }
}
