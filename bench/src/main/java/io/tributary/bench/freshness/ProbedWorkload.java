package io.tributary.bench.freshness;

import io.tributary.bench.workload.Shop;
import io.tributary.bench.workload.SourceRecord;
import io.tributary.bench.workload.Workload;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.source.SourceTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Mixed facts of the shop, with a probe in place of one in so many. */
public final class ProbedWorkload {
    private ProbedWorkload() {}

    /** As many facts as it takes for all probes. */
    public static List<SourceRecord> of(Shop shop, Probes probes, int every) {
        Workload workload = new Workload(shop, (long) probes.count() * every, true);
        List<SourceRecord> facts = new ArrayList<>((int) workload.facts());
        for (int i = 0; i < workload.facts(); i++) {
            facts.add(i % every == 0 ? purchase(shop, i / every) : workload.fact(i));
        }
        return facts;
    }

    private static SourceRecord purchase(Shop shop, int probe) {
        String customer = Probes.customer(probe);
        PurchaseTransaction value = PurchaseTransaction.newBuilder()
                .setTransactionId("probe-" + probe)
                .setCustomerId(customer)
                .setProductId(shop.products().get(probe % Shop.PRODUCTS).getProductId())
                .setPurchaseDate(Instant.parse("2025-06-01T12:00:00Z"))
                .setQuantity(1)
                .setTotalAmount(BigDecimal.valueOf(999, 2))
                .build();
        return new SourceRecord(SourceTable.PURCHASE_TRANSACTIONS, customer, value);
    }
}
