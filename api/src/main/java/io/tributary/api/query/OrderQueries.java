package io.tributary.api.query;

import io.tributary.topology.fact.CodePointOrder;
import io.tributary.topology.fact.FactKind;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.store.TimelineReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the orders of one customer, from the purchases in the timeline.
 *
 * <p>Purchases lie by id and not by order, so they are walked twice: for the dates of the orders, of which the newest are
 * chosen, and for the lines of those.
 */
public final class OrderQueries {
    private static final Comparator<Purchase> BY_TIME =
            Comparator.comparingLong(Purchase::occurredAt).thenComparing(Purchase::id, CodePointOrder.INSTANCE);

    /**
     * Some orders, newest first.
     *
     * @param next behind which the next page begins; empty when there are no older ones
     */
    public record Page(List<CustomerOrder> orders, Optional<OrderPlace> next) {}

    /** Which order a line belongs to. */
    private record Key(String id, boolean hasOrderId) {
        static Key of(Purchase line) {
            return line.orderId() == null ? new Key(line.id(), false) : new Key(line.orderId(), true);
        }
    }

    /** When an order was, as far as its lines have been seen. */
    private static final class Dates {
        private long firstPurchase = Long.MAX_VALUE;
        private long first = Long.MAX_VALUE;

        void see(Purchase line) {
            first = Math.min(first, line.occurredAt());
            if (line.isPurchase()) {
                firstPurchase = Math.min(firstPurchase, line.occurredAt());
            }
        }

        long orderedAt() {
            return firstPurchase == Long.MAX_VALUE ? first : firstPurchase;
        }
    }

    /**
     * The orders behind a place. Lines that were withdrawn are left out, as if they had never been.
     *
     * @param after the place of the last order of the page before; null for the first page
     * @param limit how many at most
     */
    public Page page(PartitionView at, String customerId, OrderPlace after, int limit) {
        Map<Key, Dates> dates = new HashMap<>();
        forEachLine(
                at,
                customerId,
                line -> dates.computeIfAbsent(Key.of(line), key -> new Dates()).see(line));
        Newest<OrderPlace> newest = new Newest<>(OrderPlace::compareTo, limit + 1);
        dates.forEach((key, date) -> {
            OrderPlace place = new OrderPlace(date.orderedAt(), key.id, key.hasOrderId);
            if (after == null || place.compareTo(after) > 0) {
                newest.see(place);
            }
        });
        List<OrderPlace> found = newest.inOrder();
        if (found.size() <= limit) {
            return new Page(orders(at, customerId, found), Optional.empty());
        }
        return new Page(orders(at, customerId, found.subList(0, limit)), Optional.of(found.get(limit - 1)));
    }

    private List<CustomerOrder> orders(PartitionView at, String customerId, List<OrderPlace> places) {
        Map<Key, List<Purchase>> lines = new LinkedHashMap<>();
        places.forEach(place -> lines.put(new Key(place.id(), place.hasOrderId()), new ArrayList<>()));
        if (!lines.isEmpty()) {
            forEachLine(at, customerId, line -> {
                List<Purchase> wanted = lines.get(Key.of(line));
                if (wanted != null) {
                    wanted.add(line);
                }
            });
        }
        return lines.entrySet().stream()
                // A commit between the two walks may have withdrawn its last line.
                .filter(order -> !order.getValue().isEmpty())
                .map(order -> order(order.getKey(), order.getValue()))
                .toList();
    }

    /** Every order, newest first. */
    public List<CustomerOrder> all(PartitionView at, String customerId) {
        Map<Key, List<Purchase>> lines = new HashMap<>();
        forEachLine(
                at,
                customerId,
                line -> lines.computeIfAbsent(Key.of(line), key -> new ArrayList<>(1))
                        .add(line));
        return lines.entrySet().stream()
                .map(order -> order(order.getKey(), order.getValue()))
                .sorted(Comparator.comparing(
                        order -> new OrderPlace(order.orderedAt(), order.id(), order.hasOrderId())))
                .toList();
    }

    private static CustomerOrder order(Key key, List<Purchase> lines) {
        lines.sort(BY_TIME);
        return new CustomerOrder(key.id, key.hasOrderId, List.copyOf(lines));
    }

    private static void forEachLine(PartitionView at, String customerId, Consumer<Purchase> lines) {
        LocalStores.reading(() -> {
            new TimelineReader(at.timeline()).forEach(customerId, FactKind.PURCHASE, fact -> {
                if (!fact.withdrawn()) {
                    lines.accept((Purchase) fact);
                }
            });
            return null;
        });
    }
}
