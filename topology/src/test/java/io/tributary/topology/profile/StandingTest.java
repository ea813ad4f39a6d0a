package io.tributary.topology.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final Standing PUBLISHED = standing(500_000, 3_000_000, 200.0);

    @ParameterizedTest
    @CsvSource({"0, LOW", "329999, LOW", "330000, MEDIUM", "659999, MEDIUM", "660000, HIGH", "1000000, HIGH"})
    void shouldBandRiskWithTheLowerEdgeIn(int micros, ChurnRisk band) {
        assertThat(ChurnRisk.of(micros)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"509999, false", "510000, true", "490001, false", "490000, true", "500000, false"})
    void shouldDriftWhenRiskIsOffByAHundredth(int micros, boolean drifted) {
        assertThat(standing(micros, 3_000_000, 200).hasDrifted(PUBLISHED)).isEqualTo(drifted);
    }

    @ParameterizedTest
    @CsvSource({
        "3000000, 2970001, false",
        "3000000, 2970000, true",
        "3000000, 3030000, true",
        "500000, 490001, false",
        "500000, 490000, true",
        "9000, 0, false",
        "10000, 0, true"
    })
    void shouldDriftWhenPurchasesAreOffByOnePercentOrAHundredthWhereThatIsMore(long was, long is, boolean drifted) {
        assertThat(standing(1, is, 5).hasDrifted(standing(1, was, 5))).isEqualTo(drifted);
    }

    @ParameterizedTest
    @CsvSource({"200, 198.01, false", "200, 198, true", "200, 202, true", "0.5, 0.4901, false", "0.5, 0.489, true"})
    void shouldDriftWhenValueIsOffByOnePercentOrAHundredthWhereThatIsMore(double was, double is, boolean drifted) {
        assertThat(standing(1, 1, is).hasDrifted(standing(1, 1, was))).isEqualTo(drifted);
    }

    @Test
    void shouldTurnWhenAnythingThatIsNoNumberIsAnother() {
        Standing s = PUBLISHED;
        assertThat(s.hasTurned(standing(1, 2, 3))).isFalse();
        assertThat(s.isNewsAfter(s)).isFalse();
        assertTurns(new Standing(Segment.HIGH, 2, 3, 4, s.churnRisk(), s.retention(), 500_000, 3_000_000, 200));
        assertTurns(new Standing(Segment.LOW, 1, 3, 4, s.churnRisk(), s.retention(), 500_000, 3_000_000, 200));
        assertTurns(new Standing(Segment.LOW, 2, 1, 4, s.churnRisk(), s.retention(), 500_000, 3_000_000, 200));
        assertTurns(new Standing(Segment.LOW, 2, 3, 1, s.churnRisk(), s.retention(), 500_000, 3_000_000, 200));
        assertTurns(new Standing(Segment.LOW, 2, 3, 4, ChurnRisk.LOW, s.retention(), 500_000, 3_000_000, 200));
        assertTurns(new Standing(Segment.LOW, 2, 3, 4, s.churnRisk(), RetentionStatus.LAPSED, 500_000, 3_000_000, 200));
        assertTurns(Standing.ofNoPurchase(Segment.LOW));
    }

    private static void assertTurns(Standing now) {
        assertThat(now.hasTurned(PUBLISHED)).isTrue();
        assertThat(now.isNewsAfter(PUBLISHED)).isTrue();
        assertThat(PUBLISHED.isNewsAfter(now)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, NEW", "1, RETAINED", "400, RETAINED"})
    void shouldKnowWhoCameBackInAWindowOfOneDay(int firstDaysAgo, RetentionStatus status) {
        assertThat(RetentionStatus.of(1000 - firstDaysAgo, 1000, 1000, 1)).isEqualTo(status);
        assertThat(RetentionStatus.of(1000 - firstDaysAgo, 999, 1000, 1))
                .isEqualTo(firstDaysAgo == 0 ? RetentionStatus.NEW : RetentionStatus.LAPSED);
    }

    @Test
    void shouldTakeDaysAheadAsWithinTheWindow() {
        assertThat(RetentionStatus.of(1001, 1001, 1000, 90)).isEqualTo(RetentionStatus.NEW);
        assertThat(RetentionStatus.of(10, 1001, 1000, 90)).isEqualTo(RetentionStatus.RETAINED);
    }

    private static Standing standing(int risk, long purchases, double value) {
        return new Standing(Segment.LOW, 2, 3, 4, ChurnRisk.MEDIUM, RetentionStatus.RETAINED, risk, purchases, value);
    }
}
