package io.tributary.api.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.topology.fact.Purchase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NotablePurchasesTest {
    private static final long DAY = 86_400_000L;

    @Test
    void shouldSayAllThatAPurchaseIsNotableForWhenItIsTheOnlyOne() {
        assertThat(reasons(List.of(purchase("T1", 1, 500))))
                .containsExactly("T1: first purchase, last purchase, largest purchase");
    }

    @Test
    void shouldNameFirstLastAndTheThreeLargestWhateverTheOrder() {
        List<Purchase> purchases = new ArrayList<>(List.of(
                purchase("T1", 3, 100),
                purchase("T2", 1, 200),
                purchase("T3", 9, 50),
                purchase("T4", 5, 900),
                purchase("T5", 6, 300),
                purchase("T6", 7, 250)));
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(purchases, random);
            assertThat(reasons(purchases))
                    .containsExactly(
                            "T2: first purchase",
                            "T3: last purchase",
                            "T4: largest purchase",
                            "T5: second largest purchase",
                            "T6: third largest purchase");
        }
    }

    @Test
    void shouldBreakTiesByIdWhenDatesAndAmountsAreEqual() {
        assertThat(reasons(List.of(purchase("T3", 1, 100), purchase("T1", 1, 100), purchase("T2", 1, 100))))
                .containsExactly(
                        "T1: first purchase, largest purchase",
                        "T3: last purchase, third largest purchase",
                        "T2: second largest purchase");
    }

    @Test
    void shouldPassOverWhatIsNoPurchaseOrCountsForNothing() {
        assertThat(reasons(List.of(
                        new Purchase("C", "R", "P", DAY, -1, -500, null, null, null, 0, false),
                        new Purchase("C", "M", "P", DAY, 0, 9_999, null, null, null, 0, false),
                        new Purchase("C", "X", "P", DAY, 1, 9_999, null, null, "cancelled", 0, false),
                        new Purchase("C", "W", "P", DAY, 1, 9_999, null, null, null, 0, true))))
                .isEmpty();
    }

    @Test
    void shouldShowThePurchaseAsItIs() {
        NotablePurchases notable = new NotablePurchases();
        notable.see(new Purchase("C", "T1", "P7", DAY + 1, 2, 1_250, "S", "O1", null, 0, false));

        assertThat(notable.facts().get(0))
                .containsEntry("transaction_id", "T1")
                .containsEntry("date", "1970-01-02T00:00:00.001Z")
                .containsEntry("quantity", 2L)
                .containsEntry("amount", new BigDecimal("12.50"))
                .containsEntry("product_id", "P7")
                .containsEntry("order_id", "O1");
    }

    private static Purchase purchase(String id, int day, long amount) {
        return new Purchase("C", id, "P", day * DAY, 1, amount, null, null, null, 0, false);
    }

    private static List<String> reasons(List<Purchase> purchases) {
        NotablePurchases notable = new NotablePurchases();
        purchases.forEach(notable::see);
        return notable.facts().stream()
                .map(fact -> fact.get("transaction_id") + ": " + fact.get("why"))
                .toList();
    }
}
