package io.tributary.api.readmodel.sql;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * What is said of the tables that analysts see: every table and column, in words and with its unit. The definitions are those
 * of docs/metrics.md.
 */
public record TableDocs(List<Table> tables) {
    /** A table and what it holds. */
    public record Table(String name, String description, List<Column> columns) {
        /** What is said of a column, if there is one of that name. */
        public Optional<Column> column(String columnName) {
            return columns.stream()
                    .filter(column -> column.name().equals(columnName))
                    .findFirst();
        }
    }

    /**
     * A column and what it means.
     *
     * @param unit of numbers and instants; null where there is none
     */
    public record Column(String name, String unit, String description) {}

    /** Reads {@code schema-docs.json}. */
    public static TableDocs read() {
        try (InputStream json = TableDocs.class.getResourceAsStream("schema-docs.json")) {
            return new JsonMapper().readValue(json, TableDocs.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the program can't be read", e);
        }
    }

    /** The names of the tables. */
    public List<String> names() {
        return tables.stream().map(Table::name).toList();
    }
}
