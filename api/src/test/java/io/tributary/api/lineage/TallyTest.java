package io.tributary.api.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Flow READ = new Flow(Flow.Kind.READ, "from-a");
    private static final Flow OTHER = new Flow(Flow.Kind.READ, "from-b");

    private final Tally tally = new Tally(10 * SECOND);

    @Test
    void shouldSayNothingOfWhatNobodyCounts() {
        tally.take(0, Map.of(READ, Map.of("t", 1L)));
        tally.take(SECOND, Map.of(READ, Map.of("t", 1L)));

        assertThat(tally.records(OTHER)).isEmpty();
        assertThat(tally.rate(OTHER)).isEmpty();
    }

    @Test
    void shouldAddUpPartsAndSayHowFastTheyGrow() {
        tally.take(0, Map.of(READ, Map.of("task 0", 100L, "task 1", 50L)));
        assertThat(tally.records(READ)).contains(150L);
        assertThat(tally.rate(READ)).isEmpty();

        tally.take(2 * SECOND, Map.of(READ, Map.of("task 0", 110L, "task 1", 80L)));

        assertThat(tally.records(READ)).contains(190L);
        assertThat(tally.rate(READ)).contains(20.0);
    }

    @Test
    void shouldForgetWhatIsOlderThanTheWindow() {
        for (int second = 0; second <= 30; second++) {
            // A hundred a second for ten seconds, then nothing.
            tally.take(second * SECOND, Map.of(READ, Map.of("t", 100L * Math.min(second, 10))));
            double expected = second < 1 ? 0 : second <= 10 ? 100 : Math.max(0, 20 - second) * 10;
            if (second > 0) {
                assertThat(tally.rate(READ)).as("second " + second).contains(expected);
            }
        }
        assertThat(tally.records(READ)).contains(1_000L);
    }

    @Test
    void shouldNeverFallWhenPartsEndOrBeginAnew() {
        tally.take(0, Map.of(READ, Map.of("thread 1", 100L)));
        tally.take(SECOND, Map.of(READ, Map.of("thread 2", 5L)));
        assertThat(tally.records(READ)).contains(105L);

        tally.take(2 * SECOND, Map.of(READ, Map.of("thread 2", 3L)));
        assertThat(tally.records(READ)).contains(108L);
        assertThat(tally.rate(READ)).contains(4.0);

        tally.take(3 * SECOND, Map.of());
        assertThat(tally.records(READ)).contains(108L);
        assertThat(tally.rate(READ)).as("nothing here counts it any more").isEmpty();
    }
}
