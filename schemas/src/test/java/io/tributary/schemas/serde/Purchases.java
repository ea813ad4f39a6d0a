package io.tributary.schemas.serde;

import io.tributary.schemas.avro.PurchaseTransaction;
import java.math.BigDecimal;
import java.time.Instant;

/** A purchase to write and read. */
final class Purchases {
    static final String TOPIC = "cdp.purchase-transactions";

    private Purchases() {}

    static PurchaseTransaction purchase() {
        return PurchaseTransaction.newBuilder()
                .setTransactionId("T1")
                .setCustomerId("C1")
                .setProductId("P1")
                .setPurchaseDate(Instant.parse("2024-05-06T07:08:09.123Z"))
                .setQuantity(3)
                .setTotalAmount(new BigDecimal("29.97"))
                .setStoreId("S1")
                .build();
    }
}
