package io.tributary.api.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads dates and timestamps the way source systems write them.
 *
 * <p>ISO-8601: {@code 2017-01-28}, or with a time after {@code T} or a blank: {@code 14:06}, {@code 14:06:53} or
 * {@code 14:06:53.123456}; then a zone, {@code Z}, {@code +02:00}, {@code +0200} or {@code +02}, or none for UTC. A date
 * alone is 00:00 UTC. Fractions are cut to milliseconds, the precision of every time here. Written by hand because every
 * record has one or more of them, and {@code DateTimeFormatter} costs more than all other fields together.
 */
public final class TimestampText {
    private static final int DATE_LENGTH = 10;
    private static final int MAX_OFFSET_MINUTES = 18 * 60;
    private static final long DAY_MILLIS = 86_400_000;

    private final String text;
    private int at;
    private boolean broken;

    private TimestampText(String text) {
        this.text = text;
    }

    /** The instant, or empty where the text is none; 24:00, leap seconds and 30 February are none. */
    public static Optional<Instant> parse(String text) {
        TimestampText reader = new TimestampText(text);
        long millis = reader.timestamp();
        return reader.broken || reader.at != text.length()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(millis));
    }

    private long timestamp() {
        long date = date();
        if (text.length() <= DATE_LENGTH) {
            return date;
        }
        broken |= !skip('T') && !skip(' ');
        long time = timeOfDay();
        return date + time - offset();
    }

    private long date() {
        int year = digits(4, 0, 9999);
        expect('-');
        int month = digits(2, 1, 12);
        expect('-');
        int day = digits(2, 1, 31);
        if (broken || day > YearMonth.of(year, month).lengthOfMonth()) {
            broken = true;
            return 0;
        }
        return LocalDate.of(year, month, day).toEpochDay() * DAY_MILLIS;
    }

    private long timeOfDay() {
        long seconds = digits(2, 0, 23) * 3600L;
        expect(':');
        seconds += digits(2, 0, 59) * 60L;
        if (!skip(':')) {
            return seconds * 1000;
        }
        seconds += digits(2, 0, 59);
        return seconds * 1000 + (skip('.') || skip(',') ? fraction() : 0);
    }

    private int fraction() {
        int millis = 0;
        int start = at;
        for (; at < text.length() && isDigit(text.charAt(at)); at++) {
            if (at - start < 3) {
                millis = millis * 10 + text.charAt(at) - '0';
            }
        }
        broken |= at == start;
        return switch (at - start) {
            case 1 -> millis * 100;
            case 2 -> millis * 10;
            default -> millis;
        };
    }

    /** How far the written time is ahead of UTC, in milliseconds. */
    private long offset() {
        if (at == text.length() || skip('Z')) {
            return 0;
        }
        boolean west = skip('-');
        broken |= !west && !skip('+');
        int minutes = digits(2, 0, 18) * 60;
        if (at < text.length()) {
            skip(':');
            minutes += digits(2, 0, 59);
        }
        broken |= minutes > MAX_OFFSET_MINUTES;
        return (west ? -minutes : minutes) * 60_000L;
    }

    private int digits(int count, int least, int most) {
        int value = 0;
        for (int end = at + count; at < end; at++) {
            if (at >= text.length() || !isDigit(text.charAt(at))) {
                broken = true;
                return least;
            }
            value = value * 10 + text.charAt(at) - '0';
        }
        broken |= value < least || value > most;
        return value;
    }

    private void expect(char wanted) {
        broken |= !skip(wanted);
    }

    private boolean skip(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
