package io.tributary.api.readmodel.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a filter, by recursive descent: {@code or} binds weakest, then {@code and}, then {@code not}. Words of the language
 * are read in any case, names of columns to the letter.
 */
public final class FilterParser {
    /** Longer ones are written by programs, which can ask in parts. */
    public static final int LONGEST = 4_000;
    /** How deep parentheses and {@code not} may be nested. */
    public static final int DEEPEST = 20;

    private static final String OPERATORS =
            "=, !=, <, <=, >, >=, in, not in, between, contains, starts with, is null or is not null";

    private final List<Token> tokens;
    private final Columns columns;
    private int next;

    private FilterParser(List<Token> tokens, Columns columns) {
        this.tokens = tokens;
        this.columns = columns;
    }

    /**
     * The filter that a text says.
     *
     * @param text such as {@code total_orders >= 3 and not (region = 'north' or email is null)}
     * @throws BadFilterException when it says none; the message is a clause that says where and why
     */
    public static Filter parse(String text, Columns columns) {
        if (text.length() > LONGEST) {
            throw new BadFilterException("it has " + text.length() + " characters, at most " + LONGEST + " are read");
        }
        FilterParser parser = new FilterParser(Lexer.tokens(text), columns);
        Filter filter = parser.any(0);
        if (parser.peek().type() != Token.Type.END) {
            throw parser.expected("'and', 'or' or its end");
        }
        return filter;
    }

    private Filter any(int depth) {
        List<Filter> parts = new ArrayList<>(List.of(all(depth)));
        while (takeWord("or")) {
            parts.add(all(depth));
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.Any(List.copyOf(parts));
    }

    private Filter all(int depth) {
        List<Filter> parts = new ArrayList<>(List.of(part(depth)));
        while (takeWord("and")) {
            parts.add(part(depth));
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.All(List.copyOf(parts));
    }

    private Filter part(int depth) {
        if (depth > DEEPEST) {
            throw new BadFilterException("at position " + peek().position() + " it is nested deeper than " + DEEPEST);
        }
        if (takeWord("not")) {
            return new Filter.Not(part(depth + 1));
        }
        if (takeSign("(")) {
            Filter inner = any(depth + 1);
            requireSign(")");
            return inner;
        }
        return condition(column());
    }

    private Column column() {
        Token token = peek();
        if (token.type() != Token.Type.WORD) {
            throw expected("a column, 'not' or '('");
        }
        Column column = columns.named(token.text())
                .orElseThrow(() -> new BadFilterException(
                        token.where() + ", which is no column; the nearest is " + columns.nearest(token.text())));
        next++;
        return column;
    }

    private Filter condition(Column column) {
        Optional<Operator> operator = peek().type() == Token.Type.SIGN ? Operator.of(peek().text()) : Optional.empty();
        if (operator.isPresent()) {
            next++;
            return new Filter.Comparison(column, operator.get(), literal(column));
        }
        if (takeWord("in")) {
            return new Filter.In(column, false, list(column));
        }
        if (takeWord("not")) {
            requireWord("in");
            return new Filter.In(column, true, list(column));
        }
        if (takeWord("between")) {
            Literal low = literal(column);
            requireWord("and");
            return new Filter.Between(column, low, literal(column));
        }
        if (takeWord("contains")) {
            return new Filter.Contains(column, text(column));
        }
        if (takeWord("starts")) {
            requireWord("with");
            return new Filter.StartsWith(column, text(column));
        }
        if (takeWord("is")) {
            boolean negated = takeWord("not");
            requireWord("null");
            return new Filter.Absent(column, negated);
        }
        throw expected(OPERATORS);
    }

    private List<Literal> list(Column column) {
        requireSign("(");
        List<Literal> values = new ArrayList<>(List.of(literal(column)));
        while (takeSign(",")) {
            values.add(literal(column));
        }
        requireSign(")");
        return List.copyOf(values);
    }

    private String text(Column column) {
        if (column.kind() != Column.Kind.TEXT) {
            throw new BadFilterException("before position " + peek().position() + " " + column.name()
                    + " is searched for a part, which only texts have");
        }
        return ((Literal.Text) literal(column)).value();
    }

    private Literal literal(Column column) {
        Token token = peek();
        Optional<Literal> literal;
        if (tokens.size() > next + 1
                && (tokens.get(next + 1).isWord("days") || tokens.get(next + 1).isWord("day"))) {
            literal = LiteralReader.daysAgo(token);
            next += 2;
            requireWord("ago");
        } else {
            literal = LiteralReader.of(token);
            next += literal.isPresent() ? 1 : 0;
        }
        if (literal.isEmpty() || literal.get().kind() != column.kind()) {
            throw new BadFilterException(token.where() + ", but " + column.name() + " is compared with "
                    + column.kind().example());
        }
        return literal.get();
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean takeWord(String word) {
        boolean there = peek().isWord(word);
        next += there ? 1 : 0;
        return there;
    }

    private boolean takeSign(String sign) {
        boolean there = peek().isSign(sign);
        next += there ? 1 : 0;
        return there;
    }

    private void requireWord(String word) {
        if (!takeWord(word)) {
            throw expected("'" + word + "'");
        }
    }

    private void requireSign(String sign) {
        if (!takeSign(sign)) {
            throw expected(sign);
        }
    }

    private BadFilterException expected(String what) {
        return new BadFilterException(peek().where() + ", where it needs " + what);
    }
}
