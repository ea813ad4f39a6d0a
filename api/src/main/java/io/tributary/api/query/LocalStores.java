package io.tributary.api.query;

import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.processor.EntityReader;
import io.tributary.topology.processor.FoldStores;
import io.tributary.topology.processor.LiveTasks;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The stores of the tasks that run in this process, by partition.
 *
 * <p>What a read sees is the state of the last commit that the task has begun, at most one commit interval old.
 */
public final class LocalStores {
    private final KafkaStreams streams;
    private final LiveTasks liveTasks;
    private final int partitions;

    public LocalStores(KafkaStreams streams, LiveTasks liveTasks, int partitions) {
        this.streams = streams;
        this.liveTasks = liveTasks;
        this.partitions = partitions;
    }

    /** How many partitions customers are in. */
    int partitions() {
        return partitions;
    }

    /** The partition of a customer: the one that Kafka's default partitioner gives the id, as tasks do. */
    public int partition(String customerId) {
        return Utils.toPositive(Utils.murmur2(customerId.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /**
     * A partition by its task.
     *
     * @throws NotReadyException while the task is not running here
     */
    public PartitionView active(int partition) {
        return PartitionView.ofActive(catalogue(partition), profiles(partition), timeline(partition));
    }

    /**
     * What a partition's task knows of products and campaigns.
     *
     * @throws NotReadyException while the task is not running here
     */
    Catalogue catalogue(int partition) {
        return liveTasks
                .catalogue(partition)
                .orElseThrow(
                        () -> new NotReadyException("partition " + partition + " is not running on this instance"));
    }

    /**
     * The profiles of a partition by customer_id; the bytes of the ids are their order.
     *
     * @throws NotReadyException while they can't be read here
     */
    ReadOnlyKeyValueStore<Bytes, byte[]> profiles(int partition) {
        return store(FoldStores.CUSTOMER_360, partition);
    }

    /**
     * The facts of a partition.
     *
     * @throws NotReadyException while they can't be read here
     */
    ReadOnlyKeyValueStore<Bytes, byte[]> timeline(int partition) {
        return store(FoldStores.TIMELINE, partition);
    }

    /**
     * The rows of products and campaigns, for {@link EntityReader}.
     *
     * @throws NotReadyException while they can't be read here
     */
    ReadOnlyKeyValueStore<Bytes, byte[]> entities() {
        return store(EntityReader.STORE, EntityReader.PARTITION);
    }

    private ReadOnlyKeyValueStore<Bytes, byte[]> store(String name, int partition) {
        try {
            return streams.store(
                    StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
                            .withPartition(partition));
        } catch (InvalidStateStoreException | IllegalStateException notYet) {
            throw new NotReadyException("partition " + partition + " is being restored: " + notYet.getMessage());
        }
    }

    /**
     * A read of stores that may move to another instance meanwhile.
     *
     * @throws NotReadyException when they do
     */
    static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (InvalidStateStoreException moved) {
            throw new NotReadyException("a partition is moving: " + moved.getMessage());
        }
    }

    /**
     * Passes when every partition can be read here.
     *
     * @throws NotReadyException when not
     */
    void requireAll() {
        for (int partition = 0; partition < partitions; partition++) {
            catalogue(partition);
            profiles(partition);
        }
    }
}
