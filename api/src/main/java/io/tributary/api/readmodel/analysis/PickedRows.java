package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.readmodel.figures.Picked;
import io.tributary.api.readmodel.filter.Sql;
import java.time.LocalDateTime;

/**
 * What a filter picks, as relations of SQL: customers by what they are, facts by their day and their customer, transactions
 * that count also by the category that their product has now.
 */
final class PickedRows {
    private final FigureFilter filter;
    private final Picked picked;

    PickedRows(FigureFilter filter) {
        this.filter = filter;
        this.picked = new Picked(filter);
    }

    /** A condition on rows {@code c} of customer_360. */
    Sql customer() {
        return Sql.of(picked.conditionsOnCustomers());
    }

    /** {@code customer_id, n}: the picked customers, each with its number in this copy (docs/adr/0014). */
    Sql numberedCustomers() {
        return Sql.of("SELECT c.customer_id, c.customer_no AS n FROM base.customer_360 c WHERE ")
                .then(customer());
    }

    /** The rows of a table that are of picked customers, with the number {@code n} of each. */
    private Sql ofPicked(String table, String alias) {
        return Sql.of("SELECT " + alias + ".customer_no AS n, " + alias + ".* EXCLUDE (customer_no) FROM base." + table
                + " " + alias + picked.joinedTo(alias) + " WHERE ");
    }

    /** The picked transactions, with the number {@code n} of their customer. */
    Sql lines() {
        return ofPicked("purchase_transactions", "l")
                .then(Sql.of(Picked.COUNTS))
                .then(days("l.purchase_date"))
                .then(categoryOf("l.product_id"));
    }

    /** A further condition: the product whose id this column holds is of the picked category. */
    Sql categoryOf(String productId) {
        String condition = picked.ofCategory(productId, "?");
        return filter.category() == null ? Sql.of(condition) : Sql.of(condition, filter.category());
    }

    /** The purchases among them. */
    Sql purchases() {
        return lines().then(Sql.of(" AND l.quantity > 0"));
    }

    /** The picked facts of another kind, with the number {@code n} of their customer. */
    Sql facts(String table, String date) {
        return ofPicked(table, "f").then(Sql.of("true")).then(days("f." + date));
    }

    /** The relationships of picked customers with picked products that hold, or begin, on a picked day. */
    Sql relationships() {
        Sql to = filter.to() == null
                ? Sql.of("")
                : Sql.of(" AND r.start_date < ?", filter.to().plusDays(1).atStartOfDay());
        Sql from = Sql.of("");
        if (filter.from() != null) {
            LocalDateTime first = filter.from().atStartOfDay();
            from = Sql.of(" AND (r.end_date IS NULL OR r.end_date > ? OR r.start_date >= ?)", first, first);
        }
        return ofPicked("customer_products", "r")
                .then(Sql.of("true"))
                .then(from)
                .then(to)
                .then(categoryOf("r.product_id"));
    }

    /** A further condition: a date is of a picked day. */
    Sql days(String date) {
        return Sql.of(picked.within(date));
    }
}
