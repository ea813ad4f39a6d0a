package io.tributary.api.readmodel.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Filters over one column of each kind, with values that are near those of {@link RandomRow}. */
final class RandomFilters {
    static final Column TEXT = Column.text("t");
    static final Column WHOLE = Column.number("n", 0);
    static final Column MONEY = Column.number("m", 2);
    static final Column TIME = Column.time("d");
    static final Columns COLUMNS = new Columns(List.of(TEXT, WHOLE, MONEY, TIME));
    static final LocalDate TODAY = LocalDate.parse("2026-01-03");

    static final List<String> TEXTS =
            List.of("", "a", "A", "ab", "'", "a''b", "%", "_", "～", "😀", "ü", "u\u0308", "not null");
    static final List<String> TIMES = List.of(
            "2025-12-31T23:59:59.999Z",
            "2026-01-01T00:00:00Z",
            "2026-01-01T12:30:00.500Z",
            "2026-01-02T00:00:00Z",
            "2026-01-03T00:00:00.001Z");

    private RandomFilters() {}

    static Arbitrary<Filter> filters() {
        return filters(3);
    }

    private static Arbitrary<Filter> filters(int depth) {
        if (depth == 0) {
            return Arbitraries.of(TEXT, WHOLE, MONEY, TIME).flatMap(RandomFilters::condition);
        }
        Arbitrary<Filter> inner = filters(depth - 1);
        Arbitrary<List<Filter>> parts = inner.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                filters(0), parts.map(Filter.All::new), parts.map(Filter.Any::new), inner.map(Filter.Not::new));
    }

    private static Arbitrary<Filter> condition(Column column) {
        Arbitrary<Literal> literal = literal(column);
        Arbitrary<Filter> any = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(Operator.class), literal)
                        .as((operator, value) -> new Filter.Comparison(column, operator, value)),
                Combinators.combine(
                                Arbitraries.of(true, false),
                                literal.list().ofMinSize(1).ofMaxSize(3))
                        .as((negated, values) -> new Filter.In(column, negated, values)),
                Combinators.combine(literal, literal).as((low, high) -> new Filter.Between(column, low, high)),
                Arbitraries.of(true, false).map(negated -> new Filter.Absent(column, negated)));
        return !column.equals(TEXT)
                ? any
                : Arbitraries.oneOf(
                        any,
                        Arbitraries.of(TEXTS).map(text -> new Filter.Contains(column, text)),
                        Arbitraries.of(TEXTS).map(text -> new Filter.StartsWith(column, text)));
    }

    private static Arbitrary<Literal> literal(Column column) {
        return switch (column.kind()) {
            case TEXT -> Arbitraries.of(TEXTS).map(Literal.Text::new);
            case NUMBER ->
                Arbitraries.of("-1", "0", "0.00", "1", "1.5", "1.50", "1.505", "2", "99999999999999999999")
                        .map(text -> new Literal.Decimal(new BigDecimal(text)));
            case TIME ->
                Arbitraries.oneOf(
                        Arbitraries.of(TIMES).map(text -> new Literal.Moment(Instant.parse(text))),
                        Arbitraries.integers()
                                .between(-1, 3)
                                .map(day -> new Literal.Day(
                                        LocalDate.parse("2026-01-01").plusDays(day))),
                        Arbitraries.integers().between(0, 3).map(Literal.DaysAgo::new));
        };
    }
}
