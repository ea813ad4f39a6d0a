package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Sql;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where a page ended: the values by which its last row was sorted. Not how many rows came before, so that rows that come and
 * go meanwhile neither repeat nor hide those that stay as they are.
 *
 * @param values in the order of the sort's columns; null where absent
 */
record Keyset(List<Object> values) {
    private static final char ABSENT = '-';
    private static final char PRESENT = '+';
    /** Escaped where a value holds it. */
    private static final char PARTED = '\u0000';

    /** Whatever sorts behind it. */
    Sql after(Sort sort) {
        List<Sql> ways = new ArrayList<>();
        Sql same = Sql.of("");
        for (int i = 0; i < values.size(); i++) {
            Sort.By by = sort.columns().get(i);
            String column = by.column().sql();
            Object value = values.get(i);
            if (value != null) {
                String behind = column + (by.descending() ? " < ?" : " > ?") + " OR " + column + " IS NULL";
                ways.add(Sql.of("(").then(same).then(Sql.of("(" + behind + "))", value)));
            }
            same = same.then(value == null ? Sql.of(column + " IS NULL AND ") : Sql.of(column + " = ? AND ", value));
        }
        return bound(sort).then(Sql.of("(")).then(Sql.joined(ways, " OR ")).then(Sql.of(")"));
    }

    /** Says nothing new, but bounds what is read. */
    private Sql bound(Sort sort) {
        Sort.By by = sort.columns().get(0);
        String column = by.column().sql();
        Object value = values.get(0);
        return value == null
                ? Sql.of(column + " IS NULL AND ")
                : Sql.of(
                        "(" + column + (by.descending() ? " <= ?" : " >= ?") + " OR " + column + " IS NULL) AND ",
                        value);
    }

    /**
     * As text that nobody is meant to read.
     *
     * @param question what was asked, to be asked again with it
     */
    String write(String question) {
        StringBuilder text = new StringBuilder(Fingerprint.of(question));
        for (Object value : values) {
            text.append(PARTED).append(value == null ? ABSENT : PRESENT);
            if (value != null) {
                text.append(escaped(value));
            }
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(Object value) {
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return text.replace("\u0001", "\u0001\u0003").replace(String.valueOf(PARTED), "\u0001\u0002");
    }

    /** The reverse of {@link #write}; empty for what is none of ours, or of another question. */
    static Optional<Keyset> read(String cursor, String question, Sort sort) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                    .toString();
            String[] parts = text.split(String.valueOf(PARTED), -1);
            if (!parts[0].equals(Fingerprint.of(question))
                    || parts.length != sort.columns().size() + 1) {
                return Optional.empty();
            }
            List<Object> values = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                values.add(value(parts[i], sort.columns().get(i - 1).column()));
            }
            Keyset keyset = new Keyset(values);
            return keyset.write(question).equals(cursor) ? Optional.of(keyset) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static Object value(String part, Column column) {
        if (part.isEmpty() || (part.charAt(0) == ABSENT && part.length() > 1)) {
            throw new IllegalArgumentException("a value is there or not");
        }
        String text = part.substring(1)
                .replace("\u0001\u0002", String.valueOf(PARTED))
                .replace("\u0001\u0003", "\u0001");
        if (part.charAt(0) == ABSENT) {
            return null;
        }
        return switch (column.kind()) {
            case TEXT -> text;
            case NUMBER -> number(text, column.scale());
            case TIME -> LocalDateTime.parse(text);
        };
    }

    private static BigDecimal number(String text, int scale) {
        BigDecimal number = new BigDecimal(text);
        if (number.scale() != scale || number.precision() - scale > 30) {
            throw new IllegalArgumentException("no number of ours");
        }
        return number;
    }
}
