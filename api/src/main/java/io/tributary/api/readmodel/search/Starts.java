package io.tributary.api.readmodel.search;

/**
 * Where words start in folded texts: at the first character of a field, at every letter or digit behind what is none, and at
 * every character of scripts that are written without blanks.
 */
final class Starts {
    private Starts() {}

    /** Called with each position. */
    interface Position {
        void at(int position);
    }

    static void of(byte[] text, int from, int to, Position starts) {
        boolean within = false;
        boolean first = true;
        for (int i = from; i < to; ) {
            int c = codePoint(text, i);
            if (c == 0) {
                within = false;
                first = true;
                i++;
                continue;
            }
            boolean letter = Character.isLetterOrDigit(c);
            if (first || (letter && (!within || Character.isIdeographic(c) || isSyllable(c)))) {
                starts.at(i);
            }
            first = false;
            within = letter;
            i += length(text[i]);
        }
    }

    private static boolean isSyllable(int c) {
        Character.UnicodeScript script = c < 0x3000 ? Character.UnicodeScript.COMMON : Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    private static int length(byte lead) {
        int b = lead & 0xff;
        return b < 0x80 ? 1 : b < 0xe0 ? 2 : b < 0xf0 ? 3 : 4;
    }

    private static int codePoint(byte[] text, int i) {
        int c = text[i] & 0xff;
        int length = length(text[i]);
        if (length == 1) {
            return c;
        }
        c &= 0xff >> (length + 1);
        for (int k = 1; k < length; k++) {
            c = (c << 6) | (text[i + k] & 0x3f);
        }
        return c;
    }
}
