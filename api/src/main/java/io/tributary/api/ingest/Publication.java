package io.tributary.api.ingest;

import io.tributary.api.ingest.EventsAnswer.Rejected;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.source.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * The records of one request on their way to Kafka.
 *
 * <p>They are gathered first and published when the whole body has proved well-formed. Not thread-safe.
 */
final class Publication {
    private final EventPublisher publisher;
    private final SourceTable table;
    private final List<Item> items = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int seen;

    Publication(EventPublisher publisher, SourceTable table) {
        this.publisher = publisher;
        this.table = table;
    }

    /**
     * @param position topic and partition to the offset after the highest one written
     * @param failure why something that should have been written was not
     */
    record Outcome(
            int accepted, List<Rejected> rejected, Map<TopicPartition, Long> position, Optional<String> failure) {}

    void add(SpecificRecord record) {
        items.add(new Item(seen++, record));
    }

    void reject(Violation violation) {
        rejected.add(new Rejected(seen++, violation));
    }

    /** Sends all, in order, up to the first that is known to have failed; done when the fate of each is known. */
    CompletableFuture<Outcome> publish() {
        List<CompletableFuture<RecordMetadata>> acknowledgements = new ArrayList<>(items.size());
        for (Item item : items) {
            CompletableFuture<RecordMetadata> acknowledgement = publisher.publish(table, item.record);
            acknowledgements.add(acknowledgement);
            if (failure(acknowledgement).filter(cause -> !isTooLarge(cause)).isPresent()) {
                // The next would wait for the same broker as long again.
                break;
            }
        }
        return CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new))
                .handle((all, failed) -> outcome(acknowledgements));
    }

    private Outcome outcome(List<CompletableFuture<RecordMetadata>> acknowledgements) {
        Map<TopicPartition, Long> position = new HashMap<>();
        int accepted = 0;
        for (int i = 0; i < acknowledgements.size(); i++) {
            Optional<Throwable> failure = failure(acknowledgements.get(i));
            if (failure.isEmpty()) {
                RecordMetadata written = acknowledgements.get(i).join();
                position.merge(
                        new TopicPartition(written.topic(), written.partition()), written.offset() + 1, Math::max);
                accepted++;
            } else if (isTooLarge(failure.get())) {
                rejected.add(new Rejected(items.get(i).index, tooLarge(items.get(i).record)));
            } else {
                return new Outcome(
                        0,
                        List.of(),
                        Map.of(),
                        Optional.of(String.valueOf(failure.get().getMessage())));
            }
        }
        rejected.sort(Comparator.comparingInt(Rejected::index));
        return new Outcome(accepted, rejected, position, Optional.empty());
    }

    private Violation tooLarge(SpecificRecord record) {
        Object id = record.get(table.schema().getField(table.idField()).pos());
        return new Violation(table.idField(), id.toString(), "names a record larger than Kafka takes");
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof RecordTooLargeException;
    }

    private static Optional<Throwable> failure(CompletableFuture<?> done) {
        if (!done.isCompletedExceptionally()) {
            return Optional.empty();
        }
        return Optional.of(done.handle((value, failure) ->
                        failure instanceof CompletionException wrapped ? wrapped.getCause() : failure)
                .join());
    }

    private record Item(int index, SpecificRecord record) {}
}
