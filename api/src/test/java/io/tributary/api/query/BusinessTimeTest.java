package io.tributary.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.summary.Population;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class BusinessTimeTest {
    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00.123456Z");
    private static final Instant NOW_IN_MILLISECONDS = Instant.parse("2024-03-01T12:00:00.123Z");
    private static final Instant EVENT = Instant.parse("2017-05-06T07:08:09Z");

    private final Population population = new Population();

    @Test
    void shouldBeTheWallClockInMillisecondsWhenThatIsWanted() {
        see(EVENT);

        assertThat(new BusinessTime(new BusinessClock.Wall(InstantSource.fixed(NOW)), population).asOf())
                .isEqualTo(NOW_IN_MILLISECONDS);
    }

    @Test
    void shouldStandStillWhenItIsFixed() {
        see(EVENT);

        assertThat(new BusinessTime(new BusinessClock.Fixed(EVENT), population).asOf())
                .isEqualTo(EVENT);
    }

    @Test
    void shouldFollowTheNewestEventWhenThatIsWanted() {
        BusinessTime time = new BusinessTime(new BusinessClock.Events(InstantSource.fixed(NOW)), population);
        assertThat(time.asOf()).isEqualTo(NOW_IN_MILLISECONDS);

        see(EVENT);
        assertThat(time.asOf()).isEqualTo(EVENT);

        see(NOW.plusSeconds(86_401));
        assertThat(time.asOf()).isEqualTo(NOW_IN_MILLISECONDS.plusSeconds(86_400));
    }

    private void see(Instant event) {
        SummaryTotals totals =
                SummaryTotals.newBuilder().setNewestEventAt(event).build();
        population.accept(new SummaryBlock("population", 1, 1L, 1, false, "totals", totals));
    }
}
