package io.tributary.api.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** How sentences write numbers and dates: {@code 1,234.50}, {@code 12 purchases}, {@code 71 %}, {@code 2026-12-24}. */
final class Words {
    private Words() {}

    /** Money in hundredths. */
    static String money(long minor) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(minor, 2));
    }

    /** Money that was computed in floating point. */
    static String money(double amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A number of things whose plural has an s. */
    static String count(long count, String thing) {
        return count(count) + " " + thing + (count == 1 ? "" : "s");
    }

    /** Two decimals, for expectations. */
    static String decimal(double number) {
        return String.format(Locale.ROOT, "%,.2f", number);
    }

    /** A share; never rounded to the certainty that it isn't. */
    static String percent(double share) {
        long rounded = Math.round(share * 100);
        if (rounded == 0 && share > 0) {
            return "less than 1 %";
        }
        return rounded == 100 && share < 1 ? "more than 99 %" : rounded + " %";
    }

    /** A day, counted from 1970-01-01. */
    static String day(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    /** How long ago a day is. */
    static String ago(int day, int today) {
        int days = today - day;
        if (days < 0) {
            return "ahead of today, on " + day(day);
        }
        return days == 0 ? "today" : days == 1 ? "yesterday" : count(days) + " days ago";
    }
}
