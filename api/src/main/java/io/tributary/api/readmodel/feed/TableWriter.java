package io.tributary.api.readmodel.feed;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Writes changes into one table, by way of a temporary one: an appender fills that, and one statement takes all of it over.
 *
 * <p>A statement a row would be hundreds of times slower (147 rows/s against 66,700). Within one transaction a row may be
 * written once only. Not thread-safe.
 */
final class TableWriter {
    private final DuckDBConnection connection;
    private final String stage;
    private final String gone;
    private final String near;
    private final List<String> puts;
    private final List<String> removes;

    /**
     * Makes the temporary tables of a connection.
     *
     * @param key the columns that identify a row
     * @param rewritten true for a table without an index of its key, which begins with a number: whatever stands there is taken
     *     out first
     */
    TableWriter(DuckDBConnection connection, String schema, String name, List<String> key, boolean rewritten)
            throws SQLException {
        this.connection = connection;
        List<String> rest = columns(schema, name).stream()
                .filter(column -> !key.contains(column))
                .toList();
        String table = schema + "." + name;
        stage = "stage_" + name;
        gone = "gone_" + name;
        near = "near_" + name;
        String insert = "INSERT INTO " + table + " SELECT * FROM temp." + stage;
        puts = rewritten
                ? Stream.concat(delete(table, name, stage, key, true).stream(), Stream.of(insert))
                        .toList()
                : List.of(insert + " ON CONFLICT (" + String.join(", ", key) + ") DO UPDATE SET "
                        + rest.stream()
                                .map(column -> column + " = excluded." + column)
                                .collect(Collectors.joining(", ")));
        removes = delete(table, name, gone, key, rewritten);
        execute("CREATE TEMP TABLE " + stage + " AS FROM " + table + " LIMIT 0");
        execute("CREATE TEMP TABLE " + near + " AS SELECT rowid AS place, " + String.join(", ", key) + " FROM " + table
                + " LIMIT 0");
        execute("CREATE TEMP TABLE " + gone + " AS SELECT " + String.join(", ", key) + " FROM " + table + " LIMIT 0");
    }

    /**
     * By number first and by the whole key then, in statements of their own: DuckDB compares numbers of all rows some ten times
     * faster than texts, and reads texts only of those that are left.
     */
    private List<String> delete(String table, String name, String temporary, List<String> key, boolean byNumber) {
        String keys = String.join(", ", key);
        if (!byNumber || key.size() == 1) {
            return List.of("DELETE FROM " + table + " USING temp." + temporary + " WHERE "
                    + key.stream()
                            .map(column -> name + "." + column + " = " + temporary + "." + column)
                            .collect(Collectors.joining(" AND ")));
        }
        return List.of(
                "INSERT INTO temp." + near + " SELECT rowid, " + keys + " FROM " + table + " SEMI JOIN temp."
                        + temporary + " USING (" + key.get(0) + ")",
                "DELETE FROM " + table + " WHERE rowid IN (SELECT place FROM temp." + near + " SEMI JOIN temp."
                        + temporary + " USING (" + keys + "))",
                "DELETE FROM temp." + near);
    }

    private List<String> columns(String schema, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT column_name FROM duckdb_columns() WHERE schema_name = ? AND table_name = ? ORDER BY column_index")) {
            statement.setString(1, schema);
            statement.setString(2, table);
            List<String> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
            if (columns.isEmpty()) {
                throw new SQLException("there is no table " + table);
            }
            return columns;
        }
    }

    /** Puts rows in, in the place of those with the same key; the caller commits. */
    void put(List<? extends List<?>> rows) throws SQLException {
        write(rows, stage, puts);
    }

    /** Takes rows out, by their keys; the caller commits. */
    void remove(List<? extends List<?>> keys) throws SQLException {
        write(keys, gone, removes);
    }

    private void write(List<? extends List<?>> rows, String temporary, List<String> statements) throws SQLException {
        if (!rows.isEmpty()) {
            append(temporary, rows);
            for (String statement : statements) {
                execute(statement);
            }
            execute("DELETE FROM temp." + temporary);
        }
    }

    private void append(String table, List<? extends List<?>> rows) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender("temp", "main", table)) {
            for (List<?> row : rows) {
                appender.beginRow();
                for (Object value : row) {
                    append(appender, value);
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof Long number) {
            appender.append(number.longValue());
        } else if (value instanceof Integer number) {
            appender.append(number.intValue());
        } else if (value instanceof BigDecimal decimal) {
            appender.append(decimal);
        } else if (value instanceof Instant instant) {
            appender.appendEpochMicros(instant.toEpochMilli() * 1000);
        } else if (value instanceof Boolean truth) {
            appender.append(truth.booleanValue());
        } else if (value instanceof Collection<?> list) {
            appender.append(list);
        } else {
            throw new IllegalArgumentException("no column takes a " + value.getClass());
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
