package io.tributary.connectors.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a value of a row is, taken as something else.
 *
 * <p>Nothing is made to fit: what would lose something is refused. Only fractions of milliseconds go, since no time here
 * has any.
 */
final class Values {
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .optionalStart()
            .appendLiteral('T')
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private Values() {}

    static String text(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof Instant instant ? DateTimeFormatter.ISO_INSTANT.format(instant) : value.toString();
    }

    static BigDecimal number(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        if (value instanceof Double || value instanceof Float) {
            return finite(((Number) value).doubleValue(), value);
        }
        if (value instanceof Number whole) {
            return BigDecimal.valueOf(whole.longValue());
        }
        try {
            return new BigDecimal(text(value).strip());
        } catch (NumberFormatException none) {
            throw new MappingException("must be a number");
        }
    }

    /** In the digits that people see: 0.1 is 0.1. */
    private static BigDecimal finite(double number, Object value) {
        if (!Double.isFinite(number)) {
            throw new MappingException("must be a number");
        }
        return new BigDecimal(value.toString());
    }

    static long whole(Object value) {
        try {
            return number(value).longValueExact();
        } catch (ArithmeticException fraction) {
            throw new MappingException("must be a whole number");
        }
    }

    static boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        return switch (text(value).toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1" -> true;
            case "false", "f", "no", "n", "0" -> false;
            default -> throw new MappingException("must be true or false");
        };
    }

    /** A date is 00:00 UTC; without a zone, a time is of UTC. */
    static Instant instant(Object value) {
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.MILLIS);
        }
        if (value instanceof LocalDate date) {
            return date.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (!(value instanceof String text)) {
            throw new MappingException("must be a date or a timestamp");
        }
        try {
            TemporalAccessor parsed = TIMESTAMP.parseBest(
                    text.strip(), java.time.OffsetDateTime::from, java.time.LocalDateTime::from, LocalDate::from);
            if (parsed instanceof java.time.OffsetDateTime zoned) {
                return zoned.toInstant().truncatedTo(ChronoUnit.MILLIS);
            }
            return parsed instanceof java.time.LocalDateTime local
                    ? local.toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS)
                    : ((LocalDate) parsed).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException none) {
            throw new MappingException("must be a date or a timestamp in ISO-8601");
        }
    }

    /** An array of the database, or text with '|' between its parts. */
    static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                texts.add(each == null ? "" : text(each));
            }
            return texts;
        }
        return text(value).isEmpty() ? texts : List.of(text(value).split("\\|", -1));
    }
}
