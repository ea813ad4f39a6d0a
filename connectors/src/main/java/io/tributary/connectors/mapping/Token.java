package io.tributary.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word of an expression.
 *
 * @param text of texts and quoted names, what stands between the quotes
 * @param start its first character, from 0
 */
record Token(Kind kind, String text, int start) {
    private static final Pattern WORDS = Pattern.compile(
            "\\s*(?:(?<number>\\d+(?:\\.\\d+)?)|(?<name>[\\p{L}_][\\p{L}\\p{N}_$]*)"
                    + "|'(?<text>(?:[^']|'')*)'|\"(?<quoted>[^\"]+)\"|(?<symbol><>|!=|<=|>=|\\|\\||[-+*/=<>(),.]))\\s*");

    enum Kind {
        NUMBER,
        NAME,
        QUOTED_NAME,
        TEXT,
        SYMBOL,
        END
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    /** Whether it is this operator or key word. */
    boolean is(String symbol) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbol);
    }

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORDS.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!words.find(at) || words.start() != at) {
                throw new MappingException("'%s' can't be understood from character %d on: '%s'"
                        .formatted(text, at + 1, text.substring(at)));
            }
            tokens.add(token(words));
            at = words.end();
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return tokens;
    }

    private static Token token(Matcher words) {
        if (words.group("number") != null) {
            return new Token(Kind.NUMBER, words.group("number"), words.start("number"));
        }
        if (words.group("name") != null) {
            return new Token(Kind.NAME, words.group("name").toLowerCase(Locale.ROOT), words.start("name"));
        }
        if (words.group("text") != null) {
            return new Token(Kind.TEXT, words.group("text").replace("''", "'"), words.start("text"));
        }
        if (words.group("quoted") != null) {
            return new Token(Kind.QUOTED_NAME, words.group("quoted"), words.start("quoted"));
        }
        return new Token(Kind.SYMBOL, words.group("symbol"), words.start("symbol"));
    }
}
