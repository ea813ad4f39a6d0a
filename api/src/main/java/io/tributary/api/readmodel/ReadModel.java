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

    /** Long reads, which deliver as they go; few, so that they leave the machine to the others. */
    private static final int STREAMS = 4;

    private static final long PATIENCE_SECONDS = 5;
    private static final int MEMORY_MB = 1024;

    private final DuckDBConnection root;
    private final Path exports;
    private final BlockingQueue<DuckDBConnection> readers = new ArrayBlockingQueue<>(READERS);
    private final BlockingQueue<DuckDBConnection> streams = new ArrayBlockingQueue<>(STREAMS);

    private ReadModel(DuckDBConnection root, Path exports) {
        this.root = root;
        this.exports = exports;
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
        return open(directory, MEMORY_MB);
    }

    /**
     * Opens what the directory holds, or makes empty tables in it.
     *
     * @param memoryMb memory for tables, sorts and joins, in MiB; what needs more goes to disk
     * @throws ReadModelException when it can't be opened
     */
    public static ReadModel open(Path directory, int memoryMb) {
        try {
            Path exports = directory.resolve("exports").toAbsolutePath();
            removeLeftovers(Files.createDirectories(exports));
            Properties settings = new Properties();
            settings.setProperty("autoinstall_known_extensions", "false");
            settings.setProperty("autoload_known_extensions", "false");
            settings.setProperty("memory_limit", memoryMb + "MiB");
            settings.setProperty("temp_directory", directory.resolve("spill").toString());
            DuckDBConnection root =
                    (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + directory.resolve(FILE), settings);
            ReadModel model = new ReadModel(root, exports);
            model.prepare();
            for (int reader = 0; reader < READERS; reader++) {
                model.readers.add(root.duplicate());
            }
            for (int stream = 0; stream < STREAMS; stream++) {
                model.streams.add(model.stream());
            }
            model.lock(exports);
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException("the read model's directory can't be made", e);
        } catch (SQLException e) {
            throw new ReadModelException("the read model can't be opened", e);
        }
    }

    private static void removeLeftovers(Path exports) throws IOException {
        try (var files = Files.list(exports)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private DuckDBConnection stream() throws SQLException {
        DuckDBConnection stream = root.duplicate();
        execute(stream, "SET SESSION jdbc_stream_results = true");
        return stream;
    }

    /**
     * From here on no statement reaches a file, but for the database's own and the exports, nor any setting, and nothing is
     * fetched from anywhere. Where a statement asks for the time of day, it is UTC's.
     */
    private void lock(Path exports) throws SQLException {
        execute(root, "SET GLOBAL TimeZone = 'UTC'");
        execute(root, "SET GLOBAL allowed_directories = [" + quoted(exports + "/") + "]");
        execute(root, "SET GLOBAL enable_external_access = false");
        execute(root, "SET GLOBAL lock_configuration = true");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A text as SQL writes it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
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
        return read(readers, read);
    }

    /**
     * Reads much in one consistent state: results come as they are asked for and are never in memory whole. Only one of them
     * can be open at a time.
     *
     * @throws NotReadyException when too many others do so for too long
     * @throws ReadModelException when the statement fails
     */
    public <T> T stream(Read<T> read) {
        return read(streams, read);
    }

    private static <T> T read(BlockingQueue<DuckDBConnection> pool, Read<T> read) {
        DuckDBConnection reader = borrow(pool);
        try {
            // DuckDB itself then refuses whatever would write.
            execute(reader, "BEGIN TRANSACTION READ ONLY");
            try {
                return read.from(reader);
            } finally {
                execute(reader, "ROLLBACK");
            }
        } catch (SQLException e) {
            throw new ReadModelException("a read of the read model failed", e);
        } finally {
            pool.add(reader);
        }
    }

    private static DuckDBConnection borrow(BlockingQueue<DuckDBConnection> pool) {
        try {
            DuckDBConnection reader = pool.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (reader == null) {
                throw new NotReadyException("too many long queries are running");
            }
            return reader;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }

    /** A directory for files on their way to somebody, the only one that SQL reaches; emptied at the next start. */
    public Path exports() {
        return exports;
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
        for (DuckDBConnection stream : streams) {
            stream.close();
        }
        root.close();
    }
}
