package io.tributary.api.change;

import io.tributary.api.ingest.EventPublisher;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.source.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** The last steps of every change: publish, wait for Kafka, wait until it is in force. Thread-safe. */
public final class Writing {
    /** As long as a change may take, and some more. */
    private static final Duration TURN_PATIENCE = Duration.ofSeconds(10);

    private final EventPublisher publisher;
    private final AwaitStored stored;
    private final Turns turns = new Turns(TURN_PATIENCE);

    public Writing(EventPublisher publisher, AwaitStored stored) {
        this.publisher = publisher;
        this.stored = stored;
    }

    /** Runs a change that is to be alone with its row among those of this process. */
    Change alone(SourceTable table, String id, Supplier<Change> change) {
        return turns.take(table.tableName() + '|' + id, change);
    }

    /**
     * Publishes and waits.
     *
     * @param records of one table, in the order in which they are to be read
     * @param isStored whether the rows can be read as they are written here
     * @param id of what changes, and
     * @param created whether it was not known before: what to answer when they can
     */
    Change write(
            SourceTable table,
            List<? extends SpecificRecord> records,
            BooleanSupplier isStored,
            String id,
            boolean created) {
        List<CompletableFuture<RecordMetadata>> acknowledgements = new ArrayList<>();
        for (SpecificRecord record : records) {
            acknowledgements.add(publisher.publish(table, record));
        }
        List<RecordMetadata> written = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            try {
                written.add(acknowledgements.get(i).join());
            } catch (CompletionException failed) {
                return failure(table, records.get(i), failed.getCause());
            }
        }
        return switch (stored.await(written, isStored)) {
            case STORED -> new Change.Stored(id, created, ends(written));
            case NOT_YET -> new Change.Written(id, ends(written));
            case OVERTAKEN ->
                new Change.Conflict("somebody else changed the same at the same time, and that holds now;"
                        + " look at it, and change it again if need be");
        };
    }

    private static Map<TopicPartition, Long> ends(List<RecordMetadata> written) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        written.forEach(record ->
                ends.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max));
        return ends;
    }

    private static Change failure(SourceTable table, SpecificRecord record, Throwable cause) {
        if (cause instanceof RecordTooLargeException) {
            String id = record.get(record.getSchema().getField(table.idField()).pos())
                    .toString();
            return new Change.Invalid(new Violation(table.idField(), id, "names a record larger than Kafka takes"));
        }
        return new Change.Unavailable(
                "it could not be written to Kafka, send it again: " + String.valueOf(cause.getMessage()));
    }
}
