package io.tributary.api.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tributary.api.demo.shop.Delivery;
import io.tributary.api.demo.shop.Shop;
import io.tributary.schemas.source.SourceTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A shop's history as the eight CSV files that {@code cdp load} reads, the rows in the order in which they arrived.
 *
 * <p>The same shop gives the same bytes, on every machine. The files get their names when all of them are whole.
 */
public final class ShopFiles {
    private static final String UNFINISHED = ".part";

    private final Path directory;
    private final Map<SourceTable, Long> rows = new EnumMap<>(SourceTable.class);

    /** @param directory made where it is missing */
    public ShopFiles(Path directory) {
        this.directory = directory;
    }

    /** Those of the eight that are there already: they would be lost. */
    public List<Path> existing() {
        return Arrays.stream(SourceTable.values())
                .map(this::file)
                .filter(Files::exists)
                .toList();
    }

    /** Writes the whole history; returns how many rows each table has. */
    public Map<SourceTable, Long> write(Shop shop) throws IOException {
        Files.createDirectories(directory);
        Map<SourceTable, CsvWriter> writers = new EnumMap<>(SourceTable.class);
        try {
            for (SourceTable table : SourceTable.values()) {
                writers.put(table, open(table));
                rows.put(table, 0L);
            }
            shop.playHistory(delivery -> write(writers.get(delivery.table()), delivery));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } finally {
            close(new ArrayList<>(writers.values()));
        }
        for (SourceTable table : SourceTable.values()) {
            Files.move(unfinished(table), file(table));
        }
        return rows;
    }

    private CsvWriter open(SourceTable table) throws IOException {
        CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(unfinished(table), StandardCharsets.UTF_8));
        writer.writeRecord(CsvCells.header(table));
        return writer;
    }

    private void write(CsvWriter writer, Delivery delivery) {
        writer.writeRecord(CsvCells.of(delivery.record()));
        rows.merge(delivery.table(), 1L, Long::sum);
    }

    private static void close(List<CsvWriter> writers) throws IOException {
        for (CsvWriter writer : writers) {
            writer.close();
        }
    }

    private Path file(SourceTable table) {
        return directory.resolve(table.tableName() + ".csv");
    }

    private Path unfinished(SourceTable table) {
        return directory.resolve(table.tableName() + ".csv" + UNFINISHED);
    }
}
