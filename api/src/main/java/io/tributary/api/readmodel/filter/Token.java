package io.tributary.api.readmodel.filter;

/**
 * A part of a filter's text.
 *
 * @param text without quotes where it is a text
 * @param position of its first character, counted from 1
 */
record Token(Type type, String text, int position) {
    enum Type {
        WORD,
        NUMERIC,
        TEXT,
        SIGN,
        END
    }

    boolean isWord(String word) {
        return type == Type.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSign(String sign) {
        return type == Type.SIGN && text.equals(sign);
    }

    /** For sentences: at which position stands what. */
    String where() {
        return switch (type) {
            case END -> "at position " + position + " the filter ends";
            case TEXT -> "at position " + position + " stands the text '" + text + "'";
            default -> "at position " + position + " stands " + text;
        };
    }
}
