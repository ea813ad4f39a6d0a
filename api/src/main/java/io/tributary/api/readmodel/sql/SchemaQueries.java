package io.tributary.api.readmodel.sql;

import io.tributary.api.readmodel.ReadModel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What tables and columns there are: types as DuckDB has them, descriptions and units from {@link TableDocs}. */
public final class SchemaQueries {
    /** What analysts see are views, of whose columns DuckDB can't say whether they are ever NULL: that is known of the tables. */
    private static final String COLUMNS = """
            SELECT v.table_name, v.column_name, v.data_type, coalesce(t.is_nullable, v.is_nullable) AS is_nullable
            FROM duckdb_columns() v LEFT JOIN duckdb_columns() t
                ON t.schema_name = 'base' AND t.table_name = v.table_name AND t.column_name = v.column_name
            WHERE v.schema_name = 'main' AND NOT v.internal ORDER BY v.column_index""";

    private final ReadModel readModel;
    private final TableDocs docs = TableDocs.read();

    public SchemaQueries(ReadModel readModel) {
        this.readModel = readModel;
    }

    /** A table as analysts see it. */
    public record Table(String name, String description, List<Column> columns) {}

    /**
     * A column as analysts see it.
     *
     * @param type DuckDB's name of it
     * @param unit null where there is none
     * @param description null where nobody has written one, which a test forbids
     */
    public record Column(String name, String type, boolean nullable, String unit, String description) {}

    /** The tables that statements may use, in the order of their descriptions. */
    public List<Table> tables() {
        Map<String, List<Column>> columns = readModel.read(this::columns);
        return docs.tables().stream()
                .map(table -> new Table(table.name(), table.description(), columns.get(table.name())))
                .toList();
    }

    private Map<String, List<Column>> columns(Connection connection) throws SQLException {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        docs.names().forEach(name -> columns.put(name, new ArrayList<>()));
        Map<String, TableDocs.Table> tables = new LinkedHashMap<>();
        docs.tables().forEach(table -> tables.put(table.name(), table));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                TableDocs.Table table = tables.get(row.getString("table_name"));
                if (table != null) {
                    columns.get(table.name()).add(column(row, table));
                }
            }
        }
        return columns;
    }

    private static Column column(ResultSet row, TableDocs.Table table) throws SQLException {
        String name = row.getString("column_name");
        TableDocs.Column said = table.column(name).orElse(new TableDocs.Column(name, null, null));
        return new Column(
                name, row.getString("data_type"), row.getBoolean("is_nullable"), said.unit(), said.description());
    }
}
