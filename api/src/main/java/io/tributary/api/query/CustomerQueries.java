package io.tributary.api.query;

import io.tributary.schemas.avro.Customer360;
import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.processor.FoldStores;
import io.tributary.topology.processor.LiveTasks;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.scoring.Scoring;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Reads customers from the stores of the running topology and scores them as of now.
 *
 * <p>What a read sees is the state of the last commit that the task has begun, at most one commit interval old.
 */
public final class CustomerQueries {
    private final KafkaStreams streams;
    private final LiveTasks liveTasks;
    private final SegmentThresholds thresholds;
    private final int partitions;

    public CustomerQueries(KafkaStreams streams, LiveTasks liveTasks, SegmentThresholds thresholds, int partitions) {
        this.streams = streams;
        this.liveTasks = liveTasks;
        this.thresholds = thresholds;
        this.partitions = partitions;
    }

    /**
     * The row of one customer; empty when the customer is not known.
     *
     * @throws NotReadyException while the customer's task is not running here
     */
    public Optional<Customer360> customer(String id, Instant asOf) {
        byte[] key = id.getBytes(StandardCharsets.UTF_8);
        KeyQueryMetadata owner = streams.queryMetadataForKey(FoldStores.CUSTOMER_360, key, new ByteArraySerializer());
        if (owner == null || owner.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            throw new NotReadyException("the customer's partition is being assigned");
        }
        Partition partition = partition(owner.partition());
        try {
            byte[] stored = partition.store.get(Bytes.wrap(key));
            return stored == null ? Optional.empty() : partition.row(key, stored, asOf);
        } catch (InvalidStateStoreException moved) {
            throw new NotReadyException("the customer's partition is moving: " + moved.getMessage());
        }
    }

    /**
     * Every known customer, by customer_id in the order of code points, one at a time.
     *
     * @throws NotReadyException when not all partitions are running here
     */
    public void forEach(Instant asOf, Consumer<Customer360> rows) {
        List<Cursor> cursors = new ArrayList<>();
        try {
            // The order of UTF-8 bytes is that of code points, and each store lies in it: a merge is all it takes.
            PriorityQueue<Cursor> next = new PriorityQueue<>(Comparator.comparing(cursor -> cursor.head.key));
            for (int number = 0; number < partitions; number++) {
                Partition partition = partition(number);
                Cursor cursor = new Cursor(partition, partition.store.all());
                cursors.add(cursor);
                if (cursor.advance()) {
                    next.add(cursor);
                }
            }
            while (!next.isEmpty()) {
                Cursor cursor = next.poll();
                cursor.partition
                        .row(cursor.head.key.get(), cursor.head.value, asOf)
                        .ifPresent(rows);
                if (cursor.advance()) {
                    next.add(cursor);
                }
            }
        } catch (InvalidStateStoreException moved) {
            throw new NotReadyException("a partition is moving: " + moved.getMessage());
        } finally {
            cursors.forEach(cursor -> cursor.entries.close());
        }
    }

    /**
     * Passes when every partition can be read here.
     *
     * @throws NotReadyException when not
     */
    public void requireAllPartitions() {
        for (int number = 0; number < partitions; number++) {
            partition(number);
        }
    }

    private Partition partition(int number) {
        Catalogue catalogue = liveTasks
                .catalogue(number)
                .orElseThrow(() -> new NotReadyException("partition " + number + " is not running on this instance"));
        try {
            return new Partition(
                    streams.store(StoreQueryParameters.fromNameAndType(
                                    FoldStores.CUSTOMER_360, QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
                            .withPartition(number)),
                    new Scoring(catalogue, thresholds));
        } catch (InvalidStateStoreException notYet) {
            throw new NotReadyException("partition " + number + " is being restored: " + notYet.getMessage());
        }
    }

    private record Partition(ReadOnlyKeyValueStore<Bytes, byte[]> store, Scoring scoring, ProfileCodec codec) {
        Partition(ReadOnlyKeyValueStore<Bytes, byte[]> store, Scoring scoring) {
            this(store, scoring, new ProfileCodec());
        }

        Optional<Customer360> row(byte[] key, byte[] stored, Instant asOf) {
            Profile profile = codec.decode(new String(key, StandardCharsets.UTF_8), stored)
                    .profile();
            return profile.isKnown() ? Optional.of(scoring.score(profile, asOf)) : Optional.empty();
        }
    }

    private static final class Cursor {
        private final Partition partition;
        private final KeyValueIterator<Bytes, byte[]> entries;
        private KeyValue<Bytes, byte[]> head;

        Cursor(Partition partition, KeyValueIterator<Bytes, byte[]> entries) {
            this.partition = partition;
            this.entries = entries;
        }

        boolean advance() {
            head = entries.hasNext() ? entries.next() : null;
            return head != null;
        }
    }
}
