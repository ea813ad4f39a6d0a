package io.tributary.api.query;

import io.tributary.topology.fact.CodePointOrder;
import java.util.Comparator;

/**
 * Where an order lies among a customer's: newest first, ties by id, and one that has an order_id before a transaction of
 * the same name.
 *
 * @param orderedAt milliseconds since 1970
 */
public record OrderPlace(long orderedAt, String id, boolean hasOrderId) implements Comparable<OrderPlace> {
    private static final Comparator<OrderPlace> ORDER = Comparator.comparingLong(OrderPlace::orderedAt)
            .reversed()
            .thenComparing(OrderPlace::id, CodePointOrder.INSTANCE)
            .thenComparing(place -> !place.hasOrderId());

    @Override
    public int compareTo(OrderPlace other) {
        return ORDER.compare(this, other);
    }
}
