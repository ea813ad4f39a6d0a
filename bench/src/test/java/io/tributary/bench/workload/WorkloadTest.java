package io.tributary.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.source.SourceTable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private static final int FACTS = 20_000;

    private final Shop shop = new Shop();

    @Test
    void shouldGiveTheSameFactForAPositionEveryTime() {
        Workload mixed = new Workload(shop, FACTS, true);
        Workload again = new Workload(new Shop(), FACTS, true);

        for (int position = 0; position < FACTS; position += 7) {
            assertThat(again.fact(position)).isEqualTo(mixed.fact(position));
        }
    }

    @Test
    void shouldRepeatOneRecordInTwoHundred() {
        Workload purchases = new Workload(shop, FACTS, false);
        Set<CharSequence> ids = new HashSet<>();
        int repeats = 0;

        for (int position = 0; position < FACTS; position++) {
            boolean isNew =
                    ids.add(((PurchaseTransaction) purchases.fact(position).value()).getTransactionId());
            assertThat(isNew).isEqualTo(!Workload.isRepeat(position));
            repeats += isNew ? 0 : 1;
        }

        // One in 200 but for the first six, which have nothing to repeat.
        assertThat(repeats).isEqualTo(FACTS / 200 - 6);
    }

    @Test
    void shouldMixKindsAsItSays() {
        Map<SourceTable, Integer> counts = new EnumMap<>(SourceTable.class);
        Workload mixed = new Workload(shop, FACTS, true);
        for (int position = 0; position < FACTS; position++) {
            counts.merge(mixed.fact(position).table(), 1, Integer::sum);
        }

        assertThat(counts.get(SourceTable.PURCHASE_TRANSACTIONS)).isBetween(FACTS * 58 / 100, FACTS * 62 / 100);
        assertThat(counts.get(SourceTable.WEBSITE_BEHAVIOR)).isBetween(FACTS * 23 / 100, FACTS * 27 / 100);
        assertThat(counts.get(SourceTable.CAMPAIGN_RESPONSES)).isBetween(FACTS * 9 / 100, FACTS * 11 / 100);
        assertThat(counts.get(SourceTable.CUSTOMER_SERVICE)).isBetween(FACTS * 4 / 100, FACTS * 6 / 100);
    }

    @Test
    void shouldSpreadFactsOverTwoYearsAndFewCustomers() {
        Workload purchases = new Workload(shop, FACTS, false);
        Map<String, Integer> byCustomer = new HashMap<>();
        for (int position = 0; position < FACTS; position++) {
            byCustomer.merge(purchases.fact(position).key(), 1, Integer::sum);
        }

        assertThat(date(purchases, 0)).isBefore("2024-01-05T00:00:00Z");
        assertThat(date(purchases, FACTS - 1)).isAfter("2025-12-25T00:00:00Z");
        assertThat(byCustomer.values().stream().max(Integer::compare).orElseThrow())
                .as("facts of the busiest, where an even spread gives fewer than one")
                .isGreaterThan(100);
    }

    private static Instant date(Workload purchases, long position) {
        return ((PurchaseTransaction) purchases.fact(position).value()).getPurchaseDate();
    }
}
