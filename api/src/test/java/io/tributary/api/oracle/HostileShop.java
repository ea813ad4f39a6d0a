package io.tributary.api.oracle;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Eight CSV files that are valid and hurt: what real data do rarely, and a fold gets wrong, done often.
 *
 * <p>The same seed makes the same bytes. The facts lie around {@link #AS_OF}, at the edges of every window that ends
 * there, some after it.
 *
 * <pre>{@code
 * HostileShop.write(directory, 42, 200, 30);
 * HostileShop.shuffled(directory, elsewhere, 7);   // every figure must be the same
 * }</pre>
 */
public final class HostileShop {

    /** The business time around which the facts lie. */
    public static final Instant AS_OF = Instant.parse("2024-03-01T12:00:00Z");

    /** Optional columns that take part in no figure, so that a file may lack them. */
    private static final List<String> MAY_BE_MISSING =
            List.of("store_id", "end_date", "target_audience", "launch_date", "resolution_status", "source");

    private HostileShop() {}

    /** Writes the eight files: so many customers, known and unknown, with facts around that number on average. */
    public static void write(Path directory, long seed, int customers, int factsPerCustomer) {
        Chance chance = new Chance(seed);
        HostileRows rows = new HostileRows(chance, AS_OF, customers, factsPerCustomer);
        for (Table table : Table.ALL) {
            List<String> columns = table.columns().stream()
                    .map(Table.Column::name)
                    .filter(column -> !(MAY_BE_MISSING.contains(column) && chance.percent(50)))
                    .toList();
            List<String> header = chance.shuffled(columns);
            List<List<Map<String, String>>> histories = table.equals(Table.CUSTOMER_PRODUCTS)
                    ? new HostileRelationships(chance, AS_OF).histories(customers)
                    : rows.histories(table);
            List<List<String>> lines = chance.interleaved(histories).stream()
                    .map(row -> header.stream()
                            .map(column -> row.getOrDefault(column, ""))
                            .toList())
                    .toList();
            CsvTable.write(directory, table, header, lines);
        }
    }

    /** Writes the same rows in another order; those of one identity keep theirs, so every figure must be the same. */
    public static void shuffled(Path from, Path to, long seed) {
        reordered(from, to, seed, 1);
    }

    /**
     * Writes every row twice, and in another order; every figure must be the same.
     *
     * <p>Rows X, Y of one identity become X, X, Y, Y with rows of others between them: with X, Y, X, Y the second X would
     * be a correction of the first Y.
     */
    public static void doubled(Path from, Path to, long seed) {
        reordered(from, to, seed, 2);
    }

    private static void reordered(Path from, Path to, long seed, int copies) {
        Chance chance = new Chance(seed);
        for (CsvTable file : files(from)) {
            Map<List<String>, List<List<String>>> histories = new LinkedHashMap<>();
            List<Row> rows = file.rows();
            for (int i = 0; i < rows.size(); i++) {
                histories
                        .computeIfAbsent(rows.get(i).identity(), none -> new ArrayList<>())
                        .addAll(Collections.nCopies(copies, file.lines().get(i).cells()));
            }
            CsvTable.write(to, file.table(), file.header(), chance.interleaved(List.copyOf(histories.values())));
        }
    }

    /**
     * Writes the same rows in the same order, that share of them broken, each in one way that the contract's "Valid is"
     * names.
     *
     * @return where the broken rows stand in the files written
     */
    public static List<RowAt> broken(Path from, Path to, double share, long seed) {
        Chance chance = new Chance(seed);
        TreeSet<RowAt> broken = new TreeSet<>();
        for (CsvTable file : files(from)) {
            List<List<String>> lines = new ArrayList<>();
            List<Integer> brokenLines = new ArrayList<>();
            for (CsvTable.Line line : file.lines()) {
                if (chance.share(share)) {
                    brokenLines.add(lines.size());
                    lines.add(broken(file, line.cells(), chance));
                } else {
                    lines.add(line.cells());
                }
            }
            List<Long> begins = CsvTable.write(to, file.table(), file.header(), lines);
            brokenLines.forEach(i -> broken.add(new RowAt(file.table().file(), begins.get(i))));
        }
        return List.copyOf(broken);
    }

    private static List<String> broken(CsvTable file, List<String> cells, Chance chance) {
        String name = chance.oneOf(file.header());
        Table.Column column = file.table().column(name).orElseThrow();
        List<String> broken = new ArrayList<>(cells);
        broken.set(file.header().indexOf(name), chance.oneOf(notValid(column)));
        return broken;
    }

    private static List<String> notValid(Table.Column column) {
        List<String> cells = new ArrayList<>(
                switch (column.rule()) {
                    case ID -> List.of("x".repeat(256), "😀".repeat(256), "bell\u0007", "two\nlines", "\t", "\u0085");
                    case ID_LIST -> List.of("A|" + "x".repeat(256), "A|tab\t|A");
                    case TEXT -> List.of("x".repeat(1_001), "😀".repeat(1_001));
                    case DATE ->
                        List.of(
                                "yesterday",
                                "2024-02-30",
                                "2023-02-29T10:00:00",
                                "2024-01-01T25:00:00",
                                "01/02/2024",
                                "1899-12-31T23:59:59.999Z",
                                "1900-01-01T01:00:00+02:00",
                                "2100-01-01",
                                "2099-12-31T23:00:00-02:00");
                    case QUANTITY -> List.of("1000001", "-1000001", "99999999999999999999", "many", "NaN");
                    case AMOUNT ->
                        List.of("1.005", "-0.001", "10000000000000", "-10000000000000.00", "free", "NaN", "1,5");
                    case PRICE -> List.of("-0.01", "-1", "cheap");
                    case SCORE -> List.of("0", "6", "-1", "4.5", "good");
                    case COUNT -> List.of("-1", "1000000001", "many");
                    case PURCHASE_STATUS -> List.of("LOST", "COMPLETE", "1");
                    case VERSION -> List.of("newest", "v2");
                    case FLAG -> List.of("perhaps", "2");
                });
        if (column.required()) {
            cells.add("");
        }
        return cells;
    }

    private static List<CsvTable> files(Path directory) {
        return Table.ALL.stream()
                .map(table -> CsvTable.read(directory, table))
                .flatMap(Optional::stream)
                .toList();
    }
}
