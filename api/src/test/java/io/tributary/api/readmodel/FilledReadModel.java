package io.tributary.api.readmodel;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A read model that was not fed from topics but filled with rows, for tests of what is asked of it. */
public final class FilledReadModel {

    private FilledReadModel() {}

    /** A read model with these rows: by table, the texts of cells by column, without those that are absent. */
    public static ReadModel open(Path directory, Map<String, List<Map<String, String>>> tables) throws SQLException {
        ReadModel model = ReadModel.open(directory);
        try (DuckDBConnection writer = model.writer()) {
            for (var table : tables.entrySet()) {
                fill(writer, table.getKey(), table.getValue());
            }
        }
        return model;
    }

    private static void fill(DuckDBConnection writer, String table, List<Map<String, String>> rows)
            throws SQLException {
        Map<String, String> types = types(writer, table);
        try (Statement statement = writer.createStatement()) {
            statement.execute("CREATE TABLE texts ("
                    + types.keySet().stream().map(column -> column + " VARCHAR").collect(Collectors.joining(", "))
                    + ")");
            try (DuckDBAppender appender = writer.createAppender("texts")) {
                for (Map<String, String> row : rows) {
                    appender.beginRow();
                    for (String column : types.keySet()) {
                        appender.append(row.getOrDefault(column, column.equals("as_of") ? "2000-01-01" : null));
                    }
                    appender.endRow();
                }
            }
            statement.execute("INSERT INTO " + table + " SELECT "
                    + types.entrySet().stream()
                            .map(column -> cast(column.getKey(), column.getValue()))
                            .collect(Collectors.joining(", "))
                    + " FROM texts");
            statement.execute("DROP TABLE texts");
        }
    }

    private static String cast(String column, String type) {
        return type.endsWith("[]") ? "string_split(" + column + ", '|')" : "CAST(" + column + " AS " + type + ")";
    }

    private static Map<String, String> types(DuckDBConnection writer, String table) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (Statement statement = writer.createStatement();
                ResultSet columns = statement.executeQuery(
                        "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '" + table
                                + "' ORDER BY column_index")) {
            while (columns.next()) {
                types.put(columns.getString(1), columns.getString(2));
            }
        }
        return types;
    }
}
