package io.tributary.api.readmodel.filter;

import java.util.ArrayList;
import java.util.List;

/** Parts the text of a filter into words, numbers and days, texts and signs. */
final class Lexer {
    private static final int END = -1;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '\'') {
                quoted();
            } else if (isDigit(c) || (c == '-' && isDigit(peek(1)))) {
                take(Token.Type.NUMERIC, end(1));
            } else if (isLetter(c)) {
                take(Token.Type.WORD, end(1));
            } else if ("(),=".indexOf(c) >= 0) {
                take(Token.Type.SIGN, at + 1);
            } else if (c == '<' || c == '>') {
                take(Token.Type.SIGN, peek(1) == '=' ? at + 2 : at + 1);
            } else if (c == '!' && peek(1) == '=') {
                take(Token.Type.SIGN, at + 2);
            } else {
                throw new BadFilterException(
                        "at position " + (at + 1) + " stands " + Character.toString(text.codePointAt(at))
                                + ", which begins nothing; a text is written in single quotes");
            }
        }
        tokens.add(new Token(Token.Type.END, "", text.length() + 1));
    }

    private int peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    /** Behind the last character that can belong to a word, number, day or instant. */
    private int end(int least) {
        int end = at + least;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPart(char c) {
        return isLetter(c) || isDigit(c) || c == '-' || c == '.' || c == ':' || c == '+';
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private void take(Token.Type type, int end) {
        tokens.add(new Token(type, text.substring(at, end), at + 1));
        at = end;
    }

    private void quoted() {
        int start = at;
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == '\'') {
                if (peek(1) != '\'') {
                    at++;
                    tokens.add(new Token(Token.Type.TEXT, value.toString(), start + 1));
                    return;
                }
                at++;
            }
            value.append(text.charAt(at));
        }
        throw new BadFilterException(
                "the text that begins at position " + (start + 1) + " has no end; a quote inside a text is doubled");
    }
}
