package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.filter.Sql;
import java.util.List;

/** Customers whom the search index found. Their ids are one value, joined by what no id holds. */
record FoundCustomers(String text, List<String> ids) implements Search {
    private static final String UNIT_SEPARATOR = "\u001f";

    @Override
    public Sql sql() {
        return Sql.of("customer_id IN (SELECT unnest(string_split(?, chr(31))))", String.join(UNIT_SEPARATOR, ids));
    }
}
