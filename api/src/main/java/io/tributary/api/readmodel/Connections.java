package io.tributary.api.readmodel;

import io.tributary.api.query.NotReadyException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;

/** Some connections of a kind that readers share. Thread-safe. */
final class Connections implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;
    private static final long LONGEST_READ_SECONDS = 30;

    private final BlockingQueue<DuckDBConnection> free = new LinkedBlockingQueue<>();
    /** Of each connection; whoever has borrowed it has these too. */
    private final Map<DuckDBConnection, PreparedStatements> prepared = new ConcurrentHashMap<>();

    private int all;

    /** One more to share; before anybody borrows. */
    void add(DuckDBConnection connection) {
        prepared.put(connection, new PreparedStatements(connection));
        free.add(connection);
        all++;
    }

    /** The statements that a borrowed connection keeps. */
    PreparedStatements prepared(DuckDBConnection connection) {
        return prepared.get(connection);
    }

    /**
     * A connection to read by, to be {@linkplain #giveBack given back}.
     *
     * @throws NotReadyException when too many others read for too long
     */
    DuckDBConnection borrow() {
        DuckDBConnection connection = poll(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
        if (connection == null) {
            throw new NotReadyException("too many long queries are running");
        }
        return connection;
    }

    void giveBack(DuckDBConnection connection) {
        free.add(connection);
    }

    private DuckDBConnection poll(long nanos) {
        try {
            return free.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }

    /** Waits for readers, but not for ever. */
    @Override
    public void close() throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_READ_SECONDS);
        for (; all > 0; all--) {
            DuckDBConnection connection = poll(deadline - System.nanoTime());
            if (connection == null) {
                break;
            }
            prepared.get(connection).close();
            connection.close();
        }
    }
}
