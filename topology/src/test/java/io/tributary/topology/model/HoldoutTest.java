package io.tributary.topology.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class HoldoutTest {
    private final PurchaseModel model = new MbgNbd(MbgNbd.DEFAULT);

    @Test
    void shouldMeasureTheModelBesideTheBaselines() {
        // given
        Observed regular = new Observed(new History(4, 90, 100), 3);
        Observed gone = new Observed(new History(2, 10, 100), 0);
        Observed fresh = new Observed(new History(0, 0, 0), 1);

        // when
        Holdout holdout = Holdout.of(model, List.of(regular, gone, fresh), 50);

        // then
        double[] errors = {
            model.expectedPurchases(regular.before(), 50) - 3,
            model.expectedPurchases(gone.before(), 50),
            model.expectedPurchases(fresh.before(), 50) - 1
        };
        assertThat(holdout.customers()).isEqualTo(3);
        assertThat(holdout.horizon()).isEqualTo(50);
        assertThat(holdout.model().mae())
                .isCloseTo((Math.abs(errors[0]) + errors[1] + Math.abs(errors[2])) / 3, within(1e-15));
        assertThat(holdout.model().rmse())
                .isCloseTo(
                        Math.sqrt((errors[0] * errors[0] + errors[1] * errors[1] + errors[2] * errors[2]) / 3),
                        within(1e-15));
        // 4/100 and 2/100 a day for 50 days, and nothing known of who came today.
        assertThat(holdout.ownRate()).isEqualTo(new Holdout.Errors(1, 1));
        assertThat(holdout.byRecency()).hasValue(1);
        assertThat(holdout.byAlive()).hasValue(1);
        assertThat(holdout.byExpectedPurchases()).hasValue(1);
    }

    @Test
    void shouldCountTiesHalf() {
        Observed came = new Observed(new History(1, 10, 20), 1);
        Observed stayed = new Observed(new History(1, 10, 20), 0);
        Observed earlier = new Observed(new History(1, 5, 20), 0);

        // Level with one, above the other.
        assertThat(Holdout.of(model, List.of(stayed, came, earlier), 5).byRecency())
                .hasValue(0.75);
    }

    @Test
    void shouldHaveNoRankingWhenThereIsNobodyToTellApart() {
        Observed came = new Observed(new History(1, 10, 20), 1);
        Observed stayed = new Observed(new History(1, 10, 20), 0);

        assertThat(Holdout.of(model, List.of(came, came), 5).byAlive()).isEmpty();
        assertThat(Holdout.of(model, List.of(stayed), 5).byRecency()).isEmpty();
    }

    @Test
    void shouldRankAsComparingEveryPairDoes() {
        // given
        Random random = new Random(4);
        List<Observed> observed = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int age = random.nextInt(40);
            int repeats = age == 0 ? 0 : random.nextInt(4);
            int last = repeats == 0 ? 0 : random.nextInt(age + 1);
            observed.add(new Observed(new History(repeats, last, age), Math.max(0, random.nextInt(6) - 3)));
        }

        // when
        Holdout holdout = Holdout.of(model, observed, 30);

        // then
        shouldBe(holdout.byRecency(), observed, before -> -before.sinceLast());
        shouldBe(holdout.byAlive(), observed, model::alive);
        shouldBe(holdout.byExpectedPurchases(), observed, before -> model.expectedPurchases(before, 30));
    }

    private static void shouldBe(OptionalDouble actual, List<Observed> observed, ToDoubleFunction<History> score) {
        double above = 0;
        int pairs = 0;
        for (Observed came : observed) {
            for (Observed stayed : observed) {
                if (came.bought() > 0 && stayed.bought() == 0) {
                    double order =
                            Math.signum(score.applyAsDouble(came.before()) - score.applyAsDouble(stayed.before()));
                    above += (order + 1) / 2;
                    pairs++;
                }
            }
        }
        assertThat(actual.orElseThrow()).isCloseTo(above / pairs, within(1e-12));
    }

    @Test
    void shouldRefuseAHoldoutOfNothing() {
        assertThatThrownBy(() -> Holdout.of(model, List.of(), 5)).hasMessageContaining("needs a customer");
        assertThatThrownBy(() -> Holdout.of(model, List.of(new Observed(new History(0, 0, 0), 0)), 0))
                .hasMessageContaining("horizon");
        assertThatThrownBy(() -> new Observed(new History(0, 0, 0), -1)).hasMessageContaining("bought");
    }
}
