package io.tributary.topology.scoring;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The 20, 40, 60 and 80 % quantiles of a distribution of whole numbers. */
public record Quantiles(long q20, long q40, long q60, long q80) {

    /** Reads them from a contract's list of four. */
    public static Quantiles of(List<? extends Number> four) {
        return new Quantiles(
                four.get(0).longValue(),
                four.get(1).longValue(),
                four.get(2).longValue(),
                four.get(3).longValue());
    }

    /**
     * As SQL's {@code percentile_disc} gives them: the smallest value at or below which at least that share lies.
     *
     * @param counts how many have which value
     * @param total the sum of the counts, above 0
     */
    public static Quantiles of(SortedMap<Long, Long> counts, long total) {
        long[] found = new long[4];
        int next = 0;
        long below = 0;
        for (Map.Entry<Long, Long> bar : counts.entrySet()) {
            below += bar.getValue();
            // A fifth is 20 %: in whole numbers, since 0.2 is no binary fraction.
            while (next < found.length && below * 5 >= total * (next + 1)) {
                found[next++] = bar.getKey();
            }
        }
        if (next < found.length) {
            throw new IllegalArgumentException("the counts add up to " + below + " and not to " + total);
        }
        return new Quantiles(found[0], found[1], found[2], found[3]);
    }

    /** 1 to 5: one more than the cut points strictly below the value. */
    public int score(long value) {
        return 1 + (q20 < value ? 1 : 0) + (q40 < value ? 1 : 0) + (q60 < value ? 1 : 0) + (q80 < value ? 1 : 0);
    }

    public List<Long> toList() {
        return List.of(q20, q40, q60, q80);
    }
}
