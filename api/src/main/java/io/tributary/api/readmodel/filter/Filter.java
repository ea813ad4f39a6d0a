package io.tributary.api.readmodel.filter;

import java.util.List;

/**
 * A condition on the rows of a list: true or false for every row, never unknown. What compares a column is false where the
 * column is absent, also {@code !=} and {@code not in}.
 */
public sealed interface Filter {

    /** {@code total_orders >= 3}. */
    record Comparison(Column column, Operator operator, Literal value) implements Filter {}

    /** {@code region in ('north', 'south')}, or with {@code not in}. */
    record In(Column column, boolean negated, List<Literal> values) implements Filter {}

    /** {@code units between 1 and 5}, both included. */
    record Between(Column column, Literal low, Literal high) implements Filter {}

    /** {@code email contains '@example.'}. */
    record Contains(Column column, String text) implements Filter {}

    /** {@code first_name starts with 'V'}. */
    record StartsWith(Column column, String text) implements Filter {}

    /** {@code email is null}, or {@code is not null}. */
    record Absent(Column column, boolean negated) implements Filter {}

    /** Parts, two or more, joined by {@code and}. */
    record All(List<Filter> parts) implements Filter {}

    /** Parts, two or more, joined by {@code or}. */
    record Any(List<Filter> parts) implements Filter {}

    /** {@code not (…)}: true where the part is false, be it because a column is absent. */
    record Not(Filter part) implements Filter {}
}
