package io.tributary.api.oracle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Compares a CSV export of customer_360 with what it must be, cell for cell, within {@link CellTolerance}.
 *
 * <p>The differences are sentences for a person: {@code customer 17: total_orders expected 3 but was 4}.
 */
public final class ExportComparison {

    /** A page of differences shows the fault; thousands hide it. */
    static final int MOST_DIFFERENCES = 50;

    private final List<String> differences = new ArrayList<>();

    private ExportComparison() {}

    /** The differences between the expected rows and an export's file; empty when there are none. */
    public static List<String> differences(SortedMap<String, Map<String, String>> expected, Path exportCsv) {
        try {
            return differences(expected, Files.readString(exportCsv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The differences between the expected rows and an export's text: header, order of rows, and every cell. */
    public static List<String> differences(SortedMap<String, Map<String, String>> expected, String exportCsv) {
        ExportComparison comparison = new ExportComparison();
        comparison.compare(expected, parse(exportCsv));
        return List.copyOf(
                comparison.differences.subList(0, Math.min(MOST_DIFFERENCES, comparison.differences.size())));
    }

    private static List<List<String>> parse(String csv) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            return reader.stream().map(line -> List.copyOf(line.getFields())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(SortedMap<String, Map<String, String>> expected, List<List<String>> lines) {
        if (lines.isEmpty()) {
            differences.add("the export is empty: not even a header");
            return;
        }
        List<String> header = lines.get(0);
        compareHeader(header);
        List<Map<String, String>> rows = lines.subList(1, lines.size()).stream()
                .map(cells -> named(header, cells))
                .toList();
        compareOrder(List.copyOf(expected.keySet()), rows);
        compareCells(expected, rows);
    }

    private void compareHeader(List<String> header) {
        for (int i = 0; i < Math.max(header.size(), Customer360Columns.ALL.size()); i++) {
            String expected = i < Customer360Columns.ALL.size() ? Customer360Columns.ALL.get(i) : "nothing";
            String actual = i < header.size() ? header.get(i) : "nothing";
            if (!expected.equals(actual)) {
                differences.add("header: column " + (i + 1) + " expected " + expected + " but was " + actual);
            }
        }
    }

    private Map<String, String> named(List<String> header, List<String> cells) {
        if (cells.size() != header.size()) {
            differences.add(
                    "customer " + cells.get(0) + ": expected " + header.size() + " cells but was " + cells.size());
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }

    /** Says what is missing or too much; where nothing is, the first place at which the order differs. */
    private void compareOrder(List<String> expected, List<Map<String, String>> rows) {
        List<String> actual = rows.stream().map(ExportComparison::id).toList();
        Set<String> missing = new HashSet<>(expected);
        actual.forEach(missing::remove);
        expected.stream().filter(missing::contains).forEach(id -> differences.add("customer " + id + ": missing"));
        Set<String> seen = new HashSet<>();
        for (String id : actual) {
            if (!seen.add(id)) {
                differences.add("customer " + id + ": there is more than one row");
            }
        }
        List<String> common =
                expected.stream().filter(id -> !missing.contains(id)).toList();
        Set<String> known = new HashSet<>(expected);
        List<String> order = actual.stream().filter(known::contains).distinct().toList();
        for (int i = 0; i < common.size(); i++) {
            if (!common.get(i).equals(order.get(i))) {
                differences.add(
                        "order of rows: expected customer " + common.get(i) + " but was customer " + order.get(i));
                return;
            }
        }
    }

    private void compareCells(SortedMap<String, Map<String, String>> expected, List<Map<String, String>> rows) {
        CellTolerance tolerance = new CellTolerance(expected);
        for (Map<String, String> row : rows) {
            String id = id(row);
            Map<String, String> wanted = expected.get(id);
            if (wanted == null) {
                differences.add("customer " + id + ": not expected");
                continue;
            }
            wanted.forEach((column, value) -> {
                String actual = row.get(column);
                if (actual != null && !tolerance.allows(wanted, column, actual)) {
                    differences.add("customer " + id + ": " + column + " expected " + shown(value) + " but was "
                            + shown(actual));
                }
            });
        }
    }

    private static String id(Map<String, String> row) {
        return row.getOrDefault("customer_id", "");
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? "absent" : cell;
    }
}
