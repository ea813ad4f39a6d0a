package io.tributary.topology.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.topology.Buyers;
import io.tributary.topology.profile.ChurnRisk;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.RetentionStatus;
import io.tributary.topology.profile.Segment;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.profile.Standing;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class YardstickTest {
    private static final int TODAY = 19_800;
    private static final Yardstick PLAIN = Yardstick.of(SegmentThresholds.DEFAULT, 90, ChurnModel.MBG_NBD);
    private static final CutPoints CUT_POINTS = new CutPoints(
            3,
            10,
            new Quantiles(TODAY - 4, TODAY - 3, TODAY - 2, TODAY - 1),
            new Quantiles(1, 2, 3, 4),
            new Quantiles(0, 10_00, 20_00, 30_00));

    @ParameterizedTest
    @CsvSource({"249_99, Low Value", "250_00, Medium Value", "999_99, Medium Value", "1000_00, High Value"})
    void shouldTakeTheHigherSegmentAtTheThresholdItself(String amount, String segment) {
        Profile buyer = Buyers.of(Long.parseLong(amount.replace("_", "")), TODAY);

        assertThat(PLAIN.measure(buyer, TODAY).segment().label()).isEqualTo(segment);
    }

    @ParameterizedTest
    @CsvSource({"89, 89, NEW", "90, 90, LAPSED", "90, 89, RETAINED", "500, 0, RETAINED", "500, 90, LAPSED", "0, 0, NEW"
    })
    void shouldCountTodayAndTheDaysBeforeAsTheWindow(int firstDaysAgo, int lastDaysAgo, RetentionStatus status) {
        Profile buyer = Buyers.of(1_00, TODAY - firstDaysAgo, TODAY - lastDaysAgo);

        assertThat(PLAIN.measure(buyer, TODAY).retention()).isEqualTo(status);
    }

    @Test
    void shouldTakeAPurchaseDatedAheadAsDoneWhenItIsMeasuredBefore() {
        Profile buyer = Buyers.of(10_00, TODAY - 50, TODAY + 20);

        Standing today = PLAIN.measure(buyer, TODAY);

        assertThat(today).isEqualTo(PLAIN.measure(buyer, TODAY + 20));
        assertThat(PLAIN.measure(buyer, TODAY + 60).riskMicros()).isGreaterThan(today.riskMicros());
        assertThat(PLAIN.measure(Buyers.of(10_00, TODAY + 20), TODAY).retention())
                .isEqualTo(RetentionStatus.NEW);
    }

    @Test
    void shouldExpectNoLessThanNothingWhenMoreWasReturnedThanKept() {
        Profile buyer = Buyers.with(Buyers.of(10_00, TODAY - 10), 50_00, TODAY - 5);

        Standing standing = PLAIN.with(CUT_POINTS).measure(buyer, TODAY);

        assertThat(standing.segment()).isEqualTo(Segment.LOW);
        assertThat(standing.monetary()).isEqualTo(1);
        assertThat(standing.value()).isPositive();
        assertThat(standing.value())
                .isCloseTo(
                        PLAIN.measure(Buyers.with(Buyers.of(10_00, TODAY - 10), 10_00, TODAY - 5), TODAY)
                                .value(),
                        Offset.offset(1e-12));
    }

    @Test
    void shouldHaveASegmentOnlyWhenNothingWasBought() {
        Standing standing = PLAIN.with(CUT_POINTS).measure(new Profile("C1"), TODAY);

        assertThat(standing).isEqualTo(Standing.ofNoPurchase(Segment.LOW));
        assertThat(standing.isPurchaser()).isFalse();
        assertThat(standing.isScored()).isFalse();
        // A return alone is no purchase, and may still be money.
        Profile returned = Buyers.with(new Profile("C1"), -300_00, TODAY);
        assertThat(PLAIN.measure(returned, TODAY)).isEqualTo(Standing.ofNoPurchase(Segment.MEDIUM));
    }

    @Test
    void shouldScoreByCutPointsStrictlyBelow() {
        Standing standing = PLAIN.with(CUT_POINTS).measure(Buyers.of(10_00, TODAY - 9, TODAY - 2, TODAY - 2), TODAY);

        assertThat(standing.recency()).isEqualTo(3);
        assertThat(standing.frequency()).isEqualTo(3);
        assertThat(standing.monetary()).isEqualTo(4);
        assertThat(standing.rfmCell()).isEqualTo("33");
    }

    @Test
    void shouldGiveNoScoresWhenNobodyIsThereToCompareWith() {
        Standing standing = PLAIN.measure(Buyers.of(10_00, TODAY), TODAY);

        assertThat(standing.isScored()).isFalse();
        assertThat(standing.isPurchaser()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ChurnModel.class)
    void shouldFollowTheModelThatIsSet(ChurnModel model) {
        Standing once =
                Yardstick.of(SegmentThresholds.DEFAULT, 90, model).measure(Buyers.of(10_00, TODAY - 500), TODAY);

        if (model == ChurnModel.BG_NBD) {
            assertThat(once.riskMicros()).isZero();
            assertThat(once.churnRisk()).isEqualTo(ChurnRisk.LOW);
        } else {
            assertThat(once.churnRisk()).isEqualTo(ChurnRisk.HIGH);
        }
    }

    @Test
    void shouldTellSettingsApartInWords() {
        assertThat(PLAIN.rules()).isEqualTo("value 25000/100000, retention 90 days, churn MBG/NBD");
        assertThat(PLAIN.with(CUT_POINTS).rules()).isEqualTo(PLAIN.rules());
        assertThat(Yardstick.of(SegmentThresholds.DEFAULT, 91, ChurnModel.MBG_NBD)
                        .rules())
                .isNotEqualTo(PLAIN.rules());
        assertThat(Yardstick.of(SegmentThresholds.DEFAULT, 90, ChurnModel.BG_NBD)
                        .rules())
                .isNotEqualTo(PLAIN.rules());
        assertThat(Yardstick.of(new SegmentThresholds(1, 2), 90, ChurnModel.MBG_NBD)
                        .rules())
                .isNotEqualTo(PLAIN.rules());
    }
}
