package io.tributary.topology.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.OrdersAgain;
import io.tributary.topology.Facts;
import io.tributary.topology.OrderLines;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.store.Task;
import io.tributary.topology.summary.Blocks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Days are small numbers; few orders with many lines on many days, corrected and withdrawn. */
class OrdersWithinTest {
    private static final int FIRST_DAY = -3;
    private static final int LAST_DAY = 15;
    private static final String[] IDS = {"C1", "C2"};

    @Provide
    Arbitrary<Fact> lines() {
        return Combinators.combine(
                        Arbitraries.of(IDS),
                        Arbitraries.of("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"),
                        Arbitraries.integers().between(FIRST_DAY, LAST_DAY),
                        Arbitraries.of(0L, 1L, 86_399_999L),
                        Arbitraries.of("O1", "O2").injectNull(0.1),
                        Arbitraries.frequency(Tuple.of(8, 1L), Tuple.of(1, -1L)),
                        Arbitraries.of("CANCELLED").injectNull(0.9),
                        Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true)))
                .as((customer, id, day, millis, order, quantity, status, withdrawn) -> new Purchase(
                        customer,
                        id,
                        "P1",
                        day * 86_400_000L + millis,
                        quantity,
                        100,
                        null,
                        order,
                        status,
                        0,
                        withdrawn));
    }

    @Property(tries = 300)
    void shouldCountOrdersLikeASearchThroughAllLines(
            @ForAll @Size(max = 80) List<@From("lines") Fact> lines, @ForAll Random random) {
        Task task = new Task(1);
        Map<String, Boolean> known = new HashMap<>();
        for (Fact line : lines) {
            task.take(line);
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> task.commit();
                case 3 -> {
                    task.commit();
                    task.restart();
                }
                case 4, 5 -> {
                    String id = IDS[random.nextInt(IDS.length)];
                    known.put(id, random.nextInt(4) > 0);
                    task.take(customer(id, !known.get(id)));
                }
                default -> {}
            }
        }
        task.commit();
        OrderLines expected = OrderLines.of(Facts.winners(lines), id -> known.getOrDefault(id, false));

        for (NavigableMap<Integer, DayTotals> days : List.of(days(task.figures()), days(task.figuresAfterRestart()))) {
            for (int first = FIRST_DAY - 1; first <= LAST_DAY + 1; first++) {
                for (int last = first; last <= LAST_DAY + 1; last++) {
                    assertThat(OrdersWithin.count(days, first, last)).isEqualTo(expected.within(first, last));
                }
                assertThat(OrdersWithin.count(days, first, Integer.MAX_VALUE))
                        .isEqualTo(expected.within(first, Integer.MAX_VALUE));
            }
        }
    }

    @Test
    void shouldCountOnceInEachWindowWhenAnOrderIsOfSeveralDays() {
        Task task = new Task(1);
        task.take(customer("C1", false));
        List<Integer> lineDays = List.of(10, 12, 15);
        lineDays.forEach(day -> task.take(line("T" + day, day)));
        task.commit();

        NavigableMap<Integer, DayTotals> days = days(task.figures());
        assertThat(days.get(10).getOrdersAgain()).isEmpty();
        assertThat(days.get(12).getOrdersAgain()).containsExactly(new OrdersAgain(2, 1L));
        assertThat(days.get(15).getOrdersAgain()).containsExactly(new OrdersAgain(3, 1L));
        assertThat(OrdersWithin.count(days, 10, 15)).isEqualTo(1);
        assertThat(OrdersWithin.count(days, 11, 15)).isEqualTo(1);
        assertThat(OrdersWithin.count(days, 13, 14)).isZero();
        assertThat(OrdersWithin.count(days, 13, 15)).isEqualTo(1);

        task.take(Facts.withdrawn(line("T12", 12)));
        task.commit();

        days = days(task.figures());
        assertThat(days).doesNotContainKey(12);
        assertThat(days.get(15).getOrdersAgain()).containsExactly(new OrdersAgain(5, 1L));
    }

    private static NavigableMap<Integer, DayTotals> days(Map<String, SpecificRecord> figures) {
        TreeMap<Integer, DayTotals> days = new TreeMap<>();
        figures.forEach((name, block) -> {
            if (block instanceof DayTotals day) {
                days.put(Integer.valueOf(name.substring(Blocks.DAY.length())), day);
            }
        });
        return days;
    }

    private static Purchase line(String id, int day) {
        return new Purchase("C1", id, "P1", day * 86_400_000L, 1, 100, null, "O1", null, 0, false);
    }

    private static Customer customer(String id, boolean deleted) {
        return new Customer(id, null, null, null, null, null, null, null, null, null, Map.of(), 0, deleted);
    }
}
