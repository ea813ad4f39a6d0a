package io.tributary.api.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first few of many that are shown one by one, in memory for the few.
 *
 * <p>A page of a timeline needs every entry to be looked at, since entries lie by kind and id, but not to be kept or
 * sorted. Not thread-safe.
 */
final class Newest<T> {
    private final Comparator<? super T> order;
    private final int limit;
    /** The last of the kept ones on top: it is the one to go. */
    private final PriorityQueue<T> kept;

    /**
     * None yet.
     *
     * @param order first those that are wanted first
     * @param limit how many are kept, above 0
     */
    Newest(Comparator<? super T> order, int limit) {
        this.order = order;
        this.limit = limit;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    void see(T candidate) {
        if (kept.size() == limit) {
            if (order.compare(candidate, kept.peek()) >= 0) {
                return;
            }
            kept.poll();
        }
        kept.add(candidate);
    }

    /** Those that are kept, in order. */
    List<T> inOrder() {
        List<T> sorted = new ArrayList<>(kept);
        Collections.sort(sorted, order);
        return sorted;
    }
}
