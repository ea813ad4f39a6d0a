package io.tributary.bench.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.bench.freshness.Freshness.Latency;
import io.tributary.bench.freshness.Probes.Stage;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    @Test
    void shouldGiveQuantilesByTheNearestRank() {
        long[] oneToHundredMillis =
                LongStream.rangeClosed(1, 100).map(ms -> (101 - ms) * 1_000_000).toArray();

        assertThat(Latency.ofNanos(oneToHundredMillis)).isEqualTo(new Latency(50, 99, 100));
        assertThat(Latency.ofNanos(7_500_000)).isEqualTo(new Latency(7.5, 7.5, 7.5));
    }

    @Test
    void shouldCountFromWhenAProbeWasDue() {
        Probes probes = new Probes(2);
        probes.due(1, System.nanoTime() - 5_000_000_000L);
        probes.reached(1, Stage.BY_KEY);
        probes.reached(1, Stage.BY_KEY);

        assertThat(probes.latency(Stage.BY_KEY, 1).most()).isBetween(5000.0, 60_000.0);
        assertThat(probes.isDue(0)).isFalse();
        assertThat(probes.isComplete()).isFalse();
    }

    @Test
    void shouldRefuseFiguresWhenAProbeIsMissing() {
        Probes probes = new Probes(2);
        probes.reached(0, Stage.IN_TOPIC);

        assertThatThrownBy(() -> probes.latency(Stage.IN_TOPIC, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("probe 1 is not IN_TOPIC yet");
    }

    @Test
    void shouldTellProbesFromCustomersOfTheLoad() {
        assertThat(Probes.probe(Probes.customer(42))).isEqualTo(42);
        assertThat(Probes.probe("C00000042")).isEqualTo(-1);
    }
}
