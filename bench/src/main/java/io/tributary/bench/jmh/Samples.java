package io.tributary.bench.jmh;

import io.tributary.bench.workload.Shop;
import io.tributary.bench.workload.Workload;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.SourceReader;
import io.tributary.topology.profile.Order;
import io.tributary.topology.profile.Orders;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.scoring.ChurnModel;
import io.tributary.topology.scoring.Yardstick;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the operations are fed with: facts and profiles of the benchmark's shop, many different ones, so that neither the
 * branch predictor nor the JIT learns one by heart.
 */
final class Samples {
    static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");
    static final int TODAY = Profile.day(AS_OF.toEpochMilli());
    static final Yardstick YARDSTICK = Yardstick.of(SegmentThresholds.DEFAULT, 90, ChurnModel.MBG_NBD);
    /** Facts of a customer as most are. */
    static final int FEW_FACTS = 8;
    /** Facts of one of the busiest. */
    static final int MANY_FACTS = 512;

    /** The workload has no orders of several lines. */
    static final Orders NO_ORDERS = new Orders() {
        @Override
        public Order get(String orderId) {
            return null;
        }

        @Override
        public void put(String orderId, Order order) {
            throw new UnsupportedOperationException(orderId);
        }

        @Override
        public void remove(String orderId) {
            throw new UnsupportedOperationException(orderId);
        }
    };

    private static final int SPREAD = 1_000_000;

    private final Shop shop = new Shop();
    private final Workload workload = new Workload(shop, SPREAD, true);
    private final Catalogue catalogue = new Catalogue();

    Samples() {
        shop.forEachEntity(row -> {
            if (row.value() instanceof CatalogProduct product) {
                catalogue.set(SourceReader.product(product));
            } else if (row.value() instanceof MarketingCampaign campaign) {
                catalogue.set(SourceReader.campaign(campaign));
            }
        });
    }

    /** Knows the shop's products and campaigns. */
    Catalogue catalogue() {
        return catalogue;
    }

    static int facts(String size) {
        return size.equals("large") ? MANY_FACTS : FEW_FACTS;
    }

    /** Different facts of all kinds, out of the whole two years. */
    List<Fact> facts(int from, int count) {
        List<Fact> facts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            // Times a prime: a customer's facts lie far apart.
            long position = (from + (long) i) * 104_729 % SPREAD;
            facts.add(SourceReader.fact(workload.fact(position).value()));
        }
        return facts;
    }

    /** Known customers with that many facts each. */
    List<Profile> profiles(int count, int facts) {
        List<Profile> profiles = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String id = "C%08d".formatted(i);
            var customer =
                    SourceReader.customer((CustomerInfo) Shop.newCustomer(id).value());
            profiles.add(Profile.refold(id, customer, facts(i * facts, facts), catalogue, NO_ORDERS));
        }
        return profiles;
    }
}
