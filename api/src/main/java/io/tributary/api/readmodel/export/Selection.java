package io.tributary.api.readmodel.export;

import io.tributary.api.readmodel.filter.Sql;
import io.tributary.api.readmodel.list.Question;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A data set under a filter as a statement: which rows it has, sorted by their ids so that the same state gives the same file.
 *
 * @param sql one SELECT
 * @param parameters for its question marks
 */
record Selection(String sql, List<Object> parameters) {
    private static final String KNOWN = "f.customer_id IN (SELECT customer_id FROM customer_info)";
    private static final String COUNTS =
            "coalesce(upper(f.status), 'COMPLETED') IN ('PENDING', 'COMPLETED', 'SHIPPED', 'DELIVERED')";
    private static final String CATEGORY = "f.product_id %s (SELECT product_id FROM product_catalog WHERE category %s)";

    /** The rows of a data set. */
    static Selection of(Dataset dataset, ExportFilter filter) {
        return switch (dataset) {
            case CUSTOMERS -> customers(filter);
            case ORDERS -> orders(filter);
            case PURCHASES -> table(dataset, purchases(filter), "f.customer_id, f.transaction_id");
            case INTERACTIONS -> table(dataset, facts(filter, "interaction_date"), "f.customer_id, f.interaction_id");
            case RESPONSES -> table(dataset, facts(filter, "response_date"), "f.customer_id, f.response_id");
            case SESSIONS -> table(dataset, facts(filter, "visit_date"), "f.customer_id, f.session_id");
            case CUSTOMER_PRODUCTS ->
                table(dataset, ofProducts(filter, "start_date"), "f.customer_id, f.relationship_id");
            case PRODUCTS -> table(dataset, products(filter), "f.product_id");
            case CAMPAIGNS -> table(dataset, campaigns(filter), "f.campaign_id");
        };
    }

    /** The rows of a list. */
    static Selection of(Question list) {
        Sql whole = list.whole();
        return new Selection(whole.text(), whole.parameters());
    }

    /** The customer_ids of the known customers who were picked by what they bought. */
    static Selection buyers(ExportFilter filter) {
        Condition bought = bought(new ExportFilter(
                ExportFilter.NONE.segment(), ExportFilter.NONE.churn(), filter.category(), filter.from(), filter.to()));
        return new Selection(
                "SELECT DISTINCT f.customer_id FROM purchase_transactions f WHERE " + bought.sql()
                        + " ORDER BY f.customer_id",
                bought.parameters());
    }

    private static Selection table(Dataset dataset, Condition condition, String order) {
        String columns = dataset.columns().stream().map(name -> "f." + name).collect(Collectors.joining(", "));
        return new Selection(
                "SELECT " + columns + " FROM " + dataset.table() + " f WHERE " + condition.sql() + " ORDER BY " + order,
                condition.parameters());
    }

    private static Selection customers(ExportFilter filter) {
        Condition condition = customersPicked(new Condition(), filter);
        if (filter.picksPurchases()) {
            condition.and(
                    "f.customer_id IN (SELECT f.customer_id FROM purchase_transactions f WHERE ", bought(filter), ")");
        }
        return new Selection(
                "SELECT f.* EXCLUDE (as_of) FROM customer_360 f WHERE " + condition.sql() + " ORDER BY f.customer_id",
                condition.parameters());
    }

    /**
     * An order has at least one purchase that was picked; its money and units are those of all lines that were picked, returns
     * that name it included.
     */
    private static Selection orders(ExportFilter filter) {
        Condition picked = purchases(filter).and(COUNTS);
        return new Selection("""
                SELECT f.customer_id, coalesce(f.order_id, f.transaction_id) AS order_id,
                    min(f.purchase_date) FILTER (f.quantity > 0) AS order_date,
                    string_agg(DISTINCT coalesce(upper(f.status), 'COMPLETED'), '|'
                        ORDER BY coalesce(upper(f.status), 'COMPLETED')) AS status,
                    count(*) FILTER (f.quantity > 0) AS lines,
                    sum(f.quantity)::BIGINT AS units,
                    sum(f.total_amount)::DECIMAL(19, 2) AS total_amount
                FROM purchase_transactions f WHERE %s
                GROUP BY f.customer_id, f.order_id, coalesce(f.order_id, f.transaction_id)
                HAVING count(*) FILTER (f.quantity > 0) > 0
                ORDER BY f.customer_id, coalesce(f.order_id, f.transaction_id), f.order_id IS NULL""".formatted(picked.sql()), picked.parameters());
    }

    private static Condition bought(ExportFilter filter) {
        return purchases(filter).and(COUNTS).and("f.quantity > 0");
    }

    private static Condition purchases(ExportFilter filter) {
        return ofProducts(filter, "purchase_date");
    }

    /** Facts that are about a product. */
    private static Condition ofProducts(ExportFilter filter, String date) {
        Condition condition = facts(filter, date);
        filter.category().ifPresent(category -> {
            if (category.equals("Unknown")) {
                condition.and(CATEGORY.formatted("NOT IN", "<> 'Unknown'"));
            } else {
                condition.and(CATEGORY.formatted("IN", "= ?"), category);
            }
        });
        return condition;
    }

    private static Condition products(ExportFilter filter) {
        Condition condition = new Condition();
        filter.category().ifPresent(category -> condition.and("coalesce(f.category, 'Unknown') = ?", category));
        if (filter.picksCustomers() || filter.picksDays()) {
            condition.and(
                    "f.product_id IN (SELECT f.product_id FROM purchase_transactions f WHERE ", bought(filter), ")");
        }
        return condition;
    }

    private static Condition campaigns(ExportFilter filter) {
        Condition condition = new Condition();
        if (filter.picksCustomers() || filter.picksDays()) {
            condition.and(
                    "f.campaign_id IN (SELECT f.campaign_id FROM campaign_responses f WHERE ",
                    facts(filter, "response_date"),
                    ")");
        }
        return condition;
    }

    /** Facts of known customers who were picked, in the days that were. */
    private static Condition facts(ExportFilter filter, String date) {
        Condition condition = new Condition().and(KNOWN);
        if (filter.picksCustomers()) {
            condition.and(
                    "f.customer_id IN (SELECT f.customer_id FROM customer_360 f WHERE ",
                    customersPicked(new Condition(), filter),
                    ")");
        }
        filter.from().ifPresent(day -> condition.and("f." + date + " >= ?::TIMESTAMP", day.toString()));
        filter.to()
                .ifPresent(day -> condition.and(
                        "f." + date + " < ?::TIMESTAMP", day.plusDays(1).toString()));
        return condition;
    }

    private static Condition customersPicked(Condition condition, ExportFilter filter) {
        filter.segment().ifPresent(segment -> condition.and("f.customer_segment = ?", segment));
        filter.churn().ifPresent(churn -> condition.and("f.churn_risk = ?", churn));
        return condition;
    }
}
