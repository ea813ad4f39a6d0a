package io.tributary.connectors.mapping;

import io.tributary.connectors.mapping.Expression.Node;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What the operators do, with null as SQL has it: unknown in, unknown out. Numbers are exact. */
final class Operators {
    /** Of quotients that never end; the others are exact. */
    private static final int QUOTIENT_DECIMALS = 10;

    private Operators() {}

    static Node or(Node left, Node right) {
        return row -> {
            Boolean first = truth(left.of(row));
            if (Boolean.TRUE.equals(first)) {
                return true;
            }
            Boolean second = truth(right.of(row));
            if (Boolean.TRUE.equals(second)) {
                return true;
            }
            return (first == null || second == null) ? null : Boolean.FALSE;
        };
    }

    static Node and(Node left, Node right) {
        return not(or(not(left), not(right)));
    }

    static Node not(Node inner) {
        return row -> {
            Boolean value = truth(inner.of(row));
            return value == null ? null : !value;
        };
    }

    static Node compare(String operator, Node left, Node right) {
        return row -> {
            Object first = left.of(row);
            Object second = right.of(row);
            if (first == null || second == null) {
                return null;
            }
            int order = order(first, second);
            return switch (operator) {
                case "=" -> order == 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> order != 0;
            };
        };
    }

    static Node in(Node left, List<Node> candidates) {
        return candidates.stream()
                .map(candidate -> compare("=", left, candidate))
                .reduce(Operators::or)
                .orElse(row -> false);
    }

    static Node concatenate(Node left, Node right) {
        return row -> {
            Object first = left.of(row);
            Object second = right.of(row);
            return (first == null || second == null) ? null : Values.text(first) + Values.text(second);
        };
    }

    static Node arithmetic(char operator, Node left, Node right) {
        return row -> {
            Object first = left.of(row);
            Object second = right.of(row);
            return (first == null || second == null)
                    ? null
                    : arithmetic(operator, Values.number(first), Values.number(second));
        };
    }

    private static BigDecimal arithmetic(char operator, BigDecimal first, BigDecimal second) {
        return switch (operator) {
            case '+' -> first.add(second);
            case '-' -> first.subtract(second);
            case '*' -> first.multiply(second);
            default -> quotient(first, second);
        };
    }

    private static BigDecimal quotient(BigDecimal first, BigDecimal second) {
        if (second.signum() == 0) {
            throw new MappingException("it divides by 0");
        }
        try {
            return first.divide(second);
        } catch (ArithmeticException endless) {
            return first.divide(second, QUOTIENT_DECIMALS, RoundingMode.HALF_EVEN);
        }
    }

    private static int order(Object first, Object second) {
        if (first instanceof Boolean one && second instanceof Boolean other) {
            return Boolean.compare(one, other);
        }
        if (first instanceof Number || second instanceof Number) {
            return Values.number(first).compareTo(Values.number(second));
        }
        if (isTime(first) || isTime(second)) {
            return instant(first).compareTo(instant(second));
        }
        return Values.text(first).compareTo(Values.text(second));
    }

    private static boolean isTime(Object value) {
        return value instanceof Instant || value instanceof LocalDate;
    }

    private static Instant instant(Object value) {
        return value instanceof LocalDate date
                ? date.atStartOfDay(ZoneOffset.UTC).toInstant()
                : Values.instant(value);
    }

    private static Boolean truth(Object value) {
        return value == null ? null : Values.truth(value);
    }
}
