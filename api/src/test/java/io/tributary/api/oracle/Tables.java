package io.tributary.api.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What a store of tables holds when everything has come in: cells by column, those that are absent left out. */
final class Tables {

    private Tables() {}

    static Map<String, List<Map<String, String>>> of(Shop shop, SortedMap<String, Map<String, String>> customer360) {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        for (Table table : Table.ALL) {
            List<Map<String, String>> rows = new ArrayList<>();
            shop.rows(table).forEach(row -> rows.add(cells(row)));
            tables.put(table.name(), rows);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        customer360.values().forEach(row -> {
            Map<String, String> cells = new LinkedHashMap<>(row);
            cells.values().removeIf(String::isEmpty);
            rows.add(cells);
        });
        tables.put("customer_360", rows);
        return tables;
    }

    /** Dates are instants in UTC, however they were written. */
    private static Map<String, String> cells(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.table().columns().stream()
                .filter(column -> row.text(column.name()).isPresent())
                .forEach(column -> cells.put(
                        column.name(),
                        column.rule() == CellRule.DATE
                                ? row.date(column.name()).map(Instant::toString).orElseThrow()
                                : row.requiredText(column.name())));
        cells.keySet().removeAll(List.of("version", "deleted"));
        return cells;
    }
}
