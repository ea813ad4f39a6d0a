package io.tributary.topology.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Provide
    Arbitrary<List<Long>> values() {
        return Arbitraries.oneOf(Arbitraries.longs().between(-5, 5), Arbitraries.longs())
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Property(tries = 500)
    void shouldBeThePercentilesOfTheSortedValues(@ForAll("values") List<Long> values) {
        TreeMap<Long, Long> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(value, 1L, Long::sum));

        Quantiles quantiles = Quantiles.of(counts, values.size());

        List<Long> sorted = values.stream().sorted().toList();
        assertThat(quantiles.toList())
                .containsExactly(
                        percentile(sorted, 20), percentile(sorted, 40), percentile(sorted, 60), percentile(sorted, 80));
        assertThat(Quantiles.of(quantiles.toList())).isEqualTo(quantiles);
        for (long value : values) {
            long below = quantiles.toList().stream().filter(cut -> cut < value).count();
            assertThat(quantiles.score(value)).isEqualTo((int) below + 1);
        }
    }

    /** SQL's percentile_disc: the first of the sorted values whose cumulative share reaches the one asked for. */
    private static long percentile(List<Long> sorted, int percent) {
        int position = 0;
        while ((position + 1) * 100 < percent * sorted.size()) {
            position++;
        }
        return sorted.get(position);
    }

    @Test
    void shouldGiveEqualValuesTheSameScoreWhenTheyAreMany() {
        Quantiles quantiles = Quantiles.of(new TreeMap<>(Map.of(1L, 90L, 2L, 10L)), 100);

        assertThat(quantiles).isEqualTo(new Quantiles(1, 1, 1, 1));
        assertThat(quantiles.score(0)).isEqualTo(1);
        assertThat(quantiles.score(1)).isEqualTo(1);
        assertThat(quantiles.score(2)).isEqualTo(5);
    }

    @Test
    void shouldRefuseCountsThatDoNotAddUpToTheTotal() {
        assertThatThrownBy(() -> Quantiles.of(new TreeMap<>(Map.of(1L, 3L)), 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add up to 3 and not to 4");
    }
}
