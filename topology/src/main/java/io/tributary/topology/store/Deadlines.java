package io.tributary.topology.store;

import io.tributary.topology.profile.ProfileCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * When which customer is due: {@code instant (8 bytes, in the order of instants) | customer_id → nothing}.
 *
 * <p>Ordered by time, so that what is due lies at the beginning and nobody else is ever looked at; on disk, so that what
 * is not due costs no memory. A customer has one entry at most, which the profile knows. Not thread-safe.
 */
public final class Deadlines {
    private static final byte[] NOTHING = {};

    private final KeyValueStore<Bytes, byte[]> store;
    private final List<KeyValue<Bytes, byte[]>> moves = new ArrayList<>();
    /** Kept, so that whoever asks whether somebody is due need not look. */
    private long earliest;

    private boolean earliestMoved;
    /** Where to go on: what is before has been handed out, and its deletion, once flushed, is not searched again. */
    private Bytes from;

    /** The deadlines of the task that the store belongs to. */
    public Deadlines(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        this.earliest = first();
    }

    /** A customer, and since when the customer is due. */
    public record Due(long instant, String customerId) {}

    /** The earliest instant that anybody is due at, milliseconds since 1970; {@link ProfileCodec#NOT_DUE} for never. */
    public long earliest() {
        return earliest;
    }

    /**
     * Some of those who are due, longest first; each is handed out once, and must be {@linkplain #move moved} in the next
     * flush.
     *
     * @param now the business instant, milliseconds since 1970
     * @param most how many at most; fewer means that these are all
     */
    public List<Due> take(long now, int most) {
        List<Due> due = new ArrayList<>();
        if (earliest > now) {
            return due;
        }
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(from, null)) {
            while (entries.hasNext()) {
                Due next = entry(entries.next().key);
                if (next.instant > now || due.size() == most) {
                    earliest = next.instant;
                    return due;
                }
                due.add(next);
                from = after(next);
            }
        }
        earliest = ProfileCodec.NOT_DUE;
        return due;
    }

    /** Notes that a customer is due at another instant than before, to be written with the next {@link #write()}. */
    void move(String customerId, long before, long now) {
        if (before == now) {
            return;
        }
        if (before != ProfileCodec.NOT_DUE) {
            moves.add(KeyValue.pair(key(before, customerId), null));
            earliestMoved |= before == earliest;
        }
        if (now != ProfileCodec.NOT_DUE) {
            Bytes key = key(now, customerId);
            moves.add(KeyValue.pair(key, NOTHING));
            earliest = Math.min(earliest, now);
            if (from != null && key.compareTo(from) < 0) {
                from = key;
            }
        }
    }

    /** Writes all moves. */
    void write() {
        if (!moves.isEmpty()) {
            store.putAll(List.copyOf(moves));
            moves.clear();
        }
        if (earliestMoved) {
            earliest = first();
            earliestMoved = false;
        }
    }

    private long first() {
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(from, null)) {
            return entries.hasNext() ? entry(entries.next().key).instant : ProfileCodec.NOT_DUE;
        }
    }

    private static Bytes key(long instant, String customerId) {
        byte[] id = customerId.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + id.length)
                .putLong(instant ^ Long.MIN_VALUE)
                .put(id)
                .array());
    }

    private static Bytes after(Due due) {
        return key(due.instant, due.customerId + '\0');
    }

    private static Due entry(Bytes key) {
        ByteBuffer bytes = ByteBuffer.wrap(key.get());
        long instant = bytes.getLong() ^ Long.MIN_VALUE;
        return new Due(instant, StandardCharsets.UTF_8.decode(bytes).toString());
    }
}
