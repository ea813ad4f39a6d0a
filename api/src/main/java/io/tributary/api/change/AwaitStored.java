package io.tributary.api.change;

import io.tributary.api.query.NotReadyException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Waits until records that Kafka has acknowledged are in force, for a while.
 *
 * <p>They are when the row can be read as it was written. When it can't, although the topology has applied them, then
 * another record has won: one with a higher version, or one that came later. Thread-safe.
 */
public final class AwaitStored {
    private final Supplier<Map<String, Long>> applied;
    private final Duration patience;
    private final Duration pause;

    /** What was seen. */
    enum Seen {
        STORED,
        OVERTAKEN,
        NOT_YET
    }

    /**
     * How to wait.
     *
     * @param applied topic and partition ({@code cdp.customer-info-3}) to the offset below which everything is applied
     * @param patience how long at most
     * @param pause how long between two looks
     */
    public AwaitStored(Supplier<Map<String, Long>> applied, Duration patience, Duration pause) {
        this.applied = applied;
        this.patience = patience;
        this.pause = pause;
    }

    /** Waits. The last look comes when patience is over, so that even without any there is one. */
    Seen await(List<RecordMetadata> written, BooleanSupplier isStored) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            boolean last = System.nanoTime() >= end;
            Seen seen = look(written, isStored);
            if (seen != Seen.NOT_YET || last) {
                return seen;
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Seen.NOT_YET;
            }
        }
    }

    private Seen look(List<RecordMetadata> written, BooleanSupplier isStored) {
        // Asked for before the row: what was applied by then is in the row that is read after.
        boolean applied = isApplied(written);
        try {
            if (isStored.getAsBoolean()) {
                return Seen.STORED;
            }
        } catch (NotReadyException moving) {
            return Seen.NOT_YET;
        }
        return applied ? Seen.OVERTAKEN : Seen.NOT_YET;
    }

    private boolean isApplied(List<RecordMetadata> written) {
        Map<String, Long> position = applied.get();
        return written.stream()
                .allMatch(record ->
                        position.getOrDefault(record.topic() + "-" + record.partition(), 0L) > record.offset());
    }
}
