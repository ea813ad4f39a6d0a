package io.tributary.api.readmodel.feed;

import io.tributary.api.readmodel.CustomerChanges;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Records that go into the tables together: of each row the last state, and how far each partition has been read.
 *
 * <p>A row's records all lie in one partition, so their order is the order in which they were written. Not thread-safe.
 */
final class Batch {
    private final Map<FedTable, Map<List<String>, Change>> changes = new EnumMap<>(FedTable.class);
    private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    private final Map<String, Long> byTopic = new HashMap<>();
    private int records;

    /** Takes records in. */
    void add(ConsumerRecords<byte[], byte[]> polled, Map<String, Source> sources) {
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            sources.get(record.topic()).read(record).ifPresent(this::add);
            byTopic.merge(record.topic(), 1L, Long::sum);
        }
        next.putAll(polled.nextOffsets());
        records += polled.count();
    }

    void add(Change change) {
        changes.computeIfAbsent(change.table(), table -> new LinkedHashMap<>()).put(change.key(), change);
    }

    /** How many records it was made of. */
    int records() {
        return records;
    }

    /** The same by topic. */
    Map<String, Long> byTopic() {
        return byTopic;
    }

    /** Where to read on in the partitions in which something was read, markers of transactions included. */
    Map<TopicPartition, OffsetAndMetadata> next() {
        return next;
    }

    /** Tables in which something changes. */
    Collection<FedTable> tables() {
        return changes.keySet();
    }

    /** The rows of a table as they are from here on: each once. */
    List<List<Object>> rows(FedTable table) {
        return of(table).filter(change -> !change.isDeletion()).map(Change::row).toList();
    }

    /** The keys of the rows of a table that are gone. */
    List<List<String>> deletions(FedTable table) {
        return of(table).filter(Change::isDeletion).map(Change::key).toList();
    }

    /** Tells of the customers whose row is another or gone. */
    void tell(CustomerChanges listener) {
        of(FedTable.CUSTOMER_360).forEach(change -> {
            String id = change.key().get(0);
            if (change.isDeletion()) {
                listener.gone(id);
            } else {
                List<Object> row = change.row();
                listener.changed(id, (String) row.get(1), (String) row.get(2), (String) row.get(3));
            }
        });
    }

    private Stream<Change> of(FedTable table) {
        return changes.getOrDefault(table, Map.of()).values().stream();
    }
}
