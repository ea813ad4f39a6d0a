package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Filter;
import io.tributary.api.readmodel.filter.FilterPrinter;
import io.tributary.api.readmodel.filter.FilterSql;
import io.tributary.api.readmodel.filter.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is asked of a list.
 *
 * @param filters all of which must hold
 * @param search what rows must hold; null without one
 * @param limit rows at most
 * @param cursor of the page before; null for the first
 * @param skip rows before the first that is wanted; 0 where there is a cursor
 * @param asOf for which relative days, and columns that move with time, are right
 */
public record Question(
        Relation relation,
        List<Filter> filters,
        Search search,
        Sort sort,
        int limit,
        String cursor,
        int skip,
        Instant asOf) {

    /** The same of another relation with these columns. */
    Question of(Relation other) {
        return new Question(other, filters, search, sort, limit, cursor, skip, asOf);
    }

    LocalDate today() {
        return LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    }

    /** {@code FROM … WHERE …}, to be continued with AND. */
    Sql picked() {
        List<Sql> conditions = new ArrayList<>(List.of(Sql.of("true")));
        filters.forEach(filter -> conditions.add(FilterSql.of(filter, today())));
        if (search != null) {
            conditions.add(search.sql());
        }
        return Sql.of(" FROM (" + relation.rows().apply(today()) + ") WHERE ").then(Sql.joined(conditions, " AND "));
    }

    /** All columns of all rows, in order: what pages would show one after the other. */
    public Sql whole() {
        String columns =
                relation.columns().all().stream().map(Column::sql).collect(Collectors.joining(", ", "SELECT ", ""));
        return Sql.of(columns).then(picked()).then(Sql.of(" ORDER BY " + sort.sql()));
    }

    /** Everything that a cursor depends on. */
    String asText() {
        StringBuilder text = new StringBuilder(relation.name());
        filters.forEach(filter -> text.append('\n').append(FilterPrinter.print(filter)));
        return text.append('\n')
                .append(search == null ? "" : search.text())
                .append('\n')
                .append(sort.sql())
                .toString();
    }
}
