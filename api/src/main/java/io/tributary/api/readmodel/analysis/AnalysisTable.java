package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.sql.RowReader.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an analysis says, as a table: the same rows in JSON, CSV and Parquet.
 *
 * @param columns their names, each once, and DuckDB's types of their values
 * @param rows a value for each column: text, a number, a list or null
 */
public record AnalysisTable(List<Column> columns, List<List<Object>> rows) {

    /** The columns as files have them: lists are texts there, joined by bars. */
    public List<Column> fileColumns() {
        return columns.stream()
                .map(column -> column.type().endsWith("[]") ? new Column(column.name(), "VARCHAR") : column)
                .toList();
    }

    /** The rows as column to value. */
    public List<Map<String, Object>> objects() {
        List<Map<String, Object>> objects = new ArrayList<>(rows.size());
        for (List<Object> row : rows) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                object.put(columns.get(column).name(), row.get(column));
            }
            objects.add(object);
        }
        return objects;
    }
}
