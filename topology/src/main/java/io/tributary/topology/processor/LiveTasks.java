package io.tributary.topology.processor;

import io.tributary.topology.catalogue.Catalogue;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The catalogues of the tasks that run in this process, by partition: what a query needs to read a stored profile.
 * Thread-safe.
 */
public final class LiveTasks {
    private final ConcurrentMap<Integer, Catalogue> catalogues = new ConcurrentHashMap<>();

    void started(int partition, Catalogue catalogue) {
        catalogues.put(partition, catalogue);
    }

    void stopped(int partition, Catalogue catalogue) {
        catalogues.remove(partition, catalogue);
    }

    /** The catalogue of the partition's active task, if it runs here. */
    public Optional<Catalogue> catalogue(int partition) {
        return Optional.ofNullable(catalogues.get(partition));
    }
}
