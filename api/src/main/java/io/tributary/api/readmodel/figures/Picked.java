package io.tributary.api.readmodel.figures;

import static io.tributary.topology.summary.PartitionSummary.UNKNOWN;

import java.time.LocalDate;

/**
 * What a filter picks, as conditions of SQL.
 *
 * <p>Customers are rows {@code c} of customer_360, transactions rows {@code l} of purchase_transactions. Values stand in the
 * text, where they bound what is read from disk; only the category, the one text that comes from outside, is a parameter.
 */
final class Picked {
    /** The one parameter: the category. */
    static final String CATEGORY = "$1";

    private static final String COUNTS = "(l.status IS NULL OR upper(l.status) NOT IN ('CANCELLED', 'RETURNED'))";
    private static final String PURCHASE = " AND l.quantity > 0";

    private final FigureFilter filter;

    Picked(FigureFilter filter) {
        this.filter = filter;
    }

    /** Picked customers. */
    String customer() {
        String segment = filter.segment() == null
                ? ""
                : " AND c.customer_segment = '" + filter.segment().label() + "'";
        String churn = filter.churn() == null
                ? ""
                : " AND c.churn_risk = '" + filter.churn().label() + "'";
        return "true" + segment + churn;
    }

    /** Picked customers that are counted: where purchases are picked, those with one. */
    String countedCustomer() {
        return filter.picksPurchases()
                ? customer() + " AND c.customer_id IN (SELECT l.customer_id FROM purchase_transactions l WHERE "
                        + line() + PURCHASE + ")"
                : customer();
    }

    /** Transactions of anybody that count, of the picked days and category. */
    String line() {
        return lineOfAnyDay() + within("l.purchase_date");
    }

    /** Transactions of picked customers that are picked themselves. */
    String lineOfPicked() {
        return line() + of("l.customer_id");
    }

    /** Purchases among them. */
    String purchaseOfPicked() {
        return lineOfPicked() + PURCHASE;
    }

    /** Purchases of picked customers in the category, of any day. */
    String purchaseOfAnyDayOfPicked() {
        return lineOfAnyDay() + of("l.customer_id") + PURCHASE;
    }

    private String lineOfAnyDay() {
        if (filter.category() == null) {
            return COUNTS;
        }
        // What is unknown can't be looked for: it is what isn't in any other category.
        return filter.category().equals(UNKNOWN)
                ? COUNTS
                        + " AND NOT EXISTS (SELECT 1 FROM product_catalog p WHERE p.product_id = l.product_id AND p.category <> "
                        + CATEGORY + ")"
                : COUNTS + " AND l.product_id IN (SELECT p.product_id FROM product_catalog p WHERE p.category = "
                        + CATEGORY + ")";
    }

    /** A further condition: the customer whose id this column holds is picked. */
    String of(String customerId) {
        return " AND " + customerId + " IN (SELECT c.customer_id FROM customer_360 c WHERE " + customer() + ")";
    }

    /** A further condition: the date in this column is of a picked day. */
    String within(String date) {
        String from = filter.from() == null ? "" : " AND " + date + " >= " + midnight(filter.from());
        String to = filter.to() == null
                ? ""
                : " AND " + date + " < " + midnight(filter.to().plusDays(1));
        return from + to;
    }

    /** The instant a day begins at, as SQL has it. */
    static String midnight(LocalDate day) {
        return "TIMESTAMP '" + day + " 00:00:00'";
    }
}
