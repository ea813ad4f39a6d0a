package io.tributary.api.readmodel.filter;

import java.time.LocalDate;
import java.util.List;

/**
 * Writes a filter as a condition of SQL that is true or false for every row.
 *
 * <p>SQL's own comparisons are unknown where a column is NULL, and so is their negation; each one here asks first.
 */
public final class FilterSql {
    private final LocalDate today;

    private FilterSql(LocalDate today) {
        this.today = today;
    }

    /**
     * The condition.
     *
     * @param today the day of asOf, from which {@code days ago} counts
     */
    public static Sql of(Filter filter, LocalDate today) {
        return new FilterSql(today).sql(filter);
    }

    private Sql sql(Filter filter) {
        if (filter instanceof Filter.Comparison is) {
            return where(is.column(), comparison(is.column(), is.operator(), is.value()));
        }
        if (filter instanceof Filter.In in) {
            Sql one = Sql.joined(
                    in.values().stream()
                            .map(value -> comparison(in.column(), Operator.EQUAL, value))
                            .toList(),
                    " OR ");
            return where(in.column(), in.negated() ? enclosed("NOT ", one) : enclosed("", one));
        }
        if (filter instanceof Filter.Between between) {
            return where(
                    between.column(),
                    comparison(between.column(), Operator.AT_LEAST, between.low())
                            .then(Sql.of(" AND "))
                            .then(comparison(between.column(), Operator.AT_MOST, between.high())));
        }
        if (filter instanceof Filter.Contains contains) {
            return where(
                    contains.column(), Sql.of("contains(" + contains.column().sql() + ", ?)", contains.text()));
        }
        if (filter instanceof Filter.StartsWith starts) {
            return where(
                    starts.column(), Sql.of("starts_with(" + starts.column().sql() + ", ?)", starts.text()));
        }
        if (filter instanceof Filter.Absent absent) {
            return Sql.of("(" + absent.column().sql() + (absent.negated() ? " IS NOT NULL)" : " IS NULL)"));
        }
        if (filter instanceof Filter.All all) {
            return joined(all.parts(), " AND ");
        }
        if (filter instanceof Filter.Any any) {
            return joined(any.parts(), " OR ");
        }
        return enclosed("NOT ", sql(((Filter.Not) filter).part()));
    }

    private Sql joined(List<Filter> parts, String word) {
        return enclosed("", Sql.joined(parts.stream().map(this::sql).toList(), word));
    }

    private static Sql where(Column column, Sql condition) {
        return enclosed("", Sql.of(column.sql() + " IS NOT NULL AND ").then(enclosed("", condition)));
    }

    private static Sql enclosed(String before, Sql inner) {
        return Sql.of(before + "(").then(inner).then(Sql.of(")"));
    }

    private Sql comparison(Column column, Operator operator, Literal literal) {
        String name = column.sql();
        if (literal instanceof Literal.Text text) {
            return Sql.of(name + " " + operator.sign() + " ?", text.value());
        }
        Span span = Span.of(column, literal, today);
        return switch (operator) {
            case EQUAL -> Sql.of("(" + name + " >= ? AND " + name + " < ?)", span.from(), span.until());
            case UNEQUAL -> Sql.of("(" + name + " < ? OR " + name + " >= ?)", span.from(), span.until());
            case LESS -> Sql.of(name + " < ?", span.from());
            case AT_MOST -> Sql.of(name + " < ?", span.until());
            case GREATER -> Sql.of(name + " >= ?", span.until());
            case AT_LEAST -> Sql.of(name + " >= ?", span.from());
        };
    }
}
