package io.tributary.api.query;

import io.tributary.schemas.source.PurchaseStatus;
import io.tributary.topology.fact.Purchase;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An order of a customer: the lines with one order_id, or one line without.
 *
 * @param id the order_id, or the transaction_id of a line without one
 * @param hasOrderId false for a transaction without order_id
 * @param lines by time and id, at least one; returns, adjustments and lines that don't count among them
 */
public record CustomerOrder(String id, boolean hasOrderId, List<Purchase> lines) {

    /** When the first of its purchase lines was; of any of its lines where it has none. Milliseconds since 1970. */
    public long orderedAt() {
        return lines.stream()
                .filter(Purchase::isPurchase)
                .mapToLong(Purchase::occurredAt)
                .min()
                .orElseGet(() ->
                        lines.stream().mapToLong(Purchase::occurredAt).min().orElseThrow());
    }

    /** True when it is one of total_orders: it has a purchase line that counts. */
    public boolean counts() {
        return lines.stream().anyMatch(Purchase::isPurchase);
    }

    /** The money of the lines that count, returns taken off. */
    public BigDecimal totalAmount() {
        return BigDecimal.valueOf(
                lines.stream()
                        .filter(Purchase::counts)
                        .mapToLong(Purchase::amountMinor)
                        .sum(),
                2);
    }

    /** The units of the lines that count, returns taken off. */
    public long units() {
        return lines.stream()
                .filter(Purchase::counts)
                .mapToLong(Purchase::quantity)
                .sum();
    }

    /** The status of its least advanced purchase line that counts; where none does, of the most advanced line. */
    public PurchaseStatus status() {
        Comparator<PurchaseStatus> progress = Comparator.naturalOrder();
        Optional<PurchaseStatus> ofPurchases = lines.stream()
                .filter(Purchase::isPurchase)
                .map(CustomerOrder::status)
                .min(progress);
        return ofPurchases.orElseGet(
                () -> lines.stream().map(CustomerOrder::status).max(progress).orElseThrow());
    }

    private static PurchaseStatus status(Purchase line) {
        return PurchaseStatus.of(line.status()).orElseThrow();
    }
}
