package io.tributary.api.readmodel.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column as it is summarised: numbers and times by whole numbers, hundredths for example or microseconds since 1970, so that
 * sums and comparisons are exact.
 *
 * @param scale decimals of a number
 */
record ColumnKind(String name, Kind kind, int scale) {
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\(\\d+, ?(\\d+)\\)");

    enum Kind {
        TEXT,
        NUMBER,
        TIME
    }

    /** By DuckDB's name of its type. */
    static ColumnKind of(String name, String type) {
        Matcher decimal = DECIMAL.matcher(type);
        if (decimal.matches()) {
            return new ColumnKind(name, Kind.NUMBER, Integer.parseInt(decimal.group(1)));
        }
        return switch (type) {
            case "BIGINT", "INTEGER" -> new ColumnKind(name, Kind.NUMBER, 0);
            case "TIMESTAMP" -> new ColumnKind(name, Kind.TIME, 0);
            default -> new ColumnKind(name, Kind.TEXT, 0);
        };
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    /** The value as text where it is a list, else as it is. */
    String value() {
        return name.equals("viewed_products") ? "array_to_string(viewed_products, '|')" : name;
    }

    /** The whole number that stands for a value of the column, as SQL. */
    String whole(String value) {
        return switch (kind) {
            case NUMBER -> "(" + value + " * 1" + "0".repeat(scale) + ")::HUGEINT";
            case TIME -> "epoch_us(" + value + ")::HUGEINT";
            case TEXT -> throw new IllegalStateException(name);
        };
    }

    /** The value that a whole number stands for, as answers show it; null for null. */
    Object shown(BigInteger whole) {
        if (whole == null) {
            return null;
        }
        return kind == Kind.TIME
                ? Instant.EPOCH.plus(whole.longValueExact(), ChronoUnit.MICROS).toString()
                : new BigDecimal(whole, scale);
    }
}
