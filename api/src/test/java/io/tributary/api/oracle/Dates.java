package io.tributary.api.oracle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as the CSV files have them and as the export writes them.
 *
 * <p>"dates or timestamps in ISO-8601 with {@code T} or a blank, UTC where no zone is given"; "Time: UTC, milliseconds;
 * a date without time is 00:00".
 */
final class Dates {

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})" + "(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:\\d{2})?)?");

    private Dates() {}

    /** The instant of a cell; empty when the cell is not such a date. */
    static Optional<Instant> parse(String cell) {
        Matcher parts = ISO.matcher(cell);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String time = parts.group(2) == null ? "00:00" : parts.group(2);
        String zone = parts.group(3) == null ? "Z" : parts.group(3);
        try {
            return Optional.of(LocalDate.parse(parts.group(1))
                    .atTime(LocalTime.parse(time))
                    .toInstant(ZoneOffset.of(zone))
                    .truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /** "a day is a UTC calendar day". */
    static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** {@code 2017-01-28T14:06:53Z}, with {@code .SSS} only when the milliseconds are not 0. */
    static String timestamp(Instant instant) {
        return instant.toString();
    }

    /** {@code YYYY-MM-DD} when it is midnight UTC, else the timestamp. */
    static String dateOrTimestamp(Instant instant) {
        LocalDate day = day(instant);
        boolean midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant().equals(instant);
        return midnight ? day.toString() : timestamp(instant);
    }
}
