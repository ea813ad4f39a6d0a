package io.tributary.connectors.jdbc;

import io.tributary.connectors.Release;
import io.tributary.connectors.mapping.Mappings;
import io.tributary.connectors.mapping.Publication;
import io.tributary.connectors.mapping.RowChanges;
import io.tributary.connectors.mapping.RowChanges.Outcome;
import io.tributary.connectors.mapping.TableMapping;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;

/** Looks at each table in turn, and publishes what has changed. */
public final class JdbcSourceTask extends SourceTask {
    private static final long BEFORE_ANOTHER_TRY_MILLIS = 1_000;

    /** So that stopping does not wait for the end of a long interval. */
    private static final long LONGEST_SLEEP_MILLIS = 500;

    private final List<TableReader> readers = new ArrayList<>();
    private final Map<String, RowChanges> changes = new HashMap<>();
    private final Map<String, FullLooks> looks = new HashMap<>();
    private final Map<String, Long> next = new HashMap<>();
    private AbstractConfig settings;
    private Publication publication;
    private String name;
    private Connection connection;
    private TableReader current;

    @Override
    public String version() {
        return Release.version();
    }

    @Override
    public void start(Map<String, String> configuration) {
        settings = new AbstractConfig(JdbcSettings.DEFINITION, configuration, false);
        publication = new Publication(settings.getString(JdbcSettings.TOPIC_PREFIX));
        name = configuration.getOrDefault("name", "jdbc");
        for (TableMapping mapping : Mappings.of(configuration, JdbcSettings.MAPPING_OPTIONS)
                .tables()
                .values()) {
            TableReader reader = new TableReader(
                    mapping,
                    configuration,
                    Duration.ofMillis(settings.getLong(JdbcSettings.OVERLAP)),
                    settings.getInt(JdbcSettings.BATCH_ROWS));
            reader.resume(context.offsetStorageReader().offset(partition(mapping)));
            readers.add(reader);
            changes.put(mapping.name(), new RowChanges(mapping));
            looks.put(mapping.name(), new FullLooks(mapping));
        }
    }

    private Map<String, String> partition(TableMapping mapping) {
        return Map.of("connector", name, "mapping", mapping.name());
    }

    @Override
    public List<SourceRecord> poll() throws InterruptedException {
        try {
            if (current == null && !begin()) {
                Thread.sleep(Math.min(settings.getLong(JdbcSettings.POLL_INTERVAL), LONGEST_SLEEP_MILLIS));
                return null;
            }
            List<Map<String, Object>> rows = current.next();
            List<SourceRecord> records = current.isIncremental() ? taken(rows) : compared(rows);
            if (rows.isEmpty() || !current.isIncremental()) {
                end();
            }
            return records.isEmpty() ? null : records;
        } catch (SQLException failed) {
            stop();
            Thread.sleep(BEFORE_ANOTHER_TRY_MILLIS);
            throw new RetriableException("the database can't be read: " + failed.getMessage(), failed);
        }
    }

    /** Begins to look at the table whose time has come; false when none's has. */
    private boolean begin() throws SQLException {
        for (TableReader reader : readers) {
            if (next.getOrDefault(reader.mapping().name(), 0L) <= System.currentTimeMillis()) {
                if (connection == null) {
                    connection = JdbcSource.open(settings);
                }
                reader.look(connection);
                current = reader;
                return true;
            }
        }
        return false;
    }

    private void end() throws SQLException {
        current.close();
        connection.commit();
        next.put(current.mapping().name(), System.currentTimeMillis() + settings.getLong(JdbcSettings.POLL_INTERVAL));
        current = null;
    }

    private List<SourceRecord> taken(List<Map<String, Object>> rows) {
        List<SourceRecord> records = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            current.took(row);
            for (Outcome outcome : changes.get(current.mapping().name()).of(null, row)) {
                records.add(record(outcome));
            }
        }
        return records;
    }

    private List<SourceRecord> compared(List<Map<String, Object>> rows) {
        return looks.get(current.mapping().name()).differences(rows).stream()
                .map(this::record)
                .toList();
    }

    private SourceRecord record(Outcome outcome) {
        TableMapping mapping = current.mapping();
        return publication.record(mapping, outcome, mapping.name(), partition(mapping), current.offset());
    }

    @Override
    public void stop() {
        current = null;
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
