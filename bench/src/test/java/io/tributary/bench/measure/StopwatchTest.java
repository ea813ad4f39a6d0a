package io.tributary.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.bench.workload.Total;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StopwatchTest {
    private static final long PID = ProcessHandle.current().pid();

    @Test
    void shouldMeasureTheSecondHalfByWhatWasCommittedThen() {
        Stopwatch stopwatch = new Stopwatch(PID, 1000);

        assertThat(stopwatch.isAtEnd(0)).isFalse();
        assertThat(stopwatch.isAtEnd(620)).isFalse();
        assertThat(stopwatch.isAtEnd(900)).isFalse();
        assertThat(stopwatch.isAtEnd(1000)).isTrue();

        Measurement measured = stopwatch.measurement(7, Map.of(Total.FACTS, 1000L));
        assertThat(measured.secondHalf().facts()).isEqualTo(380);
        assertThat(measured.whole().facts()).isEqualTo(1000);
        assertThat(measured.peakBytes()).isEqualTo(7);
        assertThat(measured.secondHalf().seconds())
                .isLessThanOrEqualTo(measured.whole().seconds());
    }

    @Test
    void shouldTakeTheWholeWhenOneCommitHeldBothHalves() {
        Stopwatch stopwatch = new Stopwatch(PID, 1000);

        assertThat(stopwatch.isAtEnd(1000)).isTrue();

        assertThat(stopwatch.measurement(0, Map.of()).secondHalf().facts()).isEqualTo(1000);
    }

    @Test
    void shouldGiveRatesPerSecondAndPerMillion() {
        Span span = new Span(500_000, 2, 3, 1, 0.1);

        assertThat(span.factsPerSecond()).isEqualTo(250_000);
        assertThat(span.contenderCpuPerMillion()).isEqualTo(6);
        assertThat(span.brokerCpuPerMillion()).isEqualTo(2);
    }
}
