package io.tributary.topology.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonetaryBucketsTest {

    @Property(tries = 500)
    void shouldHoldEveryAmountCloselyEnough(@ForAll long minor) {
        assertThatItIsHeld(minor);
    }

    @Property(tries = 500)
    void shouldHoldEveryAmountNearAPowerOfTwoCloselyEnough(
            @ForAll @IntRange(max = 62) int power, @ForAll @LongRange(min = -3, max = 3) long off) {
        assertThatItIsHeld((1L << power) + off);
        assertThatItIsHeld(-(1L << power) + off);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -256, -129, -128, -1, 0, 1, 127, 128, 255, Long.MAX_VALUE})
    void shouldHoldTheExtremes(long minor) {
        assertThatItIsHeld(minor);
    }

    private static void assertThatItIsHeld(long minor) {
        int bucket = MonetaryBuckets.of(minor);
        long upper = MonetaryBuckets.upper(bucket);

        assertThat(upper).isGreaterThanOrEqualTo(minor);
        BigInteger above = BigInteger.valueOf(upper).subtract(BigInteger.valueOf(minor));
        assertThat(above.multiply(BigInteger.valueOf(100)))
                .isLessThanOrEqualTo(BigInteger.valueOf(minor).abs());
        assertThat(MonetaryBuckets.of(upper)).isEqualTo(bucket);
        if (upper < Long.MAX_VALUE) {
            assertThat(MonetaryBuckets.of(upper + 1)).isEqualTo(bucket + 1);
        }
    }

    @Property(tries = 500)
    void shouldRiseWithTheAmount(@ForAll long a, @ForAll long b) {
        assertThat(MonetaryBuckets.of(Math.min(a, b))).isLessThanOrEqualTo(MonetaryBuckets.of(Math.max(a, b)));
    }

    @Property(tries = 300)
    void shouldBeExactForSmallAmounts(@ForAll @LongRange(min = -256, max = 255) long minor) {
        assertThat(MonetaryBuckets.upper(MonetaryBuckets.of(minor))).isEqualTo(minor);
    }
}
