package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Sql;
import java.util.List;

/**
 * Looks for a text inside of columns, in any case and with or without accents: for lists that are short enough to be looked
 * through.
 *
 * @param columns at least one of which must hold it
 */
public record TextSearch(String text, List<Column> columns) implements Search {

    @Override
    public Sql sql() {
        return Sql.of("(")
                .then(Sql.joined(
                        columns.stream()
                                .map(column -> Sql.of(
                                        "contains(strip_accents(lower(coalesce(" + column.sql()
                                                + ", ''))), strip_accents(lower(?)))",
                                        text))
                                .toList(),
                        " OR "))
                .then(Sql.of(")"));
    }
}
