package io.tributary.connectors.jdbc;

import io.tributary.connectors.mapping.Mappings;
import io.tributary.connectors.mapping.TableMapping;
import io.tributary.connectors.mapping.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * Looks at one table, or the answer of one query, again and again.
 *
 * <p>With a {@code timestamp} column, each look takes what is newer than the newest row so far, less an overlap for transactions that
 * commit late; with an {@code incrementing} column, what is above the highest so far; with neither, everything. A look goes through an
 * open result in pieces.
 */
final class TableReader implements AutoCloseable {
    private final TableMapping mapping;
    private final String rows;
    private final Optional<String> timestamp;
    private final Optional<String> incrementing;
    private final Duration overlap;
    private final int most;
    private Instant newest;
    private Long highest;
    private PreparedStatement statement;
    private ResultSet result;

    TableReader(TableMapping mapping, Map<String, String> configuration, Duration overlap, int mostRows) {
        String prefix = Mappings.PREFIX + mapping.name() + ".";
        String query = configuration.get(prefix + JdbcSettings.QUERY);
        this.mapping = mapping;
        this.rows = query == null ? table(mapping.name()) : "(" + query.strip().replaceFirst(";$", "") + ")";
        this.timestamp = Optional.ofNullable(configuration.get(prefix + JdbcSettings.TIMESTAMP));
        this.incrementing = Optional.ofNullable(configuration.get(prefix + JdbcSettings.INCREMENTING));
        this.overlap = overlap;
        this.most = mostRows;
    }

    /** As it is written, for databases that keep names in capitals; in quotes where it is no plain name. */
    private static String table(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*") ? name : TableName.quoted(name);
    }

    TableMapping mapping() {
        return mapping;
    }

    /** True when rows say by themselves that they are new; otherwise who asks must compare. */
    boolean isIncremental() {
        return timestamp.isPresent() || incrementing.isPresent();
    }

    /** By name, whether the column is a timestamp with a zone. */
    Map<String, Boolean> columns(Connection connection) throws SQLException {
        try (PreparedStatement none = connection.prepareStatement(select() + " WHERE 1 = 0");
                ResultSet empty = none.executeQuery()) {
            ResultSetMetaData found = empty.getMetaData();
            Map<String, Boolean> columns = new LinkedHashMap<>();
            for (int i = 1; i <= found.getColumnCount(); i++) {
                columns.put(
                        ResultRows.name(found.getColumnLabel(i)),
                        ResultRows.isZoned(found.getColumnType(i), found.getColumnTypeName(i)));
            }
            return columns;
        }
    }

    /** Columns that the options beside the mapping name. */
    List<String> markColumns() {
        List<String> columns = new ArrayList<>();
        timestamp.ifPresent(columns::add);
        incrementing.ifPresent(columns::add);
        return columns;
    }

    private String select() {
        return "SELECT * FROM " + rows + " cdp_rows";
    }

    /** Goes on where an earlier run was. */
    void resume(Map<String, Object> offset) {
        if (offset != null) {
            newest = offset.get("at") instanceof Number at ? Instant.ofEpochMilli(at.longValue()) : null;
            highest = offset.get("id") instanceof Number id ? (Long) id.longValue() : null;
        }
    }

    /** How far it is, as Connect keeps it. */
    Map<String, Object> offset() {
        Map<String, Object> offset = new LinkedHashMap<>();
        offset.put("at", newest == null ? null : newest.toEpochMilli());
        offset.put("id", highest);
        return offset;
    }

    /** Begins a look. */
    void look(Connection connection) throws SQLException {
        close();
        boolean fromTime = timestamp.isPresent() && newest != null;
        boolean fromId = timestamp.isEmpty() && incrementing.isPresent() && highest != null;
        String order = timestamp
                .or(() -> incrementing)
                .map(column -> " ORDER BY " + column)
                .orElse("");
        String where = fromTime
                ? " WHERE " + timestamp.get() + " >= ?"
                : fromId ? " WHERE " + incrementing.get() + " > ?" : "";
        boolean zoned = fromTime && Boolean.TRUE.equals(columns(connection).get(ResultRows.name(timestamp.get())));
        statement = connection.prepareStatement(select() + where + order);
        statement.setFetchSize(most);
        if (fromTime) {
            LocalDateTime from = LocalDateTime.ofInstant(newest.minus(overlap), ZoneOffset.UTC);
            statement.setObject(1, zoned ? (Object) OffsetDateTime.of(from, ZoneOffset.UTC) : from);
        } else if (fromId) {
            statement.setLong(1, highest);
        }
        result = statement.executeQuery();
    }

    /** The next rows of a look; none when it is over. */
    List<Map<String, Object>> next() throws SQLException {
        List<Map<String, Object>> some = new ArrayList<>();
        while (result != null && some.size() < (isIncremental() ? most : Integer.MAX_VALUE)) {
            if (!result.next()) {
                close();
                break;
            }
            some.add(ResultRows.row(result));
        }
        return some;
    }

    /** Notes that a row has been taken. */
    void took(Map<String, Object> row) {
        timestamp.ifPresent(column -> {
            Instant at = instant(column, row.get(ResultRows.name(column)));
            newest = newest == null || at.isAfter(newest) ? at : newest;
        });
        if (timestamp.isEmpty() && incrementing.isPresent()) {
            if (!(row.get(ResultRows.name(incrementing.get())) instanceof Number id)) {
                throw new ConnectException(option("incrementing") + ": column " + incrementing.get()
                        + " must hold a whole number in every row");
            }
            highest = id.longValue();
        }
    }

    private Instant instant(String column, Object value) {
        if (value instanceof Instant at) {
            return at;
        }
        if (value instanceof LocalDate date) {
            return date.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        throw new ConnectException(option("timestamp") + ": column " + column + " must hold a timestamp in every row");
    }

    private String option(String option) {
        return Mappings.PREFIX + mapping.name() + "." + option;
    }

    @Override
    public void close() throws SQLException {
        result = null;
        if (statement != null) {
            statement.close();
            statement = null;
        }
    }
}
