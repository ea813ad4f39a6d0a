package io.tributary.api.stream;

import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.summary.Population.Snapshot;
import java.time.Instant;

/**
 * What the totals themselves say is still to be done, when all records are in: published standings follow time, cut
 * points, parameters and settings by work of their own.
 *
 * @param clock what the business takes for now
 * @param rules the settings of this instance, as tasks name theirs
 */
public record Staleness(BusinessClock clock, String rules) {

    /** How many things are to be done; 0 means that the totals are of now. */
    public long of(Snapshot population) {
        SummaryTotals totals = population.totals();
        Instant asOf = clock.asOf(totals.getNewestEventAt());
        long reasons = totals.getSweeps();
        reasons += isOverdue(totals, asOf) ? 1 : 0;
        reasons += hasOldCutPoints(population) ? 1 : 0;
        reasons += hasOldModels(population) ? 1 : 0;
        reasons += hasOtherRules(totals) ? 1 : 0;
        reasons += isOfTheFuture(totals, asOf) ? 1 : 0;
        reasons += isToBeFitted(totals) ? 1 : 0;
        return reasons;
    }

    /** Time has changed somebody's segment, band, status or score, and the totals count it as it was. */
    private static boolean isOverdue(SummaryTotals totals, Instant asOf) {
        return totals.getNextChangeAt() != null && !totals.getNextChangeAt().isAfter(asOf);
    }

    /** Some task has not heard of the newest cut points; once it has, it counts a sweep until all are scored by them. */
    private static boolean hasOldCutPoints(Snapshot population) {
        return version(population.totals().getCutPointsVersion())
                < population.cutPoints().version();
    }

    /** As cut points. */
    private static boolean hasOldModels(Snapshot population) {
        return version(population.totals().getModelsVersion())
                < population.models().getVersion();
    }

    /** No task has said which it follows: none has heard of any. */
    private static long version(Long ofTasks) {
        return ofTasks == null ? 0 : ofTasks;
    }

    /** The totals are of a start with other settings. Before any task has begun, there are none to be wrong. */
    private boolean hasOtherRules(SummaryTotals totals) {
        return totals.getRules() == null
                ? totals.getCustomers() > 0
                : !totals.getRules().equals(rules);
    }

    /** The clock was set back, and the totals are still those of a later day. */
    private static boolean isOfTheFuture(SummaryTotals totals, Instant asOf) {
        return totals.getScoredAsOf() != null
                && Profile.day(totals.getScoredAsOf().toEpochMilli()) > Profile.day(asOf.toEpochMilli());
    }

    /** A fit is wanted or under way: what comes of it changes everybody's predictions. */
    private static boolean isToBeFitted(SummaryTotals totals) {
        return totals.getFits() > 0;
    }
}
