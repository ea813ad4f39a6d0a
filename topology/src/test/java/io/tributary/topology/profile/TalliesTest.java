package io.tributary.topology.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TalliesTest {

    @Property(tries = 300)
    void shouldAddLikeAMapWhenThereAreFewOrManyKeys(@ForAll @Size(max = 200) List<@IntRange(max = 120) Integer> keys) {
        Tallies tallies = new Tallies(2);
        Map<Integer, Long> expected = new HashMap<>();
        for (int key : keys) {
            tallies.add(tallies.row(key), 1, key - 60);
            expected.merge(key, key - 60L, Long::sum);
        }

        assertThat(tallies.size()).isEqualTo(expected.size());
        for (int key = 0; key <= 120; key++) {
            assertThat(tallies.valueOf(key, 1)).isEqualTo(expected.getOrDefault(key, 0L));
            assertThat(tallies.valueOf(key, 0)).isZero();
        }
        for (int row = 0; row < tallies.size(); row++) {
            assertThat(tallies.isZero(row)).isEqualTo(expected.get(tallies.key(row)) == 0);
        }
    }
}
