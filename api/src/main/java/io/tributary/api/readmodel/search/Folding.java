package io.tributary.api.readmodel.search;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes texts comparable for search: in any case, with or without accents, in any width. {@code "Jürgen"}, {@code "JURGEN"}
 * and {@code "Ju\u0308rgen"} become {@code "jurgen"}. Only search folds; filters, sorting and figures never do.
 */
final class Folding {
    private Folding() {}

    static String fold(String text) {
        if (isPlain(text)) {
            return text;
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(Folding::isKept).forEach(c -> folded.appendCodePoint(simplified(c)));
        // Upper case first: ß becomes SS, and both kinds of ς and ı meet.
        return folded.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    static byte[] bytes(String text) {
        return fold(text).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKept(int c) {
        return Character.getType(c) != Character.NON_SPACING_MARK;
    }

    /** Letters that have no decomposition, and control characters, which part fields here. */
    private static int simplified(int c) {
        return switch (c) {
            case 'ø', 'Ø' -> 'o';
            case 'ł', 'Ł' -> 'l';
            case 'đ', 'Đ' -> 'd';
            default -> Character.isISOControl(c) ? ' ' : c;
        };
    }
}
