package io.tributary.api.readmodel.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of an analysis as texts, to be compared. */
public final class Shown {

    private Shown() {}

    /** Some columns of each row, absent values as {@code absent}. */
    public static List<String> rows(AnalysisTable table, String... columns) {
        return table.objects().stream()
                .map(row -> Stream.of(columns).map(name -> text(row.get(name))).collect(Collectors.joining(" ")))
                .toList();
    }

    private static String text(Object value) {
        return value == null
                ? "absent"
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
