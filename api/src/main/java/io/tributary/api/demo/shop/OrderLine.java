package io.tributary.api.demo.shop;

import io.tributary.schemas.avro.PurchaseTransaction;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One line of an order, as the order system knows it.
 *
 * @param quantity above 0; below 0 for what came back, 0 for an adjustment of money
 * @param amountMinor hundredths, of the whole line
 * @param store null on the web
 * @param orderId null where the till prints none
 */
record OrderLine(
        String id,
        String customerId,
        Product product,
        Instant boughtAt,
        long quantity,
        long amountMinor,
        String store,
        String orderId) {

    /** The fact, with the status that it has by now; of two the higher version holds. */
    PurchaseTransaction report(String status, long version) {
        return report(status, version, false);
    }

    /** The fact taken back. */
    PurchaseTransaction withdrawn(long version) {
        return report(null, version, true);
    }

    private PurchaseTransaction report(String status, long version, boolean deleted) {
        return new PurchaseTransaction(
                id,
                customerId,
                product.id(),
                boughtAt,
                quantity,
                BigDecimal.valueOf(amountMinor, 2),
                store,
                orderId,
                status,
                version,
                deleted);
    }

    /** A line that takes units and their money back, or money alone. */
    OrderLine returned(String newId, Instant at, long units, long minor) {
        return new OrderLine(newId, customerId, product, at, -units, -minor, store, orderId);
    }

    /** The same line on the account of somebody else. */
    OrderLine of(String otherCustomer) {
        return new OrderLine(id, otherCustomer, product, boughtAt, quantity, amountMinor, store, orderId);
    }
}
