package io.tributary.api.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the models know of a customer, in days.
 *
 * @param repeats x, "distinct purchase days − 1"
 * @param untilLast t_x, "last − first purchase day"
 * @param untilNow T, "max(asOf's day, last purchase day) − first purchase day"
 */
record PurchaseDays(long repeats, double untilLast, double untilNow) {

    /** Absent without a purchase. */
    static Optional<PurchaseDays> of(Collection<Instant> purchases, Instant asOf) {
        if (purchases.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<LocalDate> days = purchases.stream().map(Dates::day).collect(Collectors.toCollection(TreeSet::new));
        long untilLast = ChronoUnit.DAYS.between(days.first(), days.last());
        long untilToday = ChronoUnit.DAYS.between(days.first(), Dates.day(asOf));
        return Optional.of(new PurchaseDays(days.size() - 1L, untilLast, Math.max(untilLast, untilToday)));
    }

    /** The purchase days themselves, the first included. */
    long days() {
        return repeats + 1;
    }
}
