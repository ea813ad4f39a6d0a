package io.tributary.api.demo.shop;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Finds what somebody likes most: most units and more than none, then most money, then the lowest text. */
final class Favourite {
    /** By Unicode code point, which is not how {@link String} compares. */
    private static final Comparator<String> LOWEST_TEXT = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    private final Map<String, long[]> tallies = new TreeMap<>(LOWEST_TEXT);

    /** @param name null for what has none, and has no part */
    void add(String name, long units, long minor) {
        if (name != null) {
            long[] tally = tallies.computeIfAbsent(name, key -> new long[2]);
            tally[0] += units;
            tally[1] += minor;
        }
    }

    /** Empty where nothing has more than 0 units. */
    String name() {
        String best = "";
        long[] most = {0, Long.MIN_VALUE};
        for (Map.Entry<String, long[]> each : tallies.entrySet()) {
            long[] tally = each.getValue();
            if (tally[0] > 0 && (tally[0] > most[0] || (tally[0] == most[0] && tally[1] > most[1]))) {
                best = each.getKey();
                most = tally;
            }
        }
        return best;
    }
}
