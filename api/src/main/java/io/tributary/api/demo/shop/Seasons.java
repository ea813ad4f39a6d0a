package io.tributary.api.demo.shop;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;

/** When people buy: the year up to its holidays, the week up to Saturday, the day up to the evening. */
final class Seasons {
    private static final int[] MONTH_PER_CENT = {84, 80, 90, 96, 100, 97, 90, 92, 99, 106, 138, 158};
    private static final int[] WEEKDAY_PER_CENT = {94, 90, 92, 95, 108, 122, 99};
    private static final int[] HOUR_WEIGHTS = {
        6, 3, 2, 1, 1, 2, 6, 14, 24, 34, 40, 44, 48, 46, 42, 42, 46, 54, 64, 72, 74, 58, 34, 16
    };
    private static final MonthDay BLACK_WEEK_BEGINS = MonthDay.of(11, 21);
    private static final MonthDay BLACK_WEEK_ENDS = MonthDay.of(11, 30);
    private static final MonthDay GIFTS_END = MonthDay.of(12, 23);
    private static final int BLACK_WEEK_PER_CENT = 180;
    private static final int BETWEEN_THE_YEARS_PER_CENT = 55;

    private Seasons() {}

    /** How much is asked for on a day, about 10,000 on average. */
    static int demand(LocalDate day) {
        int month = MONTH_PER_CENT[day.getMonthValue() - 1];
        if (isBlackWeek(day)) {
            month = BLACK_WEEK_PER_CENT;
        } else if (day.getMonthValue() == 12 && MonthDay.from(day).isAfter(GIFTS_END)) {
            month = BETWEEN_THE_YEARS_PER_CENT;
        }
        return month * WEEKDAY_PER_CENT[day.getDayOfWeek().getValue() - 1];
    }

    /** Ten days of bargains at the end of November. */
    static boolean isBlackWeek(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return !date.isBefore(BLACK_WEEK_BEGINS) && !date.isAfter(BLACK_WEEK_ENDS);
    }

    /** A time of day, in milliseconds since midnight. */
    static long timeOfDay(Dice dice) {
        long hour = dice.weighted(HOUR_WEIGHTS);
        return Duration.ofHours(hour).toMillis()
                + dice.below((int) Duration.ofHours(1).toMillis());
    }
}
