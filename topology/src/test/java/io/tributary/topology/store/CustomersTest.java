package io.tributary.topology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.avro.TopCustomers;
import io.tributary.topology.fact.Arrival;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Product;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.summary.Blocks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomersTest {
    private static final long DAY = 86_400_000L;

    private final Task task = new Task(1);

    @BeforeEach
    void learnProducts() {
        task.learn(new Product("P1", "Books", null, 0, false));
        task.learn(new Product("P2", "Toys", null, 0, false));
    }

    @Test
    void shouldFailTheRecordThatDoesItWhenATotalLeavesItsRange() {
        task.take(customer("C1", false));
        task.take(customer("C2", false));
        task.take(purchase("C1", "T1", "P1", 1, Long.MAX_VALUE - 5, null));

        assertThatThrownBy(() -> task.take(purchase("C2", "T1", "P2", 2, 6, null)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldFailTheMasterDataWhenItMakesATotalLeaveItsRange() {
        task.take(customer("C1", false));
        task.take(purchase("C1", "T1", "P1", 1, Long.MAX_VALUE - 5, null));
        task.take(purchase("C2", "T1", "P2", 2, 6, null));

        assertThatThrownBy(() -> task.take(customer("C2", false))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldForgetWhatNoCommitWroteWhenItStartsAnew() {
        task.take(customer("C1", false));
        task.take(purchase("C1", "T1", "P1", 1, 100, "O1"));
        task.commit();
        task.take(purchase("C1", "T2", "P1", 2, 100, "O1"));
        task.take(customer("C2", false));

        task.restart();

        assertThat(task.customers().profile("C1").lifetimeMinor()).isEqualTo(100);
        assertThat(task.customers().profile("C2").isKnown()).isFalse();
        assertThat(task.take(purchase("C1", "T2", "P1", 2, 100, "O1"))).isEqualTo(Arrival.NEW);
        assertThat(task.take(purchase("C1", "T1", "P1", 1, 100, "O1"))).isEqualTo(Arrival.DUPLICATE);
    }

    @Test
    void shouldReplaceWhatIsNotYetWrittenWhenItIsCorrectedTwiceInOneCommit() {
        task.take(customer("C1", false));
        task.take(purchase("C1", "T1", "P1", 1, 100, "O1"));
        task.take(purchase("C1", "T1", "P1", 2, 200, "O2"));
        task.take(purchase("C1", "T1", "P1", 3, 300, "O1"));
        task.commit();

        assertThat(totals().getOrders()).isEqualTo(1);
        assertThat(totals().getLifetimeValueMinor()).isEqualTo(300);
        assertThat(task.figures()).doesNotContainKeys(Blocks.DAY + 1, Blocks.DAY + 2);
        assertThat(((DayTotals) task.figures().get(Blocks.DAY + 3)).getOrders()).isEqualTo(1);
    }

    @Test
    void shouldSayNothingOfACustomerWhoCameAndWentWithinOneCommit() {
        task.take(customer("C1", false));
        task.take(purchase("C1", "T1", "P1", 1, 100, null));
        task.take(customer("C1", true));

        List<String> told = new ArrayList<>();
        task.commit((profile, standing) -> told.add(profile.customerId()));

        assertThat(told).isEmpty();
        assertThat(totals().getCustomers()).isZero();
        assertThat(task.figures()).containsOnlyKeys(Blocks.TOTALS, Blocks.TOP);
    }

    @Test
    void shouldListTheNextWhenManyOfTheBestFall() {
        for (int i = 0; i < 700; i++) {
            task.take(customer("C" + i, false));
            task.take(purchase("C" + i, "T1", "P1", 1, 1000 + i, null));
        }
        task.commit();
        for (int i = 699; i >= 250; i--) {
            task.take(purchase("C" + i, "T1", "P1", 1, 1, null));
        }
        task.commit();

        List<String> expected = new ArrayList<>();
        for (int i = 249; i >= 150; i--) {
            expected.add("C" + i);
        }
        assertThat(((TopCustomers) task.figures().get(Blocks.TOP)).getCustomers())
                .extracting(top -> top.getCustomerId())
                .isEqualTo(expected);
    }

    @Test
    void shouldMarkEveryStoredCustomerOnceWhenItWalksInSteps() {
        for (int i = 0; i < 25; i++) {
            task.take(customer("C" + i, i % 5 == 0));
            task.take(purchase("C" + i, "T1", i % 2 == 0 ? "P0" : "P1", 1, 100, null));
        }
        task.commit();

        assertThat(marked(7, false)).hasSize(20).doesNotHaveDuplicates();
        assertThat(marked(25, false)).hasSize(20);
        assertThat(marked(5, false)).hasSize(20);
        assertThat(marked(3, true))
                .hasSize(10)
                .allSatisfy(
                        id -> assertThat(Integer.parseInt(id.substring(1)) % 2).isZero());
    }

    private List<String> marked(int step, boolean onlyBuyersOfP0) {
        BitSet products = new BitSet();
        products.set(task.catalogue().product("P0"));
        List<String> marked = new ArrayList<>();
        String at = null;
        do {
            at = task.customers().mark(at, step, new Concern(!onlyBuyersOfP0, products, false, task.yardstick(), 0));
            task.commit((profile, standing) -> marked.add(profile.customerId()));
        } while (at != null);
        return marked;
    }

    @Test
    void shouldTakeOutTheSegmentThatWasPutInWhenThresholdsHaveChanged() {
        task.take(customer("C1", false));
        task.take(purchase("C1", "T1", "P1", 1, 300_00, null));
        task.commit();

        task.restart(new SegmentThresholds(1, 2));
        task.take(purchase("C1", "T2", "P1", 1, 1, null));
        task.commit();

        assertThat(totals().getSegments()).isEqualTo(Map.of("Low Value", 0L, "Medium Value", 0L, "High Value", 1L));
    }

    private SummaryTotals totals() {
        return (SummaryTotals) task.figures().get(Blocks.TOTALS);
    }

    private static Purchase purchase(String customer, String id, String product, int day, long amount, String order) {
        return new Purchase(customer, id, product, day * DAY, 1, amount, null, order, null, 0, false);
    }

    private static Customer customer(String id, boolean deleted) {
        return new Customer(id, null, null, null, null, null, null, null, null, null, Map.of(), 0, deleted);
    }
}
