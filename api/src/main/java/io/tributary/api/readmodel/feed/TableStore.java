package io.tributary.api.readmodel.feed;

import io.tributary.api.readmodel.OrderTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The tables as their one writer sees them: rows and positions change together or not at all, so that a record counts
 * once whenever the process ends. Not thread-safe.
 */
final class TableStore implements AutoCloseable {
    private final DuckDBConnection connection;
    private final Map<FedTable, TableWriter> writers = new EnumMap<>(FedTable.class);
    private final TableWriter places;
    /** As committed, but within {@link #write}. */
    private final CustomerNumbers numbers = new CustomerNumbers();
    /** Of customer_info: a profile is logged with every fact of its customer, and the master data with it. */
    private final LastWritten masterData = new LastWritten();
    /** Orders are made when everything is there, and kept from then on. */
    private boolean hasOrders;

    /**
     * Takes the connection over.
     *
     * @throws SQLException when the tables can't be used
     */
    TableStore(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        try {
            for (FedTable table : FedTable.values()) {
                writers.put(
                        table, new TableWriter(connection, "base", table.sqlName(), table.key(), table.isRewritten()));
            }
            places = new TableWriter(connection, "main", "feed_position", List.of("topic", "partition"), false);
            readNumbers();
            hasOrders = isComplete();
        } catch (SQLException e) {
            // One that stays open would keep the whole database open, so that it could not be opened anew.
            connection.close();
            throw e;
        }
    }

    private void readNumbers() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT customer_no, customer_id FROM base.customer_numbers ORDER BY customer_no")) {
            while (rows.next()) {
                if (numbers.number(rows.getString(2)) != rows.getInt(1)) {
                    throw new SQLException("customers are not numbered from 0 without a gap");
                }
            }
        }
    }

    /** How far each partition has been taken in; empty when nothing has. */
    Map<TopicPartition, Place> places() throws SQLException {
        Map<TopicPartition, Place> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT topic, partition, next_offset, leader_epoch, topic_id FROM feed_position")) {
            while (rows.next()) {
                int epoch = rows.getInt(4);
                found.put(
                        new TopicPartition(rows.getString(1), rows.getInt(2)),
                        new Place(
                                rows.getLong(3),
                                rows.wasNull() ? Optional.empty() : Optional.of(epoch),
                                rows.getString(5)));
            }
        }
        return found;
    }

    /** True when everything that was there when the build began has been taken in. */
    boolean isComplete() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT complete FROM feed_state")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /**
     * Writes a batch, and that it has been written.
     *
     * @param reached how far the partitions are read with it
     * @param complete true when with it everything is there that was when the build began
     */
    void write(Batch batch, Map<TopicPartition, Place> reached, boolean complete) throws SQLException {
        // Said in SQL: what an appender does before the first statement would not be part of JDBC's own transaction.
        execute("BEGIN");
        int numbered = numbers.size();
        try {
            boolean keepsOrders = hasOrders && !complete;
            if (keepsOrders) {
                OrderTable.expect(connection, lines(batch));
            }
            Set<Integer> renamed = new TreeSet<>();
            for (FedTable table : batch.tables()) {
                put(table, rows(batch, table), renamed);
                remove(table, deletions(batch, table), renamed);
            }
            writeNumbers(numbered);
            if (complete) {
                OrderTable.fill(connection);
                execute("UPDATE feed_state SET complete = true WHERE NOT complete");
            } else if (keepsOrders) {
                OrderTable.refresh(connection, renamed);
            }
            places.put(rows(reached));
            execute("COMMIT");
            hasOrders |= complete;
        } catch (SQLException | RuntimeException e) {
            rollback(e);
            numbers.forgetFrom(numbered);
            masterData.forgetAll();
            throw e;
        }
    }

    /** Lines of orders of which the batch says something. */
    private List<List<Object>> lines(Batch batch) {
        List<List<Object>> lines = new ArrayList<>();
        for (List<Object> row : batch.rows(FedTable.PURCHASE_TRANSACTIONS)) {
            lines.add(List.of(numbers.number((String) row.get(0)), row.get(1)));
        }
        deletions(batch, FedTable.PURCHASE_TRANSACTIONS).forEach(key -> lines.add(List.copyOf(key)));
        return lines;
    }

    /** Also notes whose master data has changed. */
    private void put(FedTable table, List<List<Object>> rows, Set<Integer> renamed) throws SQLException {
        if (table != FedTable.CUSTOMER_INFO) {
            writers.get(table).put(rows);
            return;
        }
        List<List<Object>> changed = rows.stream()
                .filter(row -> !masterData.isAlready((int) row.get(0), row))
                .toList();
        writers.get(table).put(changed);
        changed.forEach(row -> renamed.add((int) row.get(0)));
    }

    private void remove(FedTable table, List<? extends List<?>> keys, Set<Integer> renamed) throws SQLException {
        writers.get(table).remove(keys);
        if (table == FedTable.CUSTOMER_INFO) {
            for (List<?> key : keys) {
                masterData.forget((int) key.get(0));
                renamed.add((int) key.get(0));
            }
        }
    }

    private List<List<Object>> rows(Batch batch, FedTable table) {
        List<List<Object>> rows = batch.rows(table);
        return table.isOfCustomers() ? rows.stream().map(this::numbered).toList() : rows;
    }

    private List<Object> numbered(List<Object> row) {
        List<Object> numbered = new ArrayList<>(row.size() + 1);
        numbered.add(numbers.number((String) row.get(0)));
        numbered.addAll(row);
        return numbered;
    }

    /** The keys of rows to delete; of whoever was never named there is none. */
    private List<List<?>> deletions(Batch batch, FedTable table) {
        List<List<?>> keys = new ArrayList<>();
        for (List<String> key : batch.deletions(table)) {
            if (!table.isOfCustomers()) {
                keys.add(key);
            } else if (numbers.find(key.get(0)) != CustomerNumbers.NONE) {
                List<Object> numbered = new ArrayList<>(key);
                numbered.set(0, numbers.find(key.get(0)));
                keys.add(numbered);
            }
        }
        return keys;
    }

    private void writeNumbers(int from) throws SQLException {
        if (from < numbers.size()) {
            try (DuckDBAppender appender = connection.createAppender("base", "customer_numbers")) {
                for (int number = from; number < numbers.size(); number++) {
                    appender.beginRow();
                    appender.append(number);
                    appender.append(numbers.id(number));
                    appender.endRow();
                }
            }
        }
    }

    /**
     * Brings the file up to date, so that a start has no log to read. Takes seconds at a million customers.
     *
     * @throws SQLException when it can't be now
     */
    void checkpoint() throws SQLException {
        execute("CHECKPOINT");
    }

    private void rollback(Exception cause) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e); // nothing was committed all the same
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<List<Object>> rows(Map<TopicPartition, Place> reached) {
        List<List<Object>> rows = new ArrayList<>();
        reached.forEach((partition, place) -> rows.add(Arrays.asList(
                partition.topic(),
                partition.partition(),
                place.offset(),
                place.leaderEpoch().orElse(null),
                place.topicId())));
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
