package io.tributary.api.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The records of one identity in their order, as cells by column. */
final class HostileHistory {

    private HostileHistory() {}

    /** One identity's records: mostly one, else repeated, corrected, overtaken, withdrawn, or sent again. */
    static List<Map<String, String>> of(Chance chance, Supplier<Map<String, String>> contents) {
        Map<String, String> one = contents.get();
        Map<String, String> other = contents.get();
        int kind = chance.below(100);
        if (kind < 60) {
            return List.of(one);
        }
        if (kind < 68) {
            return List.of(one, one);
        }
        if (kind < 70) {
            return List.of(one, writtenOtherwise(one), one);
        }
        if (kind < 76) {
            return List.of(other, one);
        }
        if (kind < 79) {
            return List.of(one, other, one);
        }
        if (kind < 83) {
            return List.of(version(one, 2), version(other, 1));
        }
        if (kind < 86) {
            return List.of(version(one, 10), other, version(other, 9), version(one, 10));
        }
        if (kind < 88) {
            return List.of(version(other, 1), version(one, 1));
        }
        if (kind < 89) {
            return List.of(one, version(other, -1));
        }
        if (kind < 92) {
            return List.of(one, deleted(one));
        }
        if (kind < 95) {
            return List.of(one, deleted(one), other);
        }
        if (kind < 97) {
            return List.of(version(one, 5), version(deleted(one), 4));
        }
        if (kind < 99) {
            return List.of(version(deleted(one), 1), one);
        }
        return List.of(with(one, "deleted", "false"), version(other, 0));
    }

    /** The same content in other letters: {@code 5} as {@code 5.00}, {@code Z} as {@code +00:00}. */
    private static Map<String, String> writtenOtherwise(Map<String, String> row) {
        Map<String, String> copy = new LinkedHashMap<>(row);
        copy.replaceAll((column, cell) -> {
            if (column.equals("total_amount")) {
                return cell.contains(".") ? cell : cell + ".00";
            }
            return column.endsWith("_date") && cell.endsWith("Z") ? cell.replace("Z", "+00:00") : cell;
        });
        return copy;
    }

    private static Map<String, String> version(Map<String, String> row, long version) {
        return with(row, "version", Long.toString(version));
    }

    private static Map<String, String> deleted(Map<String, String> row) {
        return with(row, "deleted", "true");
    }

    static Map<String, String> with(Map<String, String> row, String column, String cell) {
        Map<String, String> copy = new LinkedHashMap<>(row);
        copy.put(column, cell);
        return copy;
    }

    static Map<String, String> cells(String... columnsAndCells) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndCells.length; i += 2) {
            cells.put(columnsAndCells[i], columnsAndCells[i + 1]);
        }
        return cells;
    }
}
