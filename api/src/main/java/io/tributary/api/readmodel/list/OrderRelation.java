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

    /** What {@code q} looks into. */
    public static final List<Column> SEARCHED = List.of(ID);

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
            Relation.Store.NUMBERED,
            today -> "SELECT * FROM base.orders");

    private OrderRelation() {}
}
