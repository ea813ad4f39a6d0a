package io.tributary.topology.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutPointsTest {
    private static final CutPoints SOME = new CutPoints(
            7,
            100,
            new Quantiles(-5, 0, 19_000, 20_000),
            new Quantiles(1, 1, 2, 1L << 40),
            new Quantiles(-99, 0, 1, 2));

    @Test
    void shouldBeTheSameWhenItComesBackFromTheContract() {
        assertThat(CutPoints.of(SOME.toContract())).isEqualTo(SOME);
        assertThat(CutPoints.of(CutPoints.NONE.toContract())).isEqualTo(CutPoints.NONE);
    }

    @Test
    void shouldCutAlikeWhenOnlyVersionAndCustomersDiffer() {
        CutPoints later = new CutPoints(8, 99, SOME.recency(), SOME.frequency(), SOME.monetary());

        assertThat(later.cutAs(SOME)).isTrue();
        assertThat(SOME.cutAs(later)).isTrue();
    }

    @Test
    void shouldCutOtherwiseWhenAnyCutPointDiffers() {
        Quantiles other = new Quantiles(1, 2, 3, 4);

        assertThat(new CutPoints(7, 100, other, SOME.frequency(), SOME.monetary()).cutAs(SOME))
                .isFalse();
        assertThat(new CutPoints(7, 100, SOME.recency(), other, SOME.monetary()).cutAs(SOME))
                .isFalse();
        assertThat(new CutPoints(7, 100, SOME.recency(), SOME.frequency(), other).cutAs(SOME))
                .isFalse();
    }

    @Test
    void shouldCutOtherwiseWhenNobodyIsThereEvenIfAllCutPointsAreZero() {
        Quantiles zero = CutPoints.NONE.recency();
        CutPoints ofZeros = new CutPoints(1, 5, zero, zero, zero);

        assertThat(CutPoints.NONE.areKnown()).isFalse();
        assertThat(ofZeros.areKnown()).isTrue();
        assertThat(ofZeros.cutAs(CutPoints.NONE)).isFalse();
        assertThat(CutPoints.NONE.cutAs(CutPoints.NONE)).isTrue();
    }
}
