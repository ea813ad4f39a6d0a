package io.tributary.api.explain;

import io.tributary.topology.fact.CodePointOrder;
import io.tributary.topology.fact.Purchase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The purchases that mattered: the first, the last and the largest. It keeps those and no others, however many it sees.
 * Not thread-safe.
 */
public final class NotablePurchases {
    private static final String[] RANKS = {"largest purchase", "second largest purchase", "third largest purchase"};
    private static final Comparator<Purchase> BY_ID = Comparator.comparing(Purchase::id, CodePointOrder.INSTANCE);
    private static final Comparator<Purchase> EARLIEST =
            Comparator.comparingLong(Purchase::occurredAt).thenComparing(BY_ID);
    private static final Comparator<Purchase> LARGEST =
            Comparator.comparingLong(Purchase::amountMinor).reversed().thenComparing(BY_ID);

    private final List<Purchase> largest = new ArrayList<>();
    private Purchase first;
    private Purchase last;

    /** Looks at a purchase of the customer, in any order; those that count for nothing are passed over. */
    public void see(Purchase purchase) {
        if (!purchase.isPurchase()) {
            return;
        }
        if (first == null || EARLIEST.compare(purchase, first) < 0) {
            first = purchase;
        }
        if (last == null || EARLIEST.compare(purchase, last) > 0) {
            last = purchase;
        }
        largest.add(purchase);
        largest.sort(LARGEST);
        if (largest.size() > RANKS.length) {
            largest.remove(RANKS.length);
        }
    }

    /** Each once, with all that it is notable for. */
    List<Map<String, Object>> facts() {
        Map<Purchase, String> why = new LinkedHashMap<>();
        if (first != null) {
            note(why, first, "first purchase");
            note(why, last, "last purchase");
        }
        for (int rank = 0; rank < largest.size(); rank++) {
            note(why, largest.get(rank), RANKS[rank]);
        }
        return why.entrySet().stream()
                .map(entry -> fact(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void note(Map<Purchase, String> why, Purchase purchase, String reason) {
        why.merge(purchase, reason, (one, other) -> one + ", " + other);
    }

    private static Map<String, Object> fact(Purchase purchase, String why) {
        return new Fields()
                .with("why", why)
                .with("transaction_id", purchase.id())
                .with("date", Instant.ofEpochMilli(purchase.occurredAt()).toString())
                .with("quantity", purchase.quantity())
                .with("amount", BigDecimal.valueOf(purchase.amountMinor(), 2))
                .with("product_id", purchase.productId())
                .with("order_id", purchase.orderId())
                .toMap();
    }
}
