package io.tributary.api.oracle;

import java.util.Comparator;

/**
 * The contract's order of texts.
 *
 * <p>"Text: compared and sorted by Unicode code point (not UTF-16 unit)". {@link String#compareTo} compares units, and
 * so puts an emoji (U+1F600, units D83D DE00) before U+FF5E: the wrong way round.
 */
final class CodePointOrder {

    static final Comparator<String> CODE_POINTS = CodePointOrder::compare;

    private CodePointOrder() {}

    private static int compare(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        for (int i = 0; i < left.length && i < right.length; i++) {
            if (left[i] != right[i]) {
                return Integer.compare(left[i], right[i]);
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
