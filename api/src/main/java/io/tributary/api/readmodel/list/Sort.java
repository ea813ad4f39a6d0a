package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The order of a list: by each column in turn, absent values last whichever direction, texts by code point; ties by the key.
 */
public record Sort(List<By> columns) {
    private static final int MOST = 8;

    /** One column of an order. */
    public record By(Column column, boolean descending) {
        String sql() {
            return column.sql() + (descending ? " DESC" : " ASC") + " NULLS LAST";
        }
    }

    /** A sort that can't be understood; the message is a clause that says why. */
    public static final class BadSortException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadSortException(String message) {
            super(message);
        }
    }

    /**
     * The order that a text says, down to the key.
     *
     * @param text such as {@code -total_lifetime_value,last_name}; '-' is descending
     * @throws BadSortException when it says none
     */
    public static Sort parse(String text, Relation relation) {
        List<By> by = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            boolean descending = word.startsWith("-");
            Column column = column(descending ? word.substring(1) : word, relation.columns());
            if (by.stream().anyMatch(other -> other.column().equals(column))) {
                throw new BadSortException("names " + column.name() + " twice");
            }
            by.add(new By(column, descending));
        }
        if (by.size() > MOST) {
            throw new BadSortException("has " + by.size() + " columns, at most " + MOST + " are sorted by");
        }
        for (Column key : relation.keys()) {
            if (by.stream().noneMatch(other -> other.column().equals(key))) {
                by.add(new By(key, false));
            }
        }
        return new Sort(List.copyOf(by));
    }

    private static Column column(String name, Columns columns) {
        if (name.isEmpty()) {
            throw new BadSortException("must be columns joined by commas, '-' before those that descend");
        }
        return columns.named(name)
                .orElseThrow(() ->
                        new BadSortException("'" + name + "' is no column; the nearest is " + columns.nearest(name)));
    }

    String sql() {
        return columns.stream().map(By::sql).collect(Collectors.joining(", "));
    }
}
