package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Up to where the first rows of an order reach, found column by column: a column store finds the fifty highest values of one
 * column in a fraction of what it takes to sort a million rows by all of them, and with a bound in hand reads only the blocks in
 * which a column reaches it.
 */
final class Boundary {
    /** Rows more than wanted for which the next column is not worth a question. */
    private static final int TIES = 200;

    private final Connection connection;
    private final Sort sort;

    private Boundary(Connection connection, Sort sort) {
        this.connection = connection;
        this.sort = sort;
    }

    /**
     * A condition that holds for the first rows, and for as few others as may be.
     *
     * @param rows {@code FROM … WHERE …}, to be continued with AND
     * @param wanted how many there are at least of those that hold it, where there are as many
     */
    static Sql of(Connection connection, Sql rows, Sort sort, int wanted) throws SQLException {
        return new Boundary(connection, sort).from(0, rows, wanted);
    }

    private Sql from(int place, Sql rows, int wanted) throws SQLException {
        Sort.By by = sort.columns().get(place);
        Column column = by.column();
        List<Object> values = first(by, rows, wanted + TIES);
        if (values.size() < wanted) {
            return Sql.of("true");
        }
        Object bound = values.get(wanted - 1);
        boolean isTied = values.size() == wanted + TIES && Objects.equals(values.get(values.size() - 1), bound);
        if (!isTied || place + 1 == sort.columns().size()) {
            return bound == null ? Sql.of("true") : Sql.of(column.sql() + (by.descending() ? " >= ?" : " <= ?"), bound);
        }
        Sql same = bound == null ? Sql.of(column.sql() + " IS NULL") : Sql.of(column.sql() + " = ?", bound);
        int before = values.indexOf(bound);
        Sql next = from(place + 1, rows.then(Sql.of(" AND ")).then(same), wanted - before);
        Sql tied = same.then(Sql.of(" AND ")).then(next);
        if (before == 0) {
            return tied;
        }
        // The first condition says nothing new, but bounds what is read.
        return bound == null
                ? Sql.of("(" + column.sql() + " IS NOT NULL OR ").then(tied).then(Sql.of(")"))
                : Sql.of(column.sql() + (by.descending() ? " >= ?" : " <= ?"), bound)
                        .then(Sql.of(" AND (" + column.sql() + (by.descending() ? " > ?" : " < ?") + " OR ", bound))
                        .then(tied)
                        .then(Sql.of(")"));
    }

    private List<Object> first(Sort.By by, Sql rows, int most) throws SQLException {
        Sql sql = Sql.of("SELECT " + by.column().sql())
                .then(rows)
                .then(Sql.of(" ORDER BY " + by.sql() + " LIMIT " + most));
        List<Object> values = new ArrayList<>(most);
        for (Map<String, Object> row : Rows.of(connection, sql)) {
            values.add(row.get(by.column().name()));
        }
        return values;
    }
}
