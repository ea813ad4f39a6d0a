package io.tributary.api.readmodel.export;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.list.Question;
import io.tributary.api.readmodel.sql.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads data sets from the read model, each in one consistent state and never in memory whole. */
public final class Exports {
    private static final String PARQUET = " (FORMAT parquet, COMPRESSION zstd)";

    private static final String MIDNIGHT = "T00:00:00Z";

    private final ReadModel readModel;

    public Exports(ReadModel readModel) {
        this.readModel = readModel;
    }

    /** Makes what rows are written to, once their columns are known. */
    public interface Format {
        RowWriter begin(List<String> columns) throws IOException;
    }

    /**
     * Writes the rows of a data set, sorted by their ids.
     *
     * @param format asked when the first row is at hand: what fails before has written nothing
     * @throws io.tributary.api.query.NotReadyException when too many exports run
     */
    public void write(Dataset dataset, ExportFilter filter, Format format) {
        write(Selection.of(dataset, filter), format);
    }

    /**
     * Writes the rows of a list, in its order.
     *
     * @param format asked when the first row is at hand: what fails before has written nothing
     * @throws io.tributary.api.query.NotReadyException when too many exports run
     */
    public void write(Question list, Format format) {
        write(Selection.of(list), format);
    }

    private void write(Selection selection, Format format) {
        stream(selection, rows -> {
            List<String> columns =
                    rows.columns().stream().map(RowReader.Column::name).toList();
            try (RowWriter writer = format.begin(columns)) {
                int birthday = columns.indexOf("date_of_birth");
                for (List<Object> row = rows.next(); row != null; row = rows.next()) {
                    if (birthday >= 0) {
                        row.set(birthday, day((String) row.get(birthday)));
                    }
                    writer.write(row);
                }
                writer.end();
            } catch (IOException e) {
                throw new UncheckedIOException("the client went away", e);
            }
        });
    }

    /**
     * Shows the customer_ids of those who were picked by what they bought, by id.
     *
     * @throws io.tributary.api.query.NotReadyException when too many exports run
     */
    public void forEachBuyer(ExportFilter filter, Consumer<String> ids) {
        stream(Selection.buyers(filter), rows -> {
            for (List<Object> row = rows.next(); row != null; row = rows.next()) {
                ids.accept((String) row.get(0));
            }
        });
    }

    /** A birthday is a date; only where the source gave a time of day is it shown. */
    private static String day(String instant) {
        return instant != null && instant.endsWith(MIDNIGHT)
                ? instant.substring(0, instant.length() - MIDNIGHT.length())
                : instant;
    }

    private interface Rows {
        void read(RowReader rows) throws SQLException;
    }

    private void stream(Selection selection, Rows rows) {
        readModel.stream(connection -> {
            try (PreparedStatement statement = prepared(connection, selection.sql(), selection.parameters());
                    ResultSet result = statement.executeQuery()) {
                rows.read(new RowReader(result));
            }
            return null;
        });
    }

    /** A data set as a Parquet file; whoever asks for it deletes it. */
    public Path parquet(Dataset dataset, ExportFilter filter) {
        return parquet(Selection.of(dataset, filter));
    }

    /** A list as a Parquet file; whoever asks for it deletes it. */
    public Path parquet(Question list) {
        return parquet(Selection.of(list));
    }

    private Path parquet(Selection selection) {
        return copied(connection -> selection.sql(), selection.parameters());
    }

    /**
     * Rows of customer_360 that come from elsewhere as a Parquet file; whoever asks for it deletes it.
     *
     * @param rows writes all of them, as texts and numbers, in the order of the columns
     */
    public Path parquetOfCustomers(List<String> columns, Consumer<RowWriter> rows) {
        return parquet(columns, rows, (connection, csv) -> CustomerCsv.table(connection, csv, columns));
    }

    /**
     * Rows of any other origin as a Parquet file; whoever asks for it deletes it.
     *
     * @param columns their names, each once, and DuckDB's types
     * @param rows writes all of them, as texts and numbers, in the order of the columns
     */
    public Path parquetOf(List<RowReader.Column> columns, Consumer<RowWriter> rows) {
        return parquet(
                columns.stream().map(RowReader.Column::name).toList(),
                rows,
                (connection, csv) -> CustomerCsv.table(csv, columns));
    }

    private interface AsTable {
        String of(Connection connection, Path csv) throws SQLException;
    }

    private Path parquet(List<String> columns, Consumer<RowWriter> rows, AsTable table) {
        Path csv = file("csv");
        try {
            try (RowWriter writer = new CsvRows(Files.newOutputStream(csv), columns)) {
                rows.accept(writer);
                writer.end();
            }
            return copied(connection -> "SELECT * FROM " + table.of(connection, csv), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("the export can't be written", e);
        } finally {
            delete(csv);
        }
    }

    private Path copied(ReadModel.Read<String> select, List<Object> parameters) {
        Path file = file("parquet");
        try {
            readModel.read(connection -> {
                String copy =
                        "COPY (" + select.from(connection) + ") TO " + CustomerCsv.quoted(file.toString()) + PARQUET;
                try (PreparedStatement statement = prepared(connection, copy, parameters)) {
                    statement.execute();
                }
                return null;
            });
            return file;
        } catch (RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<Object> parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }

    private Path file(String ending) {
        return readModel.exports().resolve(UUID.randomUUID() + "." + ending);
    }

    /** Removes a file that {@link #parquet} has made. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("an export can't be removed", e);
        }
    }
}
