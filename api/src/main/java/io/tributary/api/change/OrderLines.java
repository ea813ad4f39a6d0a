package io.tributary.api.change;

import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.topology.fact.Purchase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The purchases that make up one order of a customer: those that name it, or the one that is an order of its own. */
public record OrderLines(List<Purchase> lines) {

    /** The lines of an order, none where there is no such order. */
    public static OrderLines of(Purchases purchases, String customerId, String orderId) {
        List<Purchase> lines = purchases.of(
                customerId,
                line -> orderId.equals(line.orderId()) || (line.orderId() == null && orderId.equals(line.id())));
        List<Purchase> named =
                lines.stream().filter(line -> line.orderId() != null).toList();
        return new OrderLines(named.isEmpty() ? lines : named);
    }

    OrderLines withStatus(String status) {
        return new OrderLines(lines.stream()
                .map(line -> new Purchase(
                        line.customerId(),
                        line.id(),
                        line.productId(),
                        line.occurredAt(),
                        line.quantity(),
                        line.amountMinor(),
                        line.storeId(),
                        line.orderId(),
                        status,
                        line.version(),
                        false))
                .toList());
    }

    List<PurchaseTransaction> records() {
        return lines.stream()
                .map(line -> new PurchaseTransaction(
                        line.id(),
                        line.customerId(),
                        line.productId(),
                        Instant.ofEpochMilli(line.occurredAt()),
                        line.quantity(),
                        BigDecimal.valueOf(line.amountMinor(), 2),
                        line.storeId(),
                        line.orderId(),
                        line.status(),
                        line.version(),
                        line.withdrawn()))
                .toList();
    }
}
