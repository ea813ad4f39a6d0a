package io.tributary.topology.processor;

import io.tributary.schemas.serde.RegistryUnavailableException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/**
 * Remembers which records failed their task, so that one that fails several times over is put aside and the rest goes
 * on.
 *
 * <p>A failed task is restored and reads the record again. One instance serves all tasks of a process: after a failure
 * another thread may get the task. Thread-safe.
 */
public final class Quarantine {
    private final int failuresAllowed;
    private final ConcurrentMap<Place, Failures> failures = new ConcurrentHashMap<>();

    /**
     * Nothing has failed yet.
     *
     * @param failuresAllowed how often a record may fail before it is put aside
     */
    public Quarantine(int failuresAllowed) {
        this.failuresAllowed = failuresAllowed;
    }

    /**
     * Processes the record at a place; a failure is counted and thrown on, and a record that has failed too often is put
     * aside instead.
     *
     * <p>Failures that are not the record's fault don't count: Kafka's own, and a registry that can't be reached.
     */
    <T> T guard(Place place, Supplier<T> process, Function<RuntimeException, T> putAside) {
        Optional<RuntimeException> verdict = verdict(place);
        if (verdict.isPresent()) {
            return putAside.apply(verdict.get());
        }
        try {
            return process.get();
        } catch (RegistryUnavailableException | KafkaException notTheRecordsFault) {
            throw notTheRecordsFault;
        } catch (RuntimeException e) {
            failed(place, e);
            throw e;
        }
    }

    /** The record at that place failed. */
    void failed(Place place, RuntimeException cause) {
        failures.merge(place, new Failures(1, cause), (before, now) -> new Failures(before.times + 1, now.cause));
    }

    /** Why the record at that place must not be tried again, if so. */
    Optional<RuntimeException> verdict(Place place) {
        // Almost always empty, and asked for every record.
        return failures.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(failures.get(place))
                        .filter(f -> f.times >= failuresAllowed)
                        .map(Failures::cause);
    }

    /** Where a record was first read. */
    public record Place(String topic, int partition, long offset) {}

    private record Failures(int times, RuntimeException cause) {}
}
