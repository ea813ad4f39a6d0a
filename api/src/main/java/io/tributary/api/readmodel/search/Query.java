package io.tributary.api.readmodel.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What is searched for: every word must be found, in any order.
 *
 * @param words folded, UTF-8, none empty
 */
record Query(List<byte[]> words) {
    /** How well a customer fits. */
    static final int NOT = 3;

    /** Every word is somewhere in the texts. */
    static final int SOMEWHERE = 2;

    /** Every word begins a word. */
    static final int BEGINS = 1;

    /** Every word is a whole name, email or id. */
    static final int WHOLE = 0;

    /** Shorter words are only looked for where words begin: they are in nearly every text. */
    private static final int SHORTEST_INSIDE = 3;

    static Query of(String text) {
        return new Query(Arrays.stream(Folding.fold(text).strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    boolean mayBeInside() {
        return words.stream()
                .allMatch(word ->
                        new String(word, StandardCharsets.UTF_8).codePoints().count() >= SHORTEST_INSIDE);
    }

    /** How well a text fits: {@link #WHOLE}, {@link #BEGINS}, {@link #SOMEWHERE} or {@link #NOT}. */
    int fit(byte[] text) {
        int worst = WHOLE;
        for (byte[] word : words) {
            worst = Math.max(worst, fit(text, word));
        }
        return worst == SOMEWHERE && !mayBeInside() ? NOT : worst;
    }

    private static int fit(byte[] text, byte[] word) {
        int[] best = {NOT};
        Starts.of(text, 0, text.length, at -> {
            if (isAt(text, at, word)) {
                boolean whole = text[at + word.length] == 0 && (at == 0 || text[at - 1] == 0);
                best[0] = Math.min(best[0], whole ? WHOLE : BEGINS);
            }
        });
        return best[0] == NOT && isWithin(text, 0, text.length, word) ? SOMEWHERE : best[0];
    }

    /** Whether every word is in a part of an array. */
    boolean isWithin(byte[] text, int from, int to) {
        for (byte[] word : words) {
            if (!isWithin(text, from, to, word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(byte[] text, int from, int to, byte[] word) {
        for (int i = from; i <= to - word.length; i++) {
            if (text[i] == word[0] && isAt(text, i, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] text, int at, byte[] word) {
        return at + word.length <= text.length && Arrays.equals(text, at, at + word.length, word, 0, word.length);
    }
}
