package io.tributary.api.readmodel;

import io.tributary.api.query.NotReadyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * The columnar copy of all tables in this process, for what is not by key: lists, search, filtered figures, exports, SQL.
 *
 * <p>DuckDB, in a directory of its own that can be thrown away: it is filled again from the topics. Readers each work on a
 * connection of their own, see one consistent state, and never wait for the writer. Thread-safe.
 */
public final class ReadModel implements AutoCloseable {
    private final Path directory;
    private volatile Database database;
    /** Why nobody may read now; null when everybody may. */
    private volatile String refusal;

    private volatile CustomerChanges listener = CustomerChanges.UNHEARD;

    private ReadModel(Path directory, Database database) {
        this.directory = directory;
        this.database = database;
    }

    /** What a reader does with a connection. */
    public interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    /**
     * Opens what the directory holds, or makes empty tables in it: also where the file can't be read, or another version
     * of this program made it.
     *
     * @throws ReadModelException when it can't be opened
     */
    public static ReadModel open(Path directory) {
        ReadModel model = new ReadModel(directory, database(directory));
        model.removeLeftovers();
        return model;
    }

    /** False for {@link #off}. */
    public boolean isKept() {
        return directory != null;
    }

    /** One that is not kept: it answers nobody, and says why. */
    public static ReadModel off() {
        ReadModel model = new ReadModel(null, null);
        model.refuse(Optional.of("this instance keeps no read model (--read-model false); ask another"));
        return model;
    }

    private void removeLeftovers() {
        try (Stream<Path> files = Files.list(Files.createDirectories(exports()))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the directory for exports can't be made", e);
        }
    }

    private static Database database(Path directory) {
        try {
            return Database.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the read model's directory can't be made", e);
        } catch (SQLException e) {
            throw new ReadModelException("the read model can't be opened", e);
        }
    }

    /**
     * Reads in one consistent state.
     *
     * @throws NotReadyException while it is being built from nothing, or when too many others read for too long
     * @throws ReadModelException when the statement fails
     */
    public <T> T read(Read<T> read) {
        requireReadable();
        return read(database.readers(), read);
    }

    /** What a reader does with a statement: gives it its values, and asks. */
    public interface PreparedRead<T> {
        T from(PreparedStatement statement) throws SQLException;
    }

    /**
     * Reads in one consistent state by one statement, which is kept for the next time: for texts of which there are few.
     *
     * @throws NotReadyException while it is being built from nothing, or when too many others read for too long
     * @throws ReadModelException when the statement fails
     */
    public <T> T readPrepared(String sql, PreparedRead<T> read) {
        requireReadable();
        Connections readers = database.readers();
        return read(readers, connection -> {
            PreparedStatements statements = readers.prepared((DuckDBConnection) connection);
            try {
                return read.from(statements.get(sql));
            } catch (SQLException e) {
                statements.forget(sql);
                throw e;
            }
        });
    }

    /**
     * Reads much in one consistent state: results come as they are asked for and are never in memory whole. Only one of them
     * can be open at a time.
     *
     * @throws NotReadyException while it is being built from nothing, or when too many others do so for too long
     * @throws ReadModelException when the statement fails
     */
    public <T> T stream(Read<T> read) {
        requireReadable();
        return read(database.streams(), read);
    }

    private static <T> T read(Connections connections, Read<T> read) {
        DuckDBConnection reader = connections.borrow();
        try {
            // DuckDB itself then refuses whatever would write.
            Database.execute(reader, "BEGIN TRANSACTION READ ONLY");
            try {
                return read.from(reader);
            } finally {
                Database.execute(reader, "ROLLBACK");
            }
        } catch (SQLException e) {
            throw new ReadModelException("a read of the read model failed", e);
        } finally {
            connections.giveBack(reader);
        }
    }

    /**
     * A directory for files on their way to somebody, the only one that SQL reaches; emptied at the next start.
     *
     * @throws NotReadyException as {@link #requireReadable} says
     */
    public Path exports() {
        requireReadable();
        return Database.exports(directory);
    }

    /**
     * Passes when everything that was there at the start has been taken in once, also for who reads by a connection of his
     * own.
     *
     * @throws NotReadyException when not; it says how far it is
     */
    public void requireReadable() {
        String reason = refusal;
        if (reason != null) {
            throw new NotReadyException(reason);
        }
    }

    /**
     * Keeps readers out, or lets them in.
     *
     * @param reason what they are told; empty lets them in
     */
    public void refuse(Optional<String> reason) {
        refusal = reason.orElse(null);
    }

    /** Has somebody told of the customers that change from here on, after each commit. */
    public void tell(CustomerChanges changes) {
        listener = changes;
    }

    /** Who wants to hear of changes: for the one writer to tell. */
    public CustomerChanges listener() {
        return listener;
    }

    /** A connection to write by; there is one writer. Whoever asks for it closes it. */
    public DuckDBConnection writer() throws SQLException {
        return database.connection();
    }

    /** Bytes that were written and are only in the log: a start after a kill has to read them. */
    public long logBytes() {
        return Database.logBytes(directory);
    }

    /** Closes and opens what is there, which helps after DuckDB has given up on it. For the one writer. */
    public void reopen() {
        reopen(false);
    }

    /** Throws everything away and begins with empty tables. For the one writer. */
    public void discard() {
        reopen(true);
        listener.discarded();
    }

    private void reopen(boolean empty) {
        try {
            database.close();
            if (empty) {
                Database.remove(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the read model can't be thrown away", e);
        } catch (SQLException e) {
            throw new ReadModelException("the read model can't be closed", e);
        }
        database = database(directory);
    }

    @Override
    public void close() throws SQLException {
        if (database != null) {
            database.close();
        }
    }
}
