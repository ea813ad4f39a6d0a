package io.tributary.topology.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.TopCustomer;
import io.tributary.topology.fact.CodePointOrder;
import io.tributary.topology.fact.Customer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Property(tries = 30)
    void shouldBeTheTopOfASortWhenValuesRiseFallAndGo(@ForAll Random random) {
        Ranking ranking = new Ranking();
        Map<String, Long> values = new HashMap<>();
        int refills = 0;
        for (int i = 0; i < 6000; i++) {
            String id = "C" + random.nextInt(1200);
            if (random.nextInt(3) == 0) {
                values.remove(id);
                ranking.remove(id);
            } else {
                // Later values are smaller: the list loses its best over and over.
                long value = random.nextInt(50) - i / 20L;
                values.put(id, value);
                ranking.put(customer(id), value);
            }
            if (ranking.isExhausted()) {
                ranking.clear();
                values.forEach((key, value) -> ranking.put(customer(key), value));
                refills++;
            }
            if (i % 200 == 0) {
                assertThat(ids(ranking)).isEqualTo(sorted(values));
            }
        }
        assertThat(ids(ranking)).isEqualTo(sorted(values));
        assertThat(refills).isLessThan(60);
    }

    @Test
    void shouldBeExhaustedOnlyWhenSomebodyBelowTheFloorMayBelongIn() {
        Ranking ranking = new Ranking();
        for (int i = 0; i < 500; i++) {
            ranking.put(customer("C" + i), i);
        }
        for (int i = 0; i < 450; i++) {
            ranking.remove("C" + i);
        }
        assertThat(ranking.isExhausted()).isFalse();

        for (int i = 0; i < 501; i++) {
            ranking.put(customer("D" + i), 1000 + i);
        }
        for (int i = 0; i < 402; i++) {
            ranking.put(customer("D" + i), -5);
        }
        assertThat(ranking.isExhausted()).isTrue();
    }

    @Test
    void shouldHaveChangedOnlyWhenSomethingInItDid() {
        Ranking ranking = new Ranking();
        ranking.put(customer("C1"), 5);
        ranking.list();

        ranking.put(customer("C1"), 5);
        ranking.remove("C2");
        assertThat(ranking.hasChanged()).isFalse();

        ranking.put(customer("C1"), 6);
        assertThat(ranking.hasChanged()).isTrue();
    }

    private static List<String> ids(Ranking ranking) {
        return ranking.list().getCustomers().stream()
                .map(TopCustomer::getCustomerId)
                .toList();
    }

    private static List<String> sorted(Map<String, Long> values) {
        return values.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey, CodePointOrder.INSTANCE))
                .limit(Ranking.LISTED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Customer customer(String id) {
        return new Customer(id, null, null, null, null, null, null, null, null, null, Map.of(), 0, false);
    }
}
