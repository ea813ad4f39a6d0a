package io.tributary.api.readmodel.feed;

import java.util.Arrays;
import java.util.List;

/**
 * What a record says of one row: how it is from here on, or that it is gone.
 *
 * @param key the values of the columns that identify it; the customer_id where the table has the customer's number
 * @param row the values of all columns but that number, null where absent; empty when the row is gone
 */
record Change(FedTable table, List<String> key, List<Object> row) {

    /** The row is this now: the values of all columns in the table's order, those of the key first. */
    static Change row(FedTable table, Object... values) {
        List<Object> row = Arrays.asList(values);
        return new Change(
                table,
                row.subList(0, table.key().size()).stream()
                        .map(String.class::cast)
                        .toList(),
                row);
    }

    /** The row is gone, or never was. */
    static Change deletion(FedTable table, String... key) {
        return new Change(table, List.of(key), List.of());
    }

    boolean isDeletion() {
        return row.isEmpty();
    }
}
