package io.tributary.api.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void shouldThrowTheSameWhenMadeAgain() {
        Dice one = Dice.of(1, "shopper", 7);
        Dice other = Dice.of(1, "shopper", 7);

        // Pinned: another number here makes another shop of every seed.
        assertThat(List.of(one.below(1000), one.below(1000), one.below(1000))).containsExactly(169, 718, 456);
        assertThat(other.below(1000)).isEqualTo(169);
    }

    @Test
    void shouldThrowOtherwiseWhenSeedPurposeOrNumberDiffer() {
        assertThat(new TreeSet<>(List.of(
                        Dice.of(1, "shopper", 7).next(),
                        Dice.of(2, "shopper", 7).next(),
                        Dice.of(1, "guest", 7).next(),
                        Dice.of(1, "shopper", 8).next())))
                .hasSize(4);
    }

    @Property
    void shouldStayWithinBounds(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
        Dice dice = Dice.of(seed, "bounds", 0);

        for (int i = 0; i < 20; i++) {
            assertThat(dice.below(bound)).isBetween(0, bound - 1);
        }
    }

    @Test
    void shouldThrowEachAsOftenAsItsWeightSays() {
        Dice dice = Dice.of(3, "weights", 0);
        int[] counts = new int[4];

        IntStream.range(0, 10_000).forEach(i -> counts[dice.weighted(1, 0, 3, 6)]++);

        assertThat(counts[0]).isBetween(800, 1200);
        assertThat(counts[1]).isZero();
        assertThat(counts[2]).isBetween(2700, 3300);
        assertThat(counts[3]).isBetween(5700, 6300);
    }

    @Test
    void shouldBeRightSoManyTimesInAThousand() {
        Dice dice = Dice.of(4, "chance", 0);

        assertThat(IntStream.range(0, 10_000).filter(i -> dice.chance(250)).count())
                .isBetween(2300L, 2700L);
        assertThat(dice.chance(0)).isFalse();
        assertThat(dice.chance(1000)).isTrue();
        assertThat(dice.between(5, 5)).isEqualTo(5);
    }
}
