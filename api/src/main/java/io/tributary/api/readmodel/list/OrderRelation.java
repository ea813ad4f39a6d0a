package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Columns;
import java.util.List;

/**
 * Orders of known customers: the transactions of a customer that share an order_id, or one that has none and is an order of
 * its own. Money, units and purchases are those that count; an order has a part in total_orders when it has a purchase.
 */
public final class OrderRelation {
    static final Column ID = Column.text("order_id");
    static final Column CUSTOMER = Column.text("customer_id");
    /** {@code order}, or {@code transaction} where order_id is that of a transaction without one. */
    static final Column KIND = Column.text("kind");

    static final String COUNTS = "coalesce(upper(status), 'COMPLETED') IN ('PENDING', 'COMPLETED', 'SHIPPED', 'DELIVERED')";

    /** What {@code q} looks into. */
    public static final List<Column> SEARCHED = List.of(ID);

    private static final String ROWS = """
            SELECT o.order_id, o.kind, o.customer_id,
                nullif(concat_ws(' ', c.first_name, c.last_name), '') AS customer_name,
                o.order_date, o.status, o.lines, o.purchases, o.units, o.amount
            FROM (
                SELECT coalesce(order_id, transaction_id) AS order_id,
                    CASE WHEN order_id IS NULL THEN 'transaction' ELSE 'order' END AS kind,
                    customer_id,
                    coalesce(min(purchase_date) FILTER (WHERE counts AND quantity > 0), min(purchase_date)) AS order_date,
                    CASE WHEN min(line_status) = max(line_status) THEN min(line_status) ELSE 'MIXED' END AS status,
                    count(*) AS lines,
                    count(*) FILTER (WHERE counts AND quantity > 0) AS purchases,
                    coalesce(sum(quantity) FILTER (WHERE counts), 0)::BIGINT AS units,
                    coalesce(sum(total_amount) FILTER (WHERE counts), 0)::DECIMAL(19, 2) AS amount
                FROM (SELECT *, coalesce(upper(status), 'COMPLETED') AS line_status, %s AS counts
                    FROM purchase_transactions)
                GROUP BY ALL
            ) o JOIN customer_info c USING (customer_id)""".formatted(COUNTS);

    public static final Relation ORDERS = new Relation(
            "orders",
            new Columns(List.of(
                    ID,
                    KIND,
                    CUSTOMER,
                    Column.text("customer_name"),
                    Column.time("order_date"),
                    Column.text("status"),
                    Column.number("lines", 0),
                    Column.number("purchases", 0),
                    Column.number("units", 0),
                    Column.number("amount", 2))),
            List.of(ID, CUSTOMER, KIND),
            today -> ROWS);

    private OrderRelation() {}
}
