package io.tributary.api.readmodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** One opened file of the read model with the connections that readers share. Thread-safe. */
final class Database implements AutoCloseable {
    static final String FILE = "read-model.duckdb";
    /** More would only wait for each other's processors. */
    private static final int READERS = 8;

    /** Long reads, which deliver as they go; few, so that they leave the machine to the others. */
    private static final int STREAMS = 4;

    private static final long MIB = 1024 * 1024;

    private final DuckDBConnection root;
    private final Connections readers = new Connections();
    private final Connections streams = new Connections();

    private Database(DuckDBConnection root) {
        this.root = root;
    }

    /** Opens what is there if this program made it, else an empty one in its place. */
    static Database open(Path directory) throws SQLException, IOException {
        Files.createDirectories(directory);
        try {
            Database found = connect(directory);
            if (found.isOfThisProgram()) {
                return found;
            }
            found.close();
        } catch (SQLException unreadable) {
            // A file that is damaged, or of another version of DuckDB: it is only a copy.
        }
        remove(directory);
        return connect(directory);
    }

    /** Throws away what is there. Nothing may be open. */
    static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (directory.relativize(file).toString().startsWith(FILE)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Database connect(Path directory) throws SQLException {
        DuckDBConnection root = (DuckDBConnection)
                DriverManager.getConnection("jdbc:duckdb:" + directory.resolve(FILE), settings(directory));
        Database database = new Database(root);
        try {
            database.prepare();
            for (int reader = 0; reader < READERS; reader++) {
                database.readers.add(root.duplicate());
            }
            for (int stream = 0; stream < STREAMS; stream++) {
                database.streams.add(database.stream());
            }
            database.lock(exports(directory));
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    private static Properties settings(Path directory) {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("memory_limit", memoryBytes() / MIB + "MiB");
        settings.setProperty("temp_directory", directory.resolve(FILE + ".tmp").toString());
        // Queries are short and one at a time mostly: each may use the whole machine, which the system shares out.
        settings.setProperty("threads", Integer.toString(Runtime.getRuntime().availableProcessors()));
        // A checkpoint writes nearly all of customer_360, for seconds at a million customers in which nothing else is
        // written: few
        // under load, the others at rest (FeedRun). A start after a kill reads the log, some seconds of this much.
        settings.setProperty("checkpoint_threshold", "256MiB");
        return settings;
    }

    /** Bytes of the log: what was written and is not in the file yet. */
    static long logBytes(Path directory) {
        try {
            return Files.size(directory.resolve(FILE + ".wal"));
        } catch (NoSuchFileException none) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the log of the read model can't be looked at", e);
        }
    }

    /**
     * A quarter of what the heap may take, which by default is half of the machine: the rest is for RocksDB and the page
     * cache, on which Kafka lives.
     */
    private static long memoryBytes() {
        return Math.max(1024 * MIB, Runtime.getRuntime().maxMemory() / 4);
    }

    private void prepare() throws SQLException {
        try (Statement statement = root.createStatement()) {
            if (count(statement, "SELECT count(*) FROM duckdb_tables()") == 0) {
                statement.execute("BEGIN");
                statement.execute(schema());
                statement.execute("INSERT INTO feed_state VALUES ('" + version() + "', false)");
                statement.execute("COMMIT");
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
        String directory = "'" + exports.toString().replace("'", "''") + "/'";
        execute(root, "SET GLOBAL TimeZone = 'UTC'");
        execute(root, "SET GLOBAL allowed_directories = [" + directory + "]");
        execute(root, "SET GLOBAL enable_external_access = false");
        execute(root, "SET GLOBAL lock_configuration = true");
    }

    /** Runs a statement that has no answer. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The only directory that statements reach. */
    static Path exports(Path directory) {
        return directory.resolve("exports").toAbsolutePath();
    }

    private boolean isOfThisProgram() {
        try (Statement statement = root.createStatement()) {
            return count(statement, "SELECT count(*) FROM feed_state WHERE schema_version = '" + version() + "'") == 1;
        } catch (SQLException another) {
            return false;
        }
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static String schema() {
        try (InputStream sql = Database.class.getResourceAsStream("schema.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the program can't be read", e);
        }
    }

    /** What tables there are and what is in them, in one word: any change of the schema is another version. */
    static String version() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(schema().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A connection of its own, to write by. Whoever asks for it closes it. */
    DuckDBConnection connection() throws SQLException {
        return root.duplicate();
    }

    /** Connections to read by; a result is there whole when it is there. */
    Connections readers() {
        return readers;
    }

    /** Connections to read much by: a result comes as it is asked for, and one of a connection is open at a time. */
    Connections streams() {
        return streams;
    }

    /** Waits for readers, but not for ever. */
    @Override
    public void close() throws SQLException {
        readers.close();
        streams.close();
        root.close();
    }
}
