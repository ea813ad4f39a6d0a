package io.tributary.api.readmodel.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A row, and what a filter says of it, computed from docs/queries.md and not from SQL. Null is absent.
 *
 * <p>Days are compared as days, numbers as numbers, texts by code point.
 */
record RandomRow(String t, Long n, BigDecimal m, Instant d) {

    boolean passes(Filter filter) {
        if (filter instanceof Filter.All all) {
            return all.parts().stream().allMatch(this::passes);
        }
        if (filter instanceof Filter.Any any) {
            return any.parts().stream().anyMatch(this::passes);
        }
        if (filter instanceof Filter.Not not) {
            return !passes(not.part());
        }
        if (filter instanceof Filter.Absent absent) {
            return (value(absent.column()) == null) != absent.negated();
        }
        if (filter instanceof Filter.Contains contains) {
            return t != null && t.contains(contains.text());
        }
        if (filter instanceof Filter.StartsWith starts) {
            return t != null && t.startsWith(starts.text());
        }
        if (filter instanceof Filter.Comparison is) {
            return value(is.column()) != null && holds(is.operator(), order(value(is.column()), is.value()));
        }
        if (filter instanceof Filter.In in) {
            return value(in.column()) != null
                    && in.negated() != in.values().stream().anyMatch(one -> order(value(in.column()), one) == 0);
        }
        Filter.Between between = (Filter.Between) filter;
        Object value = value(between.column());
        return value != null && order(value, between.low()) >= 0 && order(value, between.high()) <= 0;
    }

    private Object value(Column column) {
        return switch (column.name()) {
            case "t" -> t;
            case "n" -> n == null ? null : BigDecimal.valueOf(n);
            case "m" -> m;
            default -> d;
        };
    }

    private static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    private static int order(Object value, Literal literal) {
        if (literal instanceof Literal.Text text) {
            return byCodePoint((String) value, text.value());
        }
        if (literal instanceof Literal.Decimal number) {
            return ((BigDecimal) value).compareTo(number.value());
        }
        if (literal instanceof Literal.Moment moment) {
            return ((Instant) value).compareTo(moment.value());
        }
        LocalDate day = literal instanceof Literal.Day given
                ? given.value()
                : RandomFilters.TODAY.minusDays(((Literal.DaysAgo) literal).days());
        return LocalDate.ofInstant((Instant) value, ZoneOffset.UTC).compareTo(day);
    }

    private static int byCodePoint(String left, String right) {
        List<Integer> a = left.codePoints().boxed().toList();
        List<Integer> b = right.codePoints().boxed().toList();
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return a.get(i) - b.get(i);
            }
        }
        return a.size() - b.size();
    }
}
