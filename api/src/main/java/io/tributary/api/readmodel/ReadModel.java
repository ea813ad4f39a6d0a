package io.tributary.api.readmodel;

import io.tributary.api.query.NotReadyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;

/**
 * The columnar copy of all tables in this process, for what is not by key: lists, search, filtered figures, exports, SQL.
 *
 * <p>DuckDB, in a directory of its own that can be thrown away: it is filled again from the topics. Readers each work on a
 * connection of their own, see one consistent state, and never wait for the writer. Thread-safe.
 */
public final class ReadModel implements AutoCloseable {
    private static final String FILE = "read-model.duckdb";
    /** More would only wait for each other's processors. */
    private static final int READERS = 8;

    private static final long PATIENCE_SECONDS = 5;

    private final DuckDBConnection root;
    private final BlockingQueue<DuckDBConnection> readers = new ArrayBlockingQueue<>(READERS);

    private ReadModel(DuckDBConnection root) {
        this.root = root;
    }

    /** What a reader does with a connection. */
    public interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    /**
     * Opens what the directory holds, or makes empty tables in it.
     *
     * @throws ReadModelException when it can't be opened
     */
    public static ReadModel open(Path directory) {
        try {
            Files.createDirectories(directory);
            Properties settings = new Properties();
            // Nothing is fetched from anywhere, and no SQL reaches files (docs/operations.md).
            settings.setProperty("autoinstall_known_extensions", "false");
            settings.setProperty("autoload_known_extensions", "false");
            DuckDBConnection root =
                    (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + directory.resolve(FILE), settings);
            ReadModel model = new ReadModel(root);
            model.prepare();
            for (int reader = 0; reader < READERS; reader++) {
                model.readers.add(root.duplicate());
            }
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException("the read model's directory can't be made", e);
        } catch (SQLException e) {
            throw new ReadModelException("the read model can't be opened", e);
        }
    }

    private void prepare() throws SQLException {
        try (Statement statement = root.createStatement()) {
            boolean empty;
            try (var tables = statement.executeQuery("SELECT count(*) FROM duckdb_tables()")) {
                tables.next();
                empty = tables.getLong(1) == 0;
            }
            if (empty) {
                statement.execute(schema());
            }
        }
    }

    static String schema() {
        try (InputStream sql = ReadModel.class.getResourceAsStream("schema.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the program can't be read", e);
        }
    }

    /**
     * Reads in one consistent state.
     *
     * @throws NotReadyException when too many others read for too long
     * @throws ReadModelException when the statement fails
     */
    public <T> T read(Read<T> read) {
        DuckDBConnection reader = borrow();
        try {
            reader.setAutoCommit(false);
            try {
                return read.from(reader);
            } finally {
                reader.rollback();
                reader.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ReadModelException("a read of the read model failed", e);
        } finally {
            readers.add(reader);
        }
    }

    private DuckDBConnection borrow() {
        try {
            DuckDBConnection reader = readers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (reader == null) {
                throw new NotReadyException("too many long queries are running");
            }
            return reader;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }

    /** A connection to write by; there is one writer. Whoever asks for it closes it. */
    DuckDBConnection writer() throws SQLException {
        return root.duplicate();
    }

    @Override
    public void close() throws SQLException {
        for (DuckDBConnection reader : readers) {
            reader.close();
        }
        root.close();
    }
}
