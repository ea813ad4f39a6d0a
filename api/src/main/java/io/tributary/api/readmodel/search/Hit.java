package io.tributary.api.readmodel.search;

import java.util.Arrays;

/**
 * A customer who was found.
 *
 * @param fit 0 best: see {@link Query}
 * @param rank decides among those that fit as well, by unsigned bytes
 */
record Hit(int fit, byte[] rank, String id) implements Comparable<Hit> {
    @Override
    public int compareTo(Hit other) {
        return fit == other.fit ? Arrays.compareUnsigned(rank, other.rank) : Integer.compare(fit, other.fit);
    }
}
