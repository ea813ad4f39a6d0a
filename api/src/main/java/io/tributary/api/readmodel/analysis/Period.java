package io.tributary.api.readmodel.analysis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Stretches of days that a trend has a value for each of, by their first day. Weeks are those of ISO 8601, from Monday. */
public enum Period {
    DAY(ChronoUnit.DAYS, 30),
    WEEK(ChronoUnit.WEEKS, 12),
    MONTH(ChronoUnit.MONTHS, 12);

    private final ChronoUnit unit;
    private final int shown;

    Period(ChronoUnit unit, int shown) {
        this.unit = unit;
        this.shown = shown;
    }

    /** The name in addresses, and DuckDB's for date_trunc. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many are shown where nobody says. */
    int shown() {
        return shown;
    }

    /** The first day of the one that a day lies in. */
    public LocalDate of(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the one so many after the one that begins with a day. */
    public LocalDate plus(LocalDate start, long periods) {
        return start.plus(periods, unit);
    }

    /** How many begin from one first day to another, both included. */
    public long count(LocalDate first, LocalDate last) {
        return unit.between(first, last) + 1;
    }

    /** Its name: {@code 2024-02-29}, {@code 2024-W09}, {@code 2024-02}. */
    public String label(LocalDate start) {
        return switch (this) {
            case DAY -> start.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        start.get(IsoFields.WEEK_BASED_YEAR),
                        start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(start).toString();
        };
    }
}
