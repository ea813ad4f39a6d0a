package io.tributary.api.readmodel.sql;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a result as values that can be written as they are: see {@link Values}. */
public final class RowReader {
    private final ResultSet result;
    private final List<Column> columns;

    /** A column of a result: its name, which need not be unique, and DuckDB's name of its type. */
    public record Column(String name, String type) {}

    /**
     * Reads a result from where it stands, which is before its first row.
     *
     * @throws SQLException when the result can't say what it is
     */
    public RowReader(ResultSet result) throws SQLException {
        this.result = result;
        ResultSetMetaData meta = result.getMetaData();
        columns = new ArrayList<>(meta.getColumnCount());
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            columns.add(new Column(meta.getColumnLabel(column), meta.getColumnTypeName(column)));
        }
    }

    public List<Column> columns() {
        return columns;
    }

    /**
     * The next row, in the order of the columns; null after the last.
     *
     * @throws SQLException when the statement fails while it delivers, or is stopped
     */
    public List<Object> next() throws SQLException {
        if (!result.next()) {
            return null;
        }
        List<Object> row = new ArrayList<>(columns.size());
        for (int column = 1; column <= columns.size(); column++) {
            row.add(value(column, columns.get(column - 1).type()));
        }
        return row;
    }

    private Object value(int column, String type) throws SQLException {
        // Not by way of java.sql.Timestamp, which asks this machine's time zone.
        if (type.equals("TIMESTAMP") || type.equals("TIMESTAMP WITH TIME ZONE")) {
            long micros = result.getLong(column);
            return result.wasNull() ? null : Values.instant(micros);
        }
        return Values.of(result.getObject(column));
    }
}
