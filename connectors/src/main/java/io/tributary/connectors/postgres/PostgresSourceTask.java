package io.tributary.connectors.postgres;

import io.debezium.connector.postgresql.PostgresConnectorTask;
import io.tributary.connectors.Release;
import io.tributary.connectors.mapping.Mappings;
import io.tributary.connectors.mapping.Publication;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.apache.kafka.connect.source.SourceTaskContext;

/** Debezium's task, whose records become ours. */
public final class PostgresSourceTask extends SourceTask {
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(500);

    private final PostgresConnectorTask log = new PostgresConnectorTask();
    private Database database;
    private ChangeReader reader;
    private List<SourceRecord> unread;

    @Override
    public String version() {
        return Release.version();
    }

    @Override
    public void initialize(SourceTaskContext given) {
        super.initialize(given);
        log.initialize(given);
    }

    @Override
    public void start(Map<String, String> configuration) {
        Mappings mappings = Mappings.of(configuration, Set.of());
        database = new Database(configuration);
        String prefix =
                (String) PostgresSettings.DEFINITION.parse(configuration).get(PostgresSettings.TOPIC_PREFIX);
        reader = new ChangeReader(
                mappings.tables().values(),
                database,
                new Publication(prefix),
                System::currentTimeMillis,
                partition -> context.offsetStorageReader().offset(partition));
        log.start(PostgresSettings.ofDebezium(configuration, mappings.tables().values()));
    }

    @Override
    public List<SourceRecord> poll() throws InterruptedException {
        if (unread == null) {
            List<SourceRecord> polled = log.poll();
            unread = polled == null ? List.of() : polled;
        }
        try {
            List<SourceRecord> records = reader.read(unread);
            unread = null;
            return records.isEmpty() ? null : records;
        } catch (SQLException failed) {
            database.close();
            Thread.sleep(BEFORE_ANOTHER_TRY.toMillis());
            throw new RetriableException("what belongs to a row can't be read: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void commitRecord(SourceRecord record, RecordMetadata metadata) throws InterruptedException {
        log.commitRecord(record, metadata);
    }

    @Override
    public void commit() throws InterruptedException {
        log.commit();
    }

    @Override
    public void stop() {
        log.stop();
        if (database != null) {
            database.close();
        }
    }
}
