package io.tributary.topology.fact;

import java.util.Comparator;

/**
 * Orders text by Unicode code point, which is also the order of its UTF-8 bytes.
 *
 * <p>Java's own order is by UTF-16 unit, which puts emoji and rare scripts (surrogates) before U+E000 to U+FFFF.
 */
public enum CodePointOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Character.isSurrogate(x) == Character.isSurrogate(y)
                        ? Character.compare(x, y)
                        : Character.isSurrogate(x) ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
