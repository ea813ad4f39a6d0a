package io.tributary.api.readmodel.filter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * What a number or time in a filter means among the values that a column can have: those from one to before another. A day
 * is its milliseconds; 1.5 lies between two whole numbers and is none of them.
 *
 * @param from the lowest that is equal to it or above
 * @param until the lowest that is above it
 */
record Span(Object from, Object until) {

    /**
     * The span of a literal.
     *
     * @param today the day of asOf
     */
    static Span of(Column column, Literal literal, LocalDate today) {
        if (literal instanceof Literal.Decimal number) {
            return number(number.value(), column.scale());
        }
        if (literal instanceof Literal.Day day) {
            return day(day.value());
        }
        if (literal instanceof Literal.DaysAgo ago) {
            return day(today.minusDays(ago.days()));
        }
        if (literal instanceof Literal.Moment moment) {
            return new Span(time(moment.value()), time(moment.value().plusMillis(1)));
        }
        throw new IllegalArgumentException("texts are compared as they are");
    }

    private static Span number(BigDecimal value, int scale) {
        BigDecimal atMost = value.setScale(scale, RoundingMode.FLOOR);
        return new Span(value.setScale(scale, RoundingMode.CEILING), atMost.add(atMost.ulp()));
    }

    private static Span day(LocalDate day) {
        return new Span(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }

    private static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
