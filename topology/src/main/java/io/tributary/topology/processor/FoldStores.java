package io.tributary.topology.processor;

import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.store.FlushAtCommit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of {@link FoldFacts}: what each holds, and why it is kept the way it is. */
public final class FoldStores {
    /** Every fact of every customer; on disk, since it only grows. */
    public static final String TIMELINE = "timeline";

    /** The profile of every customer; on disk, the busy ones also in memory as objects. */
    public static final String CUSTOMER_360 = "customer-360";

    /** The task's totals, in cells, with position and counters; small, read at start only. */
    public static final String SUMMARY = "summary";

    /** Products and campaigns by the numbers that profiles use; small, read at start only. */
    public static final String CATALOGUE = "catalogue";

    /** Who is due when; on disk, since it has an entry for nearly every customer and only the first are ever read. */
    public static final String DEADLINES = "deadlines";

    /** Holds nothing: it is told when a commit is near. */
    public static final String FLUSH_AT_COMMIT = "flush-at-commit";

    private FoldStores() {}

    static List<StoreBuilder<?>> builders(boolean writeBehind) {
        List<StoreBuilder<?>> builders = new ArrayList<>();
        for (String name : List.of(TIMELINE, CUSTOMER_360, DEADLINES, SUMMARY, CATALOGUE)) {
            builders.add(onDisk(name));
        }
        if (writeBehind) {
            builders.add(FlushAtCommit.builder(FLUSH_AT_COMMIT));
        }
        return builders;
    }

    /** No cache of Kafka Streams on top: what is put has already been put together in memory, once a commit. */
    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> onDisk(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    /** The topics that a task reads, co-partitioned: those keyed by customer, the rerouted, the broadcast. */
    static List<String> inputs(TopicCatalogue topics) {
        List<String> inputs = new ArrayList<>();
        for (SourceTable table : SourceTable.values()) {
            if (table.isKeyedByCustomer()) {
                inputs.add(topics.source(table).name());
            }
        }
        inputs.add(topics.rerouted().name());
        inputs.add(topics.broadcast().name());
        return List.copyOf(inputs);
    }
}
