package io.tributary.topology.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class BusinessClockTest {
    private static final Instant NOW = Instant.parse("2024-07-01T12:00:00.123456Z");
    private static final Instant NOW_MILLIS = Instant.parse("2024-07-01T12:00:00.123Z");
    private static final Instant OLD = Instant.parse("2017-01-01T00:00:00Z");

    @Test
    void shouldFollowTheWallInWholeMilliseconds() {
        assertThat(new BusinessClock.Wall(InstantSource.fixed(NOW)).asOf(OLD)).isEqualTo(NOW_MILLIS);
    }

    @Test
    void shouldStandStillWhenFixed() {
        assertThat(new BusinessClock.Fixed(OLD).asOf(NOW)).isEqualTo(OLD);
    }

    @Test
    void shouldFollowTheNewestEventButNeverMoreThanADayAhead() {
        BusinessClock events = new BusinessClock.Events(InstantSource.fixed(NOW));

        assertThat(events.asOf(null)).isEqualTo(NOW_MILLIS);
        assertThat(events.asOf(OLD)).isEqualTo(OLD);
        assertThat(events.asOf(NOW_MILLIS.plus(Duration.ofDays(1)))).isEqualTo(NOW_MILLIS.plus(Duration.ofDays(1)));
        assertThat(events.asOf(NOW_MILLIS.plus(Duration.ofDays(900)))).isEqualTo(NOW_MILLIS.plus(Duration.ofDays(1)));
    }
}
