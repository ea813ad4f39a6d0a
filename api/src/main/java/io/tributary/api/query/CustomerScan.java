package io.tributary.api.query;

import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * Walks the known customers of all partitions, by customer_id in the order of code points.
 *
 * <p>The order of UTF-8 bytes is that of code points, and each store lies in it: a merge is all it takes. A walk begins
 * behind any id without looking at what is before it, so pages cost what they hold; and as it begins behind an id and not
 * at a number, customers who come or go between two pages shift nobody.
 */
final class CustomerScan {
    private final LocalStores stores;

    CustomerScan(LocalStores stores) {
        this.stores = stores;
    }

    /** Is shown one customer after the other. */
    interface Visitor {
        /**
         * A known customer.
         *
         * @return false when no further one is wanted
         */
        boolean visit(int partition, Profile profile);
    }

    /**
     * Shows the customers behind an id.
     *
     * @param after the id to begin behind, whether or not there is such a customer; null for all
     * @throws NotReadyException when not all partitions are running here
     */
    void forEach(String after, Visitor visitor) {
        List<Cursor> cursors = new ArrayList<>();
        try {
            LocalStores.reading(() -> walk(after, cursors, visitor));
        } finally {
            cursors.forEach(cursor -> cursor.entries.close());
        }
    }

    private boolean walk(String after, List<Cursor> cursors, Visitor visitor) {
        PriorityQueue<Cursor> next = new PriorityQueue<>(Comparator.comparing(cursor -> cursor.head.key));
        for (int partition = 0; partition < stores.partitions(); partition++) {
            Cursor cursor = new Cursor(partition, stores.profiles(partition).range(behind(after), null));
            cursors.add(cursor);
            if (cursor.advance()) {
                next.add(cursor);
            }
        }
        ProfileCodec codec = new ProfileCodec();
        while (!next.isEmpty()) {
            Cursor cursor = next.poll();
            Profile profile = codec.decode(new String(cursor.head.key.get(), StandardCharsets.UTF_8), cursor.head.value)
                    .profile();
            if (profile.isKnown() && !visitor.visit(cursor.partition, profile)) {
                return false;
            }
            if (cursor.advance()) {
                next.add(cursor);
            }
        }
        return true;
    }

    /** The lowest key that may come after an id: a zero behind it. */
    private static Bytes behind(String id) {
        if (id == null) {
            return null;
        }
        byte[] key = id.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(Arrays.copyOf(key, key.length + 1));
    }

    private static final class Cursor {
        private final int partition;
        private final KeyValueIterator<Bytes, byte[]> entries;
        private KeyValue<Bytes, byte[]> head;

        Cursor(int partition, KeyValueIterator<Bytes, byte[]> entries) {
            this.partition = partition;
            this.entries = entries;
        }

        boolean advance() {
            head = entries.hasNext() ? entries.next() : null;
            return head != null;
        }
    }
}
