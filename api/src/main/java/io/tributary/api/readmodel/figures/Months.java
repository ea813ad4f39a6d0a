package io.tributary.api.readmodel.figures;

import io.tributary.topology.figures.Figures;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The months that monthly_revenue shows.
 *
 * @param first the first
 * @param last the last, included
 */
record Months(YearMonth first, YearMonth last) {

    /**
     * From the month of {@code from} to that of {@code to}. Without {@code to} they end with the present month, or with that
     * of {@code from} where it is later; without {@code from} there are 12.
     */
    static Months of(FigureFilter filter, LocalDate today) {
        YearMonth present = YearMonth.from(today);
        YearMonth from = filter.from() == null ? null : YearMonth.from(filter.from());
        YearMonth last = present;
        if (filter.to() != null) {
            last = YearMonth.from(filter.to());
        } else if (from != null && from.isAfter(present)) {
            last = from;
        }
        return new Months(from == null ? last.minusMonths(Figures.MONTHS - 1) : from, last);
    }
}
