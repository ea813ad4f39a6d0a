package io.tributary.api.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A stretch of UTC calendar days, both ends included.
 *
 * @param from first day
 * @param to last day; {@link LocalDate#MAX} where the window ends with asOf, since "a fact dated after asOf … lies inside
 *     every window that ends at asOf"
 */
record Window(LocalDate from, LocalDate to) {

    /** All facts there are. */
    static final Window EVERYTHING = new Window(LocalDate.MIN, LocalDate.MAX);

    /** "The last n days are the n days that end with asOf's day." */
    static Window lastDays(Instant asOf, int days) {
        return new Window(Dates.day(asOf).minusDays(days - 1L), LocalDate.MAX);
    }

    /** The n days before the last n days. */
    static Window daysBeforeLast(Instant asOf, int days) {
        return new Window(
                Dates.day(asOf).minusDays(2L * days - 1), Dates.day(asOf).minusDays(days));
    }

    /** Everything until the end of the day so many weeks before asOf; everything at all, when that is asOf's own day. */
    static Window untilWeeksBefore(Instant asOf, int weeks) {
        return weeks == 0
                ? EVERYTHING
                : new Window(LocalDate.MIN, Dates.day(asOf).minusWeeks(weeks));
    }

    /** The moment the window ends, its last millisecond; asOf where it is open. */
    Instant end(Instant asOf) {
        return to.equals(LocalDate.MAX)
                ? asOf
                : to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }

    boolean contains(Instant instant) {
        return contains(Dates.day(instant));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
