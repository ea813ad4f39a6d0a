package io.tributary.api.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.source.ContractRules;
import io.tributary.schemas.source.SourceTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class LiveShopTest {
    private static final ShopPlan PLAN = new ShopPlan(1, 300, History.UNTIL);

    @Test
    void shouldGoOnWithTheCustomersOfTheHistoryAndNewOnes() {
        History history = History.of(PLAN);
        Set<String> before = new HashSet<>(history.ledger().knownCustomers());

        List<Delivery> live = live(1, 40_000, 100);

        for (Delivery delivery : live) {
            assertThat(ContractRules.check(delivery.table(), delivery.record())).isEmpty();
        }
        assertThat(live.stream().map(Delivery::table)).containsAll(EnumSet.allOf(SourceTable.class));
        List<SpecificRecord> records = live.stream().map(Delivery::record).toList();
        assertThat(records.stream()
                        .filter(PurchaseTransaction.class::isInstance)
                        .map(record -> ((PurchaseTransaction) record).getCustomerId())
                        .filter(before::contains)
                        .distinct()
                        .count())
                .isGreaterThan(150);
        assertThat(records).anyMatch(record -> record instanceof CustomerInfo);
        assertThat(records).anyMatch(record -> record instanceof CatalogProduct row && row.getVersion() > 0);
        assertThat(records).anyMatch(record -> record instanceof MarketingCampaign);
        assertThat(records).anyMatch(LiveShopTest::isShipped);
    }

    private static boolean isShipped(SpecificRecord record) {
        return record instanceof PurchaseTransaction line
                && line.getTransactionId().contains("-L1-")
                && "SHIPPED".equals(line.getStatus());
    }

    @Test
    void shouldNameNothingTwiceWhenItStartsAgain() {
        Set<Object> first = ids(live(1, 5_000, 100));
        Set<Object> second = ids(live(2, 5_000, 100));

        // What was under way when the history ended arrives after either start, and is the same.
        second.retainAll(first);
        assertThat(second)
                .noneMatch(id -> id.toString().contains("L1") || id.toString().contains("L2"));
    }

    @Test
    void shouldDateWhatItSendsNow() {
        Instant now = History.UNTIL.plus(Duration.ofDays(400));
        LiveShop shop = open(1);

        // Whatever is overdue comes first.
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            deliveries.add(shop.next(now));
        }

        assertThat(deliveries.get(2_999).at()).isEqualTo(now.toEpochMilli());
    }

    @Test
    void shouldHoldNoMoreTheLongerItRuns() {
        LiveShop shop = open(1);

        // At 50 a second this is twenty minutes, in which the longest story has come to its end, and twice that.
        int early = mostPending(shop, 0, 60_000);
        int late = mostPending(shop, 60_000, 180_000);

        assertThat(late).isLessThan(early * 13 / 10);
    }

    private static int mostPending(LiveShop shop, int from, int to) {
        int most = 0;
        for (int i = from; i < to; i++) {
            shop.next(History.UNTIL.plusMillis(i * 20L));
            most = Math.max(most, shop.pending());
        }
        return most;
    }

    private static LiveShop open(int start) {
        Shop shop = Shop.open(PLAN);
        shop.playHistory(delivery -> {});
        return shop.goLive(start);
    }

    private static List<Delivery> live(int start, int records, long perSecond) {
        LiveShop shop = open(start);
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            deliveries.add(shop.next(History.UNTIL.plusMillis(1000L * i / perSecond)));
        }
        return deliveries;
    }

    private static Set<Object> ids(List<Delivery> deliveries) {
        Set<Object> ids = new HashSet<>();
        for (Delivery delivery : deliveries) {
            SourceTable table = delivery.table();
            ids.add(table + " "
                    + delivery.record()
                            .get(table.schema().getField(table.idField()).pos()));
        }
        return ids;
    }
}
