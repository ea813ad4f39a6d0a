package io.tributary.api.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CustomerModels;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.scoring.CutPoints;
import io.tributary.topology.scoring.ModelFitter;
import io.tributary.topology.scoring.Quantiles;
import io.tributary.topology.summary.Blocks;
import io.tributary.topology.summary.Population;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each reason on its own: everything else is as it should be. */
class StalenessTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String RULES = "as they are";

    private final Population population = new Population();
    private final Staleness staleness = new Staleness(new BusinessClock.Fixed(NOON), RULES);
    private SummaryTotals totals;

    @BeforeEach
    void settle() {
        Quantiles any = new Quantiles(1, 2, 3, 4);
        population.set(Blocks.CUT_POINTS, new CutPoints(7, 10, any, any, any).toContract());
        CustomerModels models = ModelFitter.defaults();
        models.setVersion(3);
        population.set(Blocks.MODELS, models);
        totals = SummaryTotals.newBuilder()
                .setCustomers(10)
                .setRules(RULES)
                .setCutPointsVersion(7L)
                .setModelsVersion(3L)
                .setScoredAsOf(NOON)
                .setNextChangeAt(NOON.plusMillis(1))
                .build();
    }

    @Test
    void shouldBeNothingWhenTotalsAreOfNow() {
        assertThat(reasons()).isZero();
    }

    @Test
    void shouldBeNothingWhenNothingHasEverBeenSaid() {
        assertThat(staleness.of(new Population().snapshot())).isZero();
    }

    @Test
    void shouldCountEverySweepWhenSomeAreUnderWay() {
        totals.setSweeps(3);
        assertThat(reasons()).isEqualTo(3);
    }

    @Test
    void shouldCountADeadlineWhenItsInstantHasCome() {
        totals.setNextChangeAt(NOON);
        assertThat(reasons()).isEqualTo(1);
        totals.setNextChangeAt(null);
        assertThat(reasons()).isZero();
    }

    @Test
    void shouldAskTheBusinessClockWhenADeadlineIsLookedAt() {
        Staleness byEvents = new Staleness(new BusinessClock.Events(Clock.fixed(NOON, ZoneOffset.UTC)), RULES);
        totals.setScoredAsOf(NOON.minusSeconds(9));
        totals.setNextChangeAt(NOON.minusSeconds(5));
        totals.setNewestEventAt(NOON.minusSeconds(6));
        population.set(Blocks.TOTALS, totals);
        assertThat(byEvents.of(population.snapshot())).isZero();

        totals.setNewestEventAt(NOON.minusSeconds(5));
        population.set(Blocks.TOTALS, totals);
        assertThat(byEvents.of(population.snapshot())).isEqualTo(1);
    }

    @Test
    void shouldCountCutPointsWhenATaskFollowsOlderOnes() {
        totals.setCutPointsVersion(6L);
        assertThat(reasons()).isEqualTo(1);
        totals.setCutPointsVersion(null);
        assertThat(reasons()).isEqualTo(1);
        totals.setCutPointsVersion(8L);
        assertThat(reasons())
                .as("a task was told before the population was read")
                .isZero();
    }

    @Test
    void shouldCountModelsWhenATaskFollowsOlderOnes() {
        totals.setModelsVersion(2L);
        assertThat(reasons()).isEqualTo(1);
        totals.setModelsVersion(null);
        assertThat(reasons()).isEqualTo(1);
    }

    @Test
    void shouldCountRulesWhenTasksFollowOthers() {
        totals.setRules("mixed");
        assertThat(reasons()).isEqualTo(1);
        totals.setRules(null);
        assertThat(reasons()).isEqualTo(1);
        totals.setCustomers(0);
        assertThat(reasons()).as("no task has begun, and there is nobody").isZero();
    }

    @Test
    void shouldCountAClockSetBackWhenTotalsAreOfALaterDay() {
        totals.setScoredAsOf(Instant.parse("2026-11-21T00:00:00Z"));
        assertThat(reasons()).isEqualTo(1);
        totals.setScoredAsOf(Instant.parse("2026-11-20T23:59:59.999Z"));
        assertThat(reasons()).as("nothing moves within a day").isZero();
    }

    @Test
    void shouldCountAFitOnceWhenItIsWanted() {
        totals.setFits(2);
        assertThat(reasons()).isEqualTo(1);
    }

    @Test
    void shouldAddUpWhenThereAreSeveralReasons() {
        totals.setFits(1);
        totals.setSweeps(2);
        totals.setModelsVersion(1L);
        totals.setNextChangeAt(NOON.minusSeconds(1));
        assertThat(reasons()).isEqualTo(5);
    }

    private long reasons() {
        population.set(Blocks.TOTALS, totals);
        return staleness.of(population.snapshot());
    }
}
