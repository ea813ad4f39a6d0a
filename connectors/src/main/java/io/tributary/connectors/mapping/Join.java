package io.tributary.connectors.mapping;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one row of another table that belongs to a row, as an order does to its lines: {@code orders on order_id}.
 *
 * @param table the other table; expressions name its columns {@code orders.customer_id}
 * @param column of the row, which says which one
 * @param parentColumn of the other table, which it is compared with; unique
 */
public record Join(TableName table, String column, String parentColumn) {
    private static final Pattern FORM = Pattern.compile(
            "(?<table>[\\p{L}\\p{N}_.$]+)\\s+on\\s+(?<column>[\\p{L}\\p{N}_$]+)(?:\\s*=\\s*(?<parent>[\\p{L}\\p{N}_$]+))?",
            Pattern.CASE_INSENSITIVE);

    /**
     * The join that a text means.
     *
     * @param child the table that it is written for, whose schema is taken where the text names none
     * @throws MappingException when it means none
     */
    static Join of(String text, TableName child) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new MappingException("'" + text
                    + "' can't be understood: it must be as 'orders on order_id' or 'orders on order_id = id'");
        }
        TableName table = TableName.of(form.group("table").toLowerCase(Locale.ROOT), child.schema());
        String parent = form.group("parent");
        return new Join(
                table,
                form.group("column").toLowerCase(Locale.ROOT),
                parent == null ? "id" : parent.toLowerCase(Locale.ROOT));
    }

    /** What stands before the other table's columns. */
    public String prefix() {
        return table.table() + ".";
    }
}
