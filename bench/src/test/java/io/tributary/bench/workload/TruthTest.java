package io.tributary.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TruthTest {
    private static final Map<Total, Long> EXPECTED = Map.of(Total.FACTS, 10L, Total.REVENUE_MINOR, 999L);

    @Test
    void shouldAgreeWithWhatIsStated() {
        assertThat(Truth.contradiction(EXPECTED, Map.of(Total.REVENUE_MINOR, 999L)))
                .isEmpty();
        assertThat(Truth.contradiction(EXPECTED, Map.of(Total.FACTS, 10L, Total.SESSIONS, 0L)))
                .isEmpty();
    }

    @Test
    void shouldNameTheTotalThatIsWrong() {
        assertThat(Truth.contradiction(EXPECTED, Map.of(Total.REVENUE_MINOR, 998L)))
                .contains("REVENUE_MINOR is 998, but must be 999");
        assertThat(Truth.contradiction(EXPECTED, Map.of(Total.SESSIONS, 1L))).contains("SESSIONS is 1, but must be 0");
    }

    @Test
    void shouldNotTakeSilenceForAgreement() {
        assertThat(Truth.contradiction(EXPECTED, Map.of())).contains("it states no total");
    }

    @Test
    void shouldAddUpWhatAWorkloadHolds() {
        Shop shop = new Shop();
        Workload mixed = new Workload(shop, 1000, true);
        Tally tally = new Tally();
        for (int position = 0; position < 1000; position++) {
            tally.add(mixed.fact(position).value());
        }

        Map<Total, Long> sums = tally.sums();

        assertThat(sums.get(Total.FACTS)).isEqualTo(1000);
        assertThat(sums.get(Total.PURCHASES)
                        + sums.get(Total.SESSIONS)
                        + sums.get(Total.RESPONSES)
                        + sums.get(Total.SCORES))
                .isEqualTo(1000);
        assertThat(sums.get(Total.SCORE_SUM)).isBetween(sums.get(Total.SCORES), 5 * sums.get(Total.SCORES));
    }
}
