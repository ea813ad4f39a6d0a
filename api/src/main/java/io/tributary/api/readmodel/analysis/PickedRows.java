package io.tributary.api.readmodel.analysis;

import static io.tributary.topology.summary.PartitionSummary.UNKNOWN;

import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.readmodel.filter.Sql;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What a filter picks, as relations of SQL: customers by what they are, facts by their day and their customer, transactions
 * that count also by the category that their product has now.
 */
final class PickedRows {
    /** Transactions that count, by their status. */
    private static final String COUNTS = "(l.status IS NULL OR upper(l.status) NOT IN ('CANCELLED', 'RETURNED'))";

    private final FigureFilter filter;

    PickedRows(FigureFilter filter) {
        this.filter = filter;
    }

    /** A condition on rows {@code c} of customer_360. */
    Sql customer() {
        List<Sql> conditions = new ArrayList<>();
        conditions.add(Sql.of("true"));
        if (filter.segment() != null) {
            conditions.add(Sql.of("c.customer_segment = ?", filter.segment().label()));
        }
        if (filter.churn() != null) {
            conditions.add(Sql.of("c.churn_risk = ?", filter.churn().label()));
        }
        return Sql.joined(conditions, " AND ");
    }

    /** {@code customer_id, n}: the picked customers, each with its number in this copy (docs/adr/0014). */
    Sql numberedCustomers() {
        return Sql.of("SELECT c.customer_id, c.customer_no AS n FROM base.customer_360 c WHERE ")
                .then(customer());
    }

    /** The rows of a table that are of picked customers, with the number {@code n} of each. */
    private Sql ofPicked(String table, String alias) {
        return Sql.of("SELECT " + alias + ".customer_no AS n, " + alias + ".* EXCLUDE (customer_no) FROM base." + table
                        + " " + alias + " JOIN (SELECT c.customer_no FROM base.customer_360 c WHERE ")
                .then(customer())
                .then(Sql.of(") c USING (customer_no) WHERE "));
    }

    /** The picked transactions, with the number {@code n} of their customer. */
    Sql lines() {
        return ofPicked("purchase_transactions", "l")
                .then(Sql.of(COUNTS))
                .then(days("l.purchase_date"))
                .then(categoryOf("l.product_id"));
    }

    /** A further condition: the product whose id this column holds is of the picked category. */
    Sql categoryOf(String productId) {
        if (filter.category() == null) {
            return Sql.of("");
        }
        // What is unknown can't be looked for: it is what isn't in any other category.
        return filter.category().equals(UNKNOWN)
                ? Sql.of(
                        " AND NOT EXISTS (SELECT 1 FROM product_catalog p WHERE p.product_id = " + productId
                                + " AND p.category <> ?)",
                        UNKNOWN)
                : Sql.of(
                        " AND " + productId + " IN (SELECT p.product_id FROM product_catalog p WHERE p.category = ?)",
                        filter.category());
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
        Sql from = filter.from() == null
                ? Sql.of("")
                : Sql.of(" AND " + date + " >= ?", filter.from().atStartOfDay());
        Sql to = filter.to() == null
                ? Sql.of("")
                : Sql.of(" AND " + date + " < ?", filter.to().plusDays(1).atStartOfDay());
        return from.then(to);
    }
}
