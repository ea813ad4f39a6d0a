package io.tributary.api.query;

import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.processor.FoldStores;
import io.tributary.topology.store.StoredCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The partitions whose stores are here while their task is not: standbys, and tasks that are being restored. They answer
 * when nobody else does, as long as they are not too far behind.
 *
 * <p>A standby has the stores of its task and nothing of what the task has in memory, so the catalogue is read from its
 * store, once for each state that the store is in. Thread-safe.
 */
public final class Standbys {
    private static final List<String> STORES =
            List.of(FoldStores.CUSTOMER_360, FoldStores.TIMELINE, FoldStores.CATALOGUE);

    private final KafkaStreams streams;
    private final StoreLags lags;
    private final long highestLag;
    private final ConcurrentMap<Integer, Known> catalogues = new ConcurrentHashMap<>();

    /** A catalogue, and how far its store's changelog was applied when it was read. */
    private record Known(long offset, Catalogue catalogue) {}

    /**
     * The standbys of this process.
     *
     * @param highestLag records behind up to which a standby answers, 0 or more
     */
    public Standbys(KafkaStreams streams, StoreLags lags, long highestLag) {
        this.streams = streams;
        this.lags = lags;
        this.highestLag = highestLag;
    }

    /** A partition by its standby; empty when there is none here, or it is too far behind. */
    public Optional<PartitionView> view(int partition) {
        Map<String, Map<Integer, LagInfo>> known = lags.get();
        long lag = 0;
        for (String store : STORES) {
            LagInfo info = known.getOrDefault(store, Map.of()).get(partition);
            if (info == null) {
                return Optional.empty();
            }
            lag += info.offsetLag();
        }
        if (lag > highestLag) {
            return Optional.empty();
        }
        try {
            ReadOnlyKeyValueStore<Bytes, byte[]> profiles = store(FoldStores.CUSTOMER_360, partition);
            ReadOnlyKeyValueStore<Bytes, byte[]> timeline = store(FoldStores.TIMELINE, partition);
            ReadOnlyKeyValueStore<Bytes, byte[]> stored = store(FoldStores.CATALOGUE, partition);
            long offset = known.get(FoldStores.CATALOGUE).get(partition).currentOffsetPosition();
            return Optional.of(
                    PartitionView.ofStandby(() -> catalogue(partition, offset, stored), profiles, timeline, lag));
        } catch (InvalidStateStoreException | IllegalStateException moved) {
            return Optional.empty();
        }
    }

    private Catalogue catalogue(int partition, long offset, ReadOnlyKeyValueStore<Bytes, byte[]> stored) {
        Known known = catalogues.get(partition);
        if (known == null || known.offset != offset) {
            known = new Known(offset, LocalStores.reading(() -> StoredCatalogue.read(stored)));
            catalogues.put(partition, known);
        }
        return known.catalogue;
    }

    private ReadOnlyKeyValueStore<Bytes, byte[]> store(String name, int partition) {
        return streams.store(
                StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
                        .withPartition(partition)
                        .enableStaleStores());
    }
}
