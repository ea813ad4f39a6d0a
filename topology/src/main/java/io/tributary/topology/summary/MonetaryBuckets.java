package io.tributary.topology.summary;

/**
 * Buckets of money for a histogram of bounded size: exact up to 2.55, then never wider than 1/128 of what they hold.
 *
 * <p>The number of a bucket is made of the place of the highest bit and the seven bits below it, as a floating point
 * number is; so it takes no logarithm, and a bucket's upper edge is less than 0.79 % above anything in it: metrics.md
 * allows 1 %. Negative amounts have the mirrored buckets, whose upper edge is the one next to zero.
 */
final class MonetaryBuckets {
    private static final int FRACTION_BITS = 7;
    private static final int EXACT = 1 << FRACTION_BITS;

    private MonetaryBuckets() {}

    /** The number of the bucket of an amount in hundredths; rises with the amount. */
    static int of(long minor) {
        return minor >= 0 ? ofMagnitude(minor) : -1 - ofMagnitude(-(minor + 1));
    }

    private static int ofMagnitude(long magnitude) {
        if (magnitude < EXACT) {
            return (int) magnitude;
        }
        int shift = Long.SIZE - 1 - FRACTION_BITS - Long.numberOfLeadingZeros(magnitude);
        return (shift << FRACTION_BITS) + (int) (magnitude >>> shift);
    }

    /** The highest amount in a bucket, in hundredths. */
    static long upper(int bucket) {
        return bucket >= 0 ? end(bucket) : -start(-1 - bucket) - 1;
    }

    private static long start(int bucket) {
        if (bucket < EXACT) {
            return bucket;
        }
        int shift = (bucket >>> FRACTION_BITS) - 1;
        return (long) (bucket - (shift << FRACTION_BITS)) << shift;
    }

    private static long end(int bucket) {
        if (bucket < EXACT) {
            return bucket;
        }
        int shift = (bucket >>> FRACTION_BITS) - 1;
        return start(bucket) + (1L << shift) - 1;
    }
}
