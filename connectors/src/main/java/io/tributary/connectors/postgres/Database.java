package io.tributary.connectors.postgres;

import io.tributary.connectors.jdbc.ResultRows;
import io.tributary.connectors.mapping.TableName;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The database beside its log: rows of joined tables, and what is known of tables. Opened when first asked; not thread-safe. */
final class Database implements AutoCloseable {
    /** PostgreSQL's limit is 65,535 parameters; this many are asked for at once. */
    static final int MOST_KEYS = 1_000;

    private static final String PATIENCE_SECONDS = "10";

    private final String url;
    private final Properties properties = new Properties();
    private Connection connection;

    /**
     * A database.
     *
     * @param configuration with Debezium's {@code database.hostname}, {@code .port}, {@code .dbname}, {@code .user},
     *     {@code .password} and {@code .sslmode}
     */
    Database(Map<String, String> configuration) {
        url = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        configuration.getOrDefault("database.hostname", "localhost"),
                        configuration.getOrDefault("database.port", "5432"),
                        configuration.getOrDefault("database.dbname", ""));
        set("user", configuration.get("database.user"));
        set("password", configuration.get("database.password"));
        set("sslmode", configuration.get("database.sslmode"));
        set("sslrootcert", configuration.get("database.sslrootcert"));
        set("connectTimeout", PATIENCE_SECONDS);
        set("socketTimeout", "60");
        // Keys are compared with columns of whatever type they have.
        set("stringtype", "unspecified");
        set("ApplicationName", "tributary-connect");
    }

    private void set(String name, String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    /** The rows whose column has one of the values. */
    List<Map<String, Object>> rows(TableName table, String column, Collection<?> values) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Object> left = new ArrayList<>(values);
        for (int from = 0; from < left.size(); from += MOST_KEYS) {
            List<Object> some = left.subList(from, Math.min(left.size(), from + MOST_KEYS));
            String sql = "SELECT * FROM " + table.quoted() + " WHERE " + TableName.quoted(column) + " IN (?"
                    + ", ?".repeat(some.size() - 1) + ")";
            rows.addAll(query(sql, some.toArray()));
        }
        return rows;
    }

    /** What a query answers. */
    List<Map<String, Object>> query(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = open().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return ResultRows.all(result);
            }
        }
    }

    /** How far the log has been written; nothing that a question before this one saw is further. */
    long position() throws SQLException {
        return (Long) query("SELECT (pg_current_wal_lsn() - '0/0')::bigint AS position")
                .get(0)
                .get("position");
    }

    private Connection open() throws SQLException {
        if (connection == null) {
            connection = DriverManager.getConnection(url, properties);
        }
        return connection;
    }

    /** Closes what is open; the next question opens it anew. */
    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException alreadyBroken) {
                // Nothing of ours depends on it any more.
            }
        }
    }
}
