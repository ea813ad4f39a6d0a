package io.tributary.api.config;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name that somebody most likely meant: the one with the smallest Levenshtein distance. */
public final class NearestName {
    private NearestName() {}

    /** The nearest of some names, the first in their order where several are as near. */
    public static String of(String meant, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt((String name) -> distance(meant, name))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** How many characters must be put in, taken out or changed to make one text of the other. */
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
