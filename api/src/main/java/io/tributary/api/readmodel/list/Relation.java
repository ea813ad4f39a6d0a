package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * What a list is over: rows with columns, told apart by a key.
 *
 * @param name as answers name the list
 * @param keys columns that tell rows apart, never absent: the last resort of every order
 * @param store how its rows are come by
 * @param rows a query that gives the rows, as of a day; no part of it comes from a client
 */
public record Relation(String name, Columns columns, List<Column> keys, Store store, Function<LocalDate, String> rows) {

    /** How rows are come by. */
    public enum Store {
        /** Stored, with an index of the key. */
        INDEXED,
        /** Stored with a column customer_no, which rows that are known can be joined by. */
        NUMBERED,
        /** Computed from other tables; few. */
        COMPUTED
    }

    /** The same with rows that come from elsewhere. */
    Relation of(String otherRows) {
        return new Relation(name, columns, keys, store, today -> otherRows);
    }
}
