package io.tributary.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DuplicateFilterTest {
    private static final int EXPECTED = 20_000;

    @Test
    void shouldNeverMissAKeyAndSeldomSuspectOneWhenItHasGrownEightfold() {
        DuplicateFilter filter = new DuplicateFilter(EXPECTED);
        int suspected = 0;
        for (int i = 0; i < EXPECTED * 8; i++) {
            suspected += filter.mayContainAndAdd(key(i)) ? 1 : 0;
        }

        for (int i = 0; i < EXPECTED * 8; i++) {
            assertThat(filter.mayContainAndAdd(key(i))).isTrue();
        }
        assertThat(suspected).isLessThan(EXPECTED * 8 / 100);
    }

    @Test
    void shouldSeldomSuspectAKeyWhenItIsFullToItsCapacity() {
        DuplicateFilter filter = new DuplicateFilter(EXPECTED);
        for (int i = 0; i < EXPECTED; i++) {
            filter.mayContainAndAdd(key(i));
        }

        int suspected = 0;
        for (int i = 0; i < 1000; i++) {
            suspected += filter.mayContainAndAdd(key(1_000_000 + i)) ? 1 : 0;
        }
        assertThat(suspected).isLessThan(10);
    }

    @Test
    void shouldHoldAKeyWhenMadeForNone() {
        DuplicateFilter filter = new DuplicateFilter(0);

        assertThat(filter.mayContainAndAdd(new byte[0])).isFalse();
        assertThat(filter.mayContainAndAdd(new byte[0])).isTrue();
    }

    private static byte[] key(int number) {
        return ("C" + number % 997 + "\0pT" + number).getBytes(StandardCharsets.UTF_8);
    }
}
