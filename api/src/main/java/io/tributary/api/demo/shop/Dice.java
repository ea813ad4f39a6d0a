package io.tributary.api.demo.shop;

import java.util.List;

/**
 * Chance that repeats itself: the same seed gives the same throws, on every Java.
 *
 * <p>SplitMix64 (Steele, Lea, Flood 2014). The JDK's own generators promise their streams of bits but not how a bounded
 * number is made of them, and this one's state is a single {@code long}: every customer has a stream of their own, so
 * that one more customer changes none of the others.
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int THOUSAND = 1000;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /**
     * A stream of its own.
     *
     * @param seed of the whole shop
     * @param purpose what the stream is for, for example {@code shopper}
     * @param number which of them
     */
    static Dice of(long seed, String purpose, long number) {
        long state = mix(seed + GOLDEN);
        for (int i = 0; i < purpose.length(); i++) {
            state = mix(state + purpose.charAt(i) + GOLDEN);
        }
        return new Dice(mix(state + number * GOLDEN));
    }

    /** 64 bits. */
    long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to below the bound. A bound of millions makes some numbers likelier by less than a thousandth. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True so many times in a thousand. */
    boolean chance(int perMille) {
        return below(THOUSAND) < perMille;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** An index, as often as its weight says. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = below(total);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index];
            index++;
        }
        return index;
    }
}
