package io.tributary.connectors.mapping;

import io.tributary.connectors.mapping.Expression.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads expressions: a small part of SQL's.
 *
 * <p>{@code or, and, not; = <> < <= > >=, is [not] null, [not] in (…); + - ||; * /; case, functions} ({@link Functions}),
 * with null as SQL has it. A name that is not in double quotes is in lower case, as in PostgreSQL.
 */
final class ExpressionParser {
    private final String text;
    private final List<Token> tokens;
    private final Set<String> columns = new LinkedHashSet<>();
    private int at;

    ExpressionParser(String text) {
        this.text = text;
        this.tokens = Token.of(text);
    }

    Expression parse() {
        Node node = or();
        if (!peek().isEnd()) {
            throw unexpected("an operator or the end");
        }
        return new Expression(text, Set.copyOf(columns), node);
    }

    private Node or() {
        Node left = and();
        while (skip("or")) {
            left = Operators.or(left, and());
        }
        return left;
    }

    private Node and() {
        Node left = not();
        while (skip("and")) {
            left = Operators.and(left, not());
        }
        return left;
    }

    private Node not() {
        return skip("not") ? Operators.not(not()) : comparison();
    }

    private Node comparison() {
        Node left = sum();
        for (String operator : List.of("=", "<>", "!=", "<=", ">=", "<", ">")) {
            if (skip(operator)) {
                return Operators.compare(operator, left, sum());
            }
        }
        if (skip("is")) {
            boolean negated = skip("not");
            expect("null");
            return row -> (left.of(row) == null) != negated;
        }
        if (peek().is("not") && next().is("in")) {
            at += 2;
            return Operators.not(Operators.in(left, list()));
        }
        return skip("in") ? Operators.in(left, list()) : left;
    }

    private Node sum() {
        Node left = product();
        while (true) {
            if (skip("||")) {
                left = Operators.concatenate(left, product());
            } else if (skip("+")) {
                left = Operators.arithmetic('+', left, product());
            } else if (skip("-")) {
                left = Operators.arithmetic('-', left, product());
            } else {
                return left;
            }
        }
    }

    private Node product() {
        Node left = unary();
        while (true) {
            if (skip("*")) {
                left = Operators.arithmetic('*', left, unary());
            } else if (skip("/")) {
                left = Operators.arithmetic('/', left, unary());
            } else {
                return left;
            }
        }
    }

    private Node unary() {
        return skip("-") ? Operators.arithmetic('-', row -> 0L, unary()) : primary();
    }

    private Node primary() {
        Token token = peek();
        if (token.isEnd()) {
            throw unexpected("a column, a number, a text in single quotes, a function or '('");
        }
        at++;
        return switch (token.kind()) {
            case NUMBER -> constant(number(token.text()));
            case TEXT -> constant(token.text());
            case QUOTED_NAME -> column(token.text());
            case NAME -> named(token.text());
            default -> {
                if (!token.is("(")) {
                    at--;
                    throw unexpected("a column, a number, a text in single quotes, a function or '('");
                }
                Node inner = or();
                expect(")");
                yield inner;
            }
        };
    }

    private Node named(String name) {
        return switch (name) {
            case "true" -> constant(true);
            case "false" -> constant(false);
            case "null" -> constant(null);
            case "case" -> cases();
            default -> peek().is("(") ? Functions.of(name, list()) : column(name);
        };
    }

    private Node column(String first) {
        String name = first;
        if (skip(".")) {
            Token second = peek();
            if (second.kind() != Token.Kind.NAME && second.kind() != Token.Kind.QUOTED_NAME) {
                throw unexpected("a column after '" + first + ".'");
            }
            at++;
            name = first + "." + second.text();
        }
        columns.add(name);
        String key = name;
        return row -> row.get(key);
    }

    /** Both forms: {@code case when … then …} and {@code case x when … then …}. */
    private Node cases() {
        Node subject = peek().is("when") ? null : or();
        List<Node> conditions = new ArrayList<>();
        List<Node> results = new ArrayList<>();
        while (skip("when")) {
            Node when = or();
            conditions.add(subject == null ? when : Operators.compare("=", subject, when));
            expect("then");
            results.add(or());
        }
        if (conditions.isEmpty()) {
            throw unexpected("'when'");
        }
        Node otherwise = skip("else") ? or() : constant(null);
        expect("end");
        return row -> {
            for (int i = 0; i < conditions.size(); i++) {
                if (Boolean.TRUE.equals(conditions.get(i).of(row))) {
                    return results.get(i).of(row);
                }
            }
            return otherwise.of(row);
        };
    }

    private List<Node> list() {
        expect("(");
        List<Node> nodes = new ArrayList<>();
        if (!peek().is(")")) {
            do {
                nodes.add(or());
            } while (skip(","));
        }
        expect(")");
        return nodes;
    }

    private static Node constant(Object value) {
        return row -> value;
    }

    private static Object number(String digits) {
        return digits.matches("\\d{1,18}") ? (Object) Long.valueOf(digits) : new BigDecimal(digits);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    private boolean skip(String symbol) {
        boolean there = peek().is(symbol);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String symbol) {
        if (!skip(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
    }

    private MappingException unexpected(String wanted) {
        Token token = peek();
        return new MappingException("'%s' can't be understood: %s is expected %s"
                .formatted(
                        text,
                        wanted,
                        token.isEnd()
                                ? "at its end"
                                : "where '" + token.text() + "' stands, at character " + (token.start() + 1)));
    }
}
