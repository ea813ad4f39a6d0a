package io.tributary.connectors.mapping;

import io.tributary.schemas.source.SourceTable;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the rows of one table become records of one contract.
 *
 * @param name as the configuration has it, for example {@code order_items}
 * @param target what they become
 * @param fields by field, what it is made of; a field without an entry is taken from the column of its name
 * @param empty fields that stay absent although there is a column of their name
 * @param attributes by name, what is kept beside the fields of customer_info
 * @param join the row of another table that belongs to each row
 * @param where what rows must meet; others are as if they weren't there
 */
public record TableMapping(
        String name,
        SourceTable target,
        Map<String, Expression> fields,
        Set<String> empty,
        Map<String, Expression> attributes,
        Optional<Join> join,
        Optional<Expression> where) {

    /** The table that it is named for, in the default schema where the name has none. */
    public TableName table() {
        return TableName.of(name, TableName.DEFAULT_SCHEMA);
    }

    /** Columns that expressions read from the table itself. */
    public Set<String> columns() {
        Set<String> own = expressionColumns();
        join.ifPresent(join -> own.removeIf(column -> column.startsWith(join.prefix())));
        join.ifPresent(join -> own.add(join.column()));
        return own;
    }

    /** Columns that expressions read from the joined table, without its name. */
    public Set<String> parentColumns() {
        return join.map(join -> expressionColumns().stream()
                        .filter(column -> column.startsWith(join.prefix()))
                        .map(column -> column.substring(join.prefix().length()))
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElseGet(LinkedHashSet::new);
    }

    /** Every expression, with the option that it stands under. */
    public Map<String, Expression> expressions() {
        Map<String, Expression> all = new java.util.LinkedHashMap<>(fields);
        attributes.forEach((name, expression) -> all.put("attributes." + name, expression));
        where.ifPresent(expression -> all.put("where", expression));
        return all;
    }

    private Set<String> expressionColumns() {
        return expressions().values().stream()
                .flatMap(expression -> expression.columns().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
