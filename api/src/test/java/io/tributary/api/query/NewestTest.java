package io.tributary.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NewestTest {

    @Test
    void shouldKeepTheFirstOfManyInOrderWhateverComesWhen() {
        List<Integer> numbers = new Random(1).ints(1_000).boxed().toList();
        Comparator<Integer> highestFirst = Comparator.reverseOrder();
        for (int limit : new int[] {1, 7, 999, 1_000, 2_000}) {
            Newest<Integer> newest = new Newest<>(highestFirst, limit);

            numbers.forEach(newest::see);

            assertThat(newest.inOrder())
                    .isEqualTo(
                            numbers.stream().sorted(highestFirst).limit(limit).toList());
        }
    }

    @Test
    void shouldKeepNothingWhenNothingIsShown() {
        assertThat(new Newest<Integer>(Integer::compare, 3).inOrder()).isEmpty();
    }
}
