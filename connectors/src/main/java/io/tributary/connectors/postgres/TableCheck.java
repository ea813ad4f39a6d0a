package io.tributary.connectors.postgres;

import io.tributary.connectors.mapping.Mappings;
import io.tributary.connectors.mapping.TableMapping;
import io.tributary.connectors.mapping.TableName;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds mappings against the database: that tables and columns are there, and that deletions say enough. */
final class TableCheck {
    private static final String COLUMNS = "SELECT column_name FROM information_schema.columns"
            + " WHERE table_schema = ? AND table_name = ? ORDER BY ordinal_position";
    private static final String KIND =
            "SELECT c.relkind::text AS kind, c.relreplident::text AS identity FROM pg_class c"
                    + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ? AND c.relname = ?";
    private static final String TABLES =
            "SELECT table_schema || '.' || table_name AS name FROM information_schema.tables"
                    + " WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1";

    private final Database database;
    private final Map<String, String> problems = new LinkedHashMap<>();

    TableCheck(Database database) {
        this.database = database;
    }

    /**
     * What is wrong, by the option that says it; a sentence each.
     *
     * @param identitySet true when Debezium is told to set the replica identity itself
     */
    Map<String, String> problems(Collection<TableMapping> mappings, boolean identitySet) throws SQLException {
        for (TableMapping mapping : mappings) {
            String key = Mappings.PREFIX + mapping.name() + ".";
            Set<String> columns = table(key + "to", mapping.table(), identitySet);
            if (columns.isEmpty()) {
                continue;
            }
            mapping.join().ifPresent(join -> require(key + "join", mapping.table(), columns, join.column()));
            if (mapping.join().isPresent()) {
                TableName parent = mapping.join().get().table();
                Set<String> parentColumns = table(key + "join", parent, identitySet);
                if (!parentColumns.isEmpty()) {
                    require(
                            key + "join",
                            parent,
                            parentColumns,
                            mapping.join().get().parentColumn());
                    mapping.expressions()
                            .forEach((option, expression) -> expression.columns().stream()
                                    .filter(column -> column.startsWith(
                                            mapping.join().get().prefix()))
                                    .map(column -> column.substring(column.indexOf('.') + 1))
                                    .forEach(column -> require(key + option, parent, parentColumns, column)));
                }
            }
            mapping.expressions()
                    .forEach((option, expression) -> expression.columns().stream()
                            .filter(mapping.columns()::contains)
                            .forEach(column -> require(key + option, mapping.table(), columns, column)));
            requiredFields(key, mapping, columns);
        }
        return problems;
    }

    private static final List<String> WITHOUT_ROWS_OF_THEIR_OWN = List.of("v", "m", "f");

    private Set<String> table(String option, TableName table, boolean identitySet) throws SQLException {
        List<Map<String, Object>> found = database.query(KIND, table.schema(), table.table());
        if (found.isEmpty()) {
            problems.put(option, "there is no table %s in the database; there are %s".formatted(table, names(TABLES)));
            return Set.of();
        }
        if (WITHOUT_ROWS_OF_THEIR_OWN.contains(found.get(0).get("kind"))) {
            problems.put(
                    option,
                    table + " is a view, and the database's log has no changes of views: map its tables, with join"
                            + " where one belongs to another, or read it with JdbcSource");
            return Set.of();
        }
        if (!identitySet && !"f".equals(found.get(0).get("identity"))) {
            problems.put(
                    option,
                    "%s must have REPLICA IDENTITY FULL, otherwise deletions and changes don't say whose row it was. Run: ALTER TABLE %s REPLICA IDENTITY FULL;"
                            .formatted(table, table));
        }
        return database.query(COLUMNS, table.schema(), table.table()).stream()
                .map(row -> (String) row.get("column_name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String names(String sql) throws SQLException {
        List<Map<String, Object>> rows = database.query(sql);
        return rows.isEmpty()
                ? "none"
                : rows.stream().map(row -> (String) row.get("name")).limit(50).collect(Collectors.joining(", "));
    }

    private void require(String option, TableName table, Set<String> columns, String column) {
        if (!columns.contains(column)) {
            problems.putIfAbsent(
                    option,
                    "table %s has no column '%s'; its columns are %s"
                            .formatted(table, column, String.join(", ", columns)));
        }
    }

    private void requiredFields(String key, TableMapping mapping, Set<String> columns) {
        for (String field : Mappings.required(mapping.target())) {
            if (!mapping.fields().containsKey(field)
                    && !columns.contains(field)
                    && !mapping.empty().contains(field)) {
                problems.put(
                        key + field,
                        "is missing: %s needs %s, and table %s has no column of that name. Say what it is made of; the columns are %s"
                                .formatted(
                                        mapping.target().tableName(),
                                        field,
                                        mapping.table(),
                                        String.join(", ", columns)));
            }
        }
    }
}
