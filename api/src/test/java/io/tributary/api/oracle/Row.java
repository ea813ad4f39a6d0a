package io.tributary.api.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a source table: its cells by column, those that are absent left out ("empty = absent").
 *
 * @param table the table it belongs to
 * @param at where it stands
 * @param cells e.g. {@code {customer_id=17, first_name=Vera}}
 */
record Row(Table table, RowAt at, Map<String, String> cells) {

    /** What breaks the contract's "Valid is", as "field, value and rule"; empty when the row is valid. */
    Optional<String> violation() {
        for (Table.Column column : table.columns()) {
            String cell = cells.get(column.name());
            if (cell == null && column.required()) {
                return Optional.of(column.name() + " is required");
            }
            if (cell != null && !column.rule().allows(cell)) {
                return Optional.of(column.name() + " \"" + cell + "\" is not "
                        + column.rule().words());
            }
        }
        boolean endsTooEarly = table.equals(Table.CUSTOMER_PRODUCTS)
                && date("end_date")
                        .filter(end -> end.isBefore(date("start_date").orElseThrow()))
                        .isPresent();
        return endsTooEarly
                ? Optional.of("end_date \"" + cells.get("end_date") + "\" is before start_date")
                : Optional.empty();
    }

    /** "Identity of a fact is (kind, customer_id, id)"; an entity's is its key. */
    List<String> identity() {
        return table.identity().stream().map(cells::get).toList();
    }

    /** "a number any record may carry, absent = 0". */
    long version() {
        return text("version").map(Long::valueOf).orElse(0L);
    }

    boolean deleted() {
        return text("deleted").filter("true"::equals).isPresent();
    }

    Optional<String> text(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    Optional<Instant> date(String column) {
        return text(column).flatMap(Dates::parse);
    }

    Optional<BigDecimal> number(String column) {
        return text(column).map(BigDecimal::new);
    }

    /** A column the contract requires, and {@link #violation} has seen. */
    String requiredText(String column) {
        return text(column).orElseThrow();
    }
}
