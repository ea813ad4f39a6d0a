package io.tributary.api.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Keeps the table orders what purchase_transactions and customer_info say: the transactions of a known customer that share an
 * order_id, or one that has none and is an order of its own. Money, units and purchases are those that count.
 */
public final class OrderTable {
    /** Whether a transaction counts: the condition on its status. */
    public static final String COUNTS =
            "coalesce(upper(status), 'COMPLETED') IN ('PENDING', 'COMPLETED', 'SHIPPED', 'DELIVERED')";

    /** In no id. */
    private static final String UNIT_SEPARATOR = "\u001f";

    private static final String CUSTOMERS = "customer_id IN (SELECT unnest(string_split(?, chr(31))))";

    private static final String DELETE = "DELETE FROM orders WHERE " + CUSTOMERS;

    private static final String INSERT = """
            INSERT INTO orders BY NAME
            SELECT o.*, nullif(concat_ws(' ', c.first_name, c.last_name), '') AS customer_name
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
                    FROM purchase_transactions WHERE %s)
                GROUP BY ALL
            ) o JOIN customer_info c USING (customer_id)""";

    private OrderTable() {}

    /** Makes the orders of some customers anew, whatever was there; the caller commits. */
    public static void refresh(Connection writer, Collection<String> customerIds) throws SQLException {
        if (customerIds.isEmpty()) {
            return;
        }
        String ids = String.join(UNIT_SEPARATOR, customerIds);
        execute(writer, DELETE, ids);
        execute(writer, INSERT.formatted(COUNTS, CUSTOMERS), ids);
    }

    /** Makes the orders of all customers; for an empty table. */
    public static void fill(Connection writer) throws SQLException {
        try (PreparedStatement statement = writer.prepareStatement(INSERT.formatted(COUNTS, "true"))) {
            statement.execute();
        }
    }

    private static void execute(Connection writer, String sql, String ids) throws SQLException {
        try (PreparedStatement statement = writer.prepareStatement(sql)) {
            statement.setString(1, ids);
            statement.execute();
        }
    }
}
