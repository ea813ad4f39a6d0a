package io.tributary.topology.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DayCountsTest {

    @Property(tries = 300)
    void shouldCountLikeASortedMapWhenDaysComeAndGo(@ForAll List<@IntRange(min = -5, max = 20) Integer> days) {
        DayCounts counts = new DayCounts();
        Map<Integer, Integer> expected = new TreeMap<>();
        for (int day : days) {
            if (day % 3 == 0 && expected.containsKey(day)) {
                counts.remove(day);
                expected.computeIfPresent(day, (d, n) -> n == 1 ? null : n - 1);
            } else {
                counts.add(day);
                expected.merge(day, 1, Integer::sum);
            }
        }

        Map<Integer, Integer> actual = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            actual.put(counts.day(i), counts.count(i));
        }
        assertThat(actual).isEqualTo(expected);
        assertThat(counts.size()).isEqualTo(expected.size());
    }

    @Test
    void shouldRefuseWhenThereIsNoPurchaseToTakeAway() {
        assertThatThrownBy(() -> new DayCounts().remove(3)).isInstanceOf(IllegalStateException.class);
    }
}
