package io.tributary.api.readmodel.search;

import java.util.Arrays;
import java.util.Comparator;

/** A customer who was found. */
final class Hit {
    /** Who fits better comes first; of those that fit as well, whoever ranks before. */
    static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingInt(Hit::fit).thenComparing(Hit::rank, Arrays::compareUnsigned);

    private final int fit;
    private final byte[] rank;
    private final String id;

    /**
     * A hit.
     *
     * @param fit 0 best: see {@link Query}
     * @param rank decides among those that fit as well, by unsigned bytes
     */
    Hit(int fit, byte[] rank, String id) {
        this.fit = fit;
        this.rank = rank;
        this.id = id;
    }

    int fit() {
        return fit;
    }

    byte[] rank() {
        return rank;
    }

    String id() {
        return id;
    }
}
