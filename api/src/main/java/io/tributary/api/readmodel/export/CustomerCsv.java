package io.tributary.api.readmodel.export;

import io.tributary.api.readmodel.sql.RowReader.Column;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A CSV file as DuckDB reads it: of customers, each column with the type that the read model's table has for it, or of anything. */
final class CustomerCsv {
    private static final String TYPES =
            "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = 'customer_360' AND schema_name = 'main'";

    private CustomerCsv() {}

    /**
     * What reads a file, for a place where a table could stand.
     *
     * @param columns of customer_360, as the file's header has them
     */
    static String table(Connection connection, Path file, List<String> columns) throws SQLException {
        Map<String, String> types = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TYPES)) {
            while (row.next()) {
                types.put(row.getString(1), row.getString(2));
            }
        }
        return table(
                file,
                columns.stream().map(name -> new Column(name, types.get(name))).toList());
    }

    /** The same of a file whose columns have these types. */
    static String table(Path file, List<Column> columns) {
        List<String> typed = new ArrayList<>();
        for (Column column : columns) {
            typed.add(quoted(column.name()) + ": " + quoted(column.type()));
        }
        return "read_csv(" + quoted(file.toString())
                + ", header = true, auto_detect = false, delim = ',', quote = '\"',"
                + " escape = '\"', nullstr = '', columns = {" + String.join(", ", typed) + "})";
    }

    /** A text as SQL writes it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
