package io.tributary.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Property(tries = 200)
    void shouldLendTheSameCustomersInWhicheverOrderTheyCame(
            @ForAll @IntRange(max = 300) int customers,
            @ForAll @IntRange(min = 1, max = 60) int most,
            @ForAll Random random) {
        List<String> ids = ids(0, customers);
        Sample sample = filled(most, ids);
        Collections.shuffle(ids, random);
        Sample other = filled(most, ids);

        assertThat(new HashSet<>(other.ids())).isEqualTo(new HashSet<>(sample.ids()));
        assertThat(other.level()).isEqualTo(sample.level());
        assertThat(sample.ids()).hasSizeLessThanOrEqualTo(most);
        assertThat(new HashSet<>(sample.ids())).isEqualTo(atLevel(ids, sample.level()));
        assertThat(sample.isExhausted()).isFalse();
        if (sample.level() > 0) {
            assertThat(atLevel(ids, sample.level() - 1)).hasSizeGreaterThan(most);
        }
    }

    @Property(tries = 200)
    void shouldLendWhatAScanWouldLendOnceItIsFilledAnew(
            @ForAll @IntRange(max = 200) int came,
            @ForAll @IntRange(max = 200) int gone,
            @ForAll @IntRange(min = 1, max = 40) int most) {
        List<String> all = ids(0, came);
        Sample sample = filled(most, all);
        ids(0, Math.min(came, gone)).forEach(sample::remove);
        List<String> left = ids(Math.min(came, gone), came);
        Sample scanned = filled(most, left);

        assertThat(sample.isExhausted()).isEqualTo(scanned.level() < sample.level());
        if (sample.isExhausted()) {
            sample.clear();
            left.forEach(sample::add);
        }
        assertThat(sample.level()).isEqualTo(scanned.level());
        assertThat(new HashSet<>(sample.ids())).isEqualTo(new HashSet<>(scanned.ids()));
    }

    @Test
    void shouldHalveWithEveryLevel() {
        int customers = 40_000;
        List<String> ids = ids(0, customers);

        for (int level = 1; level <= 6; level++) {
            double expected = customers / Math.pow(2, level);
            assertThat((double) atLevel(ids, level).size())
                    .as("level " + level)
                    .isBetween(expected - 5 * Math.sqrt(expected), expected + 5 * Math.sqrt(expected));
        }
    }

    @Test
    void shouldNotChangeItsHashes() {
        // Written down once: a sample must be the same on every instance and after every update.
        assertThat(Sample.hash("C1")).isNotEqualTo(Sample.hash("C2"));
        assertThat(Sample.hash("")).isEqualTo(0xEFD01F60BA992926L);
    }

    private static Sample filled(int most, List<String> ids) {
        Sample sample = new Sample(most);
        ids.forEach(sample::add);
        return sample;
    }

    private static Set<String> atLevel(List<String> ids, int level) {
        Set<String> chosen = new HashSet<>(ids);
        chosen.removeIf(id -> Long.numberOfTrailingZeros(Sample.hash(id)) < level);
        return chosen;
    }

    private static List<String> ids(int from, int to) {
        List<String> ids = new ArrayList<>();
        for (int i = from; i < to; i++) {
            ids.add("C" + i);
        }
        return ids;
    }
}
