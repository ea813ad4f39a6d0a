package io.tributary.topology.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Lines are 8 hours apart: three to a day. */
class OrderTest {
    private static final long THIRD = 28_800_000L;

    @Property(tries = 500)
    void shouldBeTheSameWhateverCameAndWentBefore(
            @ForAll @Size(max = 30) List<@IntRange(min = -9, max = 30) Integer> thirds, @ForAll Random random) {
        List<Long> lines = new ArrayList<>();
        Map<List<Integer>, Integer> counted = new HashMap<>();
        Order order = null;
        for (int third : thirds) {
            Order before = order;
            long first = before == null ? 0 : before.firstLineAt();
            List<Long> others = lines.stream().filter(at -> at != first).toList();
            if (others.isEmpty() || random.nextInt(3) > 0) {
                lines.add(third * THIRD);
                order = before == null ? new Order(1, third * THIRD) : before.withLine(third * THIRD);
            } else {
                Long gone = others.get(random.nextInt(others.size()));
                lines.remove(gone);
                order = before.withoutLine(gone);
            }
            Order.difference(before, order, (day, daysSinceLast, sign) -> {
                assertThat(sign).isIn(1, -1);
                counted.merge(List.of(day, daysSinceLast), sign, OrderTest::sumOrNone);
            });

            assertThat(order).isEqualTo(of(lines)).hasSameHashCodeAs(of(lines));
            assertThat(counted).isEqualTo(cells(lines));
        }
        Order.difference(
                order,
                null,
                (day, daysSinceLast, sign) -> counted.merge(List.of(day, daysSinceLast), sign, OrderTest::sumOrNone));
        assertThat(counted).isEmpty();
    }

    @Test
    void shouldKeepNoDaysWhenAllLinesAreOfOne() {
        Order order = new Order(1, THIRD).withLine(2 * THIRD).withLine(0).withLine(4 * THIRD);
        assertThat(order.later().size()).isEqualTo(1);

        assertThat(order.withoutLine(4 * THIRD)).isEqualTo(new Order(3, 0, null));
    }

    @Test
    void shouldTellNothingWhenADayGetsAnotherLine() {
        Order order = new Order(1, 0).withLine(4 * THIRD);

        Order.difference(order, order.withLine(5 * THIRD).withLine(THIRD), (day, daysSinceLast, sign) -> {
            throw new AssertionError("nothing has changed on day " + day);
        });
    }

    @Test
    void shouldTellOnlyTheNeighbourWhenADayComesBetween() {
        Order order = new Order(1, 0).withLine(6 * THIRD).withLine(12 * THIRD);
        List<String> told = new ArrayList<>();

        Order.difference(
                order,
                order.withLine(9 * THIRD),
                (day, daysSinceLast, sign) -> told.add(day + " after " + daysSinceLast + " times " + sign));

        assertThat(told).containsExactly("3 after 1 times 1", "4 after 2 times -1", "4 after 1 times 1");
    }

    private static Order of(List<Long> lines) {
        long first = lines.stream().min(Long::compare).orElseThrow();
        DayCounts later = new DayCounts();
        lines.stream()
                .map(Profile::day)
                .filter(day -> day != Profile.day(first))
                .forEach(later::add);
        return new Order(lines.size(), first, later.size() == 0 ? null : later);
    }

    private static Map<List<Integer>, Integer> cells(List<Long> lines) {
        TreeSet<Integer> days = new TreeSet<>();
        lines.forEach(at -> days.add(Profile.day(at)));
        Map<List<Integer>, Integer> cells = new HashMap<>();
        for (int day : days) {
            Integer last = days.lower(day);
            cells.put(List.of(day, last == null ? 0 : day - last), 1);
        }
        return cells;
    }

    private static Integer sumOrNone(int a, int b) {
        return a + b == 0 ? null : a + b;
    }
}
