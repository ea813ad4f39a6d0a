package io.tributary.topology.fact;

import io.tributary.schemas.source.PurchaseStatus;

/**
 * One line of a purchase (quantity above 0), a return (below 0) or an adjustment of money (0).
 *
 * @param amountMinor money of the whole line in hundredths, negative for returns
 * @param orderId null when the purchase is an order of its own
 * @param status as the source wrote it; null is COMPLETED
 */
public record Purchase(
        String customerId,
        String id,
        String productId,
        long occurredAt,
        long quantity,
        long amountMinor,
        String storeId,
        String orderId,
        String status,
        long version,
        boolean withdrawn)
        implements Fact {

    @Override
    public FactKind kind() {
        return FactKind.PURCHASE;
    }

    /** Cancelled and returned lines count for nothing. */
    @Override
    public boolean counts() {
        return !withdrawn
                && PurchaseStatus.of(status).map(PurchaseStatus::counts).orElse(false);
    }

    /** True for what total_purchases counts: a line that counts and has units above 0. */
    public boolean isPurchase() {
        return quantity > 0 && counts();
    }
}
