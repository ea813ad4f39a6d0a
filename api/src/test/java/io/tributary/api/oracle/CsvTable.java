package io.tributary.api.oracle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CSV file as it stands, without any judgement: the header and the cells.
 *
 * @param table whose file it is
 * @param header the column names, in the file's order
 * @param lines the rows, in the file's order
 */
record CsvTable(Table table, List<String> header, List<Line> lines) {

    /** A row's cells, as many as the file has, and the number of the line on which it begins. */
    record Line(long number, List<String> cells) {}

    /** Reads a table's file; empty when there is none ("a missing file is skipped"). */
    static Optional<CsvTable> read(Path directory, Table table) {
        Path file = directory.resolve(table.file());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            List<Line> lines = new ArrayList<>();
            for (CsvRecord line : reader) {
                lines.add(new Line(line.getStartingLineNumber(), List.copyOf(line.getFields())));
            }
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new CsvTable(table, lines.get(0).cells(), lines.subList(1, lines.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows with the cells under their names; a cell under no known name says nothing. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < header.size() && i < line.cells().size(); i++) {
                String cell = line.cells().get(i);
                if (!cell.isEmpty() && table.column(header.get(i)).isPresent()) {
                    cells.put(header.get(i), cell);
                }
            }
            rows.add(new Row(table, new RowAt(table.file(), line.number()), cells));
        }
        return rows;
    }

    /**
     * Writes rows of cells as a table's file.
     *
     * <p>Where a cell must be quoted it is, and some that need not be are too: both are the same to a reader.
     *
     * @return the line on which each row begins, counted here and not by the reader
     */
    static List<Long> write(Path directory, Table table, List<String> header, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
        List<Long> begins = new ArrayList<>();
        long line = 2;
        for (int i = 0; i < rows.size(); i++) {
            begins.add(line);
            List<String> cells = rows.get(i);
            for (int j = 0; j < cells.size(); j++) {
                String cell = cells.get(j);
                boolean quoted = (i + j) % 7 == 0 || cell.matches("(?s).*[\",\r\n].*");
                text.append(j == 0 ? "" : ",").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
                line += cell.chars().filter(c -> c == '\n').count();
            }
            text.append('\n');
            line++;
        }
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(table.file()), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return begins;
    }
}
