package io.tributary.connectors.mapping;

import java.util.Map;
import java.util.Set;

/**
 * What a field is made of: columns, constants and how they are combined, as SQL writes it ({@code quantity * unit_price}).
 *
 * @param text as it was written
 * @param columns the columns that it reads; those of a joined table with its name and a dot before them
 * @param node what computes it
 */
public record Expression(String text, Set<String> columns, Node node) {

    /** Computes a value from a row: text, {@code Long}, {@code BigDecimal}, {@code Boolean}, a date or time, a list, or null. */
    @FunctionalInterface
    public interface Node {
        Object of(Map<String, Object> row);
    }

    /**
     * The expression that a text means.
     *
     * @throws MappingException when it means none, with the place
     */
    public static Expression of(String text) {
        return new ExpressionParser(text).parse();
    }

    /**
     * Its value for a row.
     *
     * @throws MappingException when the values don't fit the operators
     */
    public Object of(Map<String, Object> row) {
        return node.of(row);
    }

    /** Whether a condition holds; what is unknown (null) doesn't. */
    public boolean holds(Map<String, Object> row) {
        return Boolean.TRUE.equals(node.of(row));
    }
}
