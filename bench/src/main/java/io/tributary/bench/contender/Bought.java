package io.tributary.bench.contender;

import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.bench.DslProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;

/** A purchase with its product, as the join of the DSL aggregation gives it. */
record Bought(PurchaseTransaction purchase, CatalogProduct product) {

    static DslProfile nothingYet() {
        return new DslProfile(
                "",
                BigDecimal.valueOf(0, 2),
                0L,
                Instant.EPOCH,
                Instant.EPOCH,
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>());
    }

    DslProfile addTo(String customer, DslProfile profile) {
        profile.setCustomerId(customer);
        profile.setLifetimeValue(profile.getLifetimeValue().add(purchase.getTotalAmount()));
        profile.setPurchases(profile.getPurchases() + 1);
        Instant at = purchase.getPurchaseDate();
        if (profile.getPurchases() == 1 || at.isBefore(profile.getFirstPurchase())) {
            profile.setFirstPurchase(at);
        }
        if (at.isAfter(profile.getLastPurchase())) {
            profile.setLastPurchase(at);
        }
        profile.getCategoryUnits().merge(product.getCategory(), purchase.getQuantity(), Long::sum);
        profile.getCategoryRevenue().merge(product.getCategory(), purchase.getTotalAmount(), BigDecimal::add);
        profile.getBrandUnits().merge(product.getBrand(), purchase.getQuantity(), Long::sum);
        return profile;
    }
}
