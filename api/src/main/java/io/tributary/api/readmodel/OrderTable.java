package io.tributary.api.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the table orders what purchase_transactions and customer_info say: the transactions of a known customer that share an
 * order_id, or one that has none and is an order of its own. Money, units and purchases are those that count.
 */
public final class OrderTable {
    /** Whether a transaction counts: the condition on its status. */
    public static final String COUNTS =
            "coalesce(upper(status), 'COMPLETED') IN ('PENDING', 'COMPLETED', 'SHIPPED', 'DELIVERED')";

    /** Of the writer's connection: whose orders are made anew. A join takes them faster than a list of values. */
    private static final String RENEWED = "CREATE TEMP TABLE IF NOT EXISTS renewed (customer_no INTEGER)";

    private static final String RENEW = "INSERT INTO temp.renewed SELECT unnest(string_split(?, ',')::INTEGER[])";

    private static final String DELETE =
            "DELETE FROM base.orders o USING temp.renewed r WHERE o.customer_no = r.customer_no";

    private static final String OF_RENEWED = "JOIN temp.renewed USING (customer_no)";

    private static final String INSERT = """
            INSERT INTO base.orders BY NAME
            SELECT o.* EXCLUDE (days), CASE WHEN len(days) > 2 THEN list_sort(days)[2:-2] END AS days_between, c.customer_id, nullif(concat_ws(' ', c.first_name, c.last_name), '') AS customer_name
            FROM (
                SELECT coalesce(order_id, transaction_id) AS order_id,
                    CASE WHEN order_id IS NULL THEN 'transaction' ELSE 'order' END AS kind,
                    customer_no,
                    coalesce(min(purchase_date) FILTER (WHERE counts AND quantity > 0), min(purchase_date)) AS order_date,
                    max(purchase_date) FILTER (WHERE counts AND quantity > 0) AS last_purchase_date,
                    list(DISTINCT purchase_date::DATE) FILTER (WHERE counts AND quantity > 0) AS days,
                    CASE WHEN min(line_status) = max(line_status) THEN min(line_status) ELSE 'MIXED' END AS status,
                    count(*) AS lines,
                    count(*) FILTER (WHERE counts AND quantity > 0) AS purchases,
                    coalesce(sum(quantity) FILTER (WHERE counts), 0)::BIGINT AS units,
                    coalesce(sum(total_amount) FILTER (WHERE counts), 0)::DECIMAL(19, 2) AS amount
                FROM (SELECT *, coalesce(upper(status), 'COMPLETED') AS line_status, %1$s AS counts
                    FROM base.purchase_transactions %2$s)
                GROUP BY ALL
            ) o JOIN (SELECT customer_no, customer_id, first_name, last_name FROM base.customer_info %2$s) c
                USING (customer_no)""";

    private OrderTable() {}

    /**
     * Makes the orders of some customers anew, whatever was there; the caller commits.
     *
     * @param customerNumbers whose
     */
    public static void refresh(Connection writer, Set<Integer> customerNumbers) throws SQLException {
        if (customerNumbers.isEmpty()) {
            return;
        }
        execute(writer, RENEWED);
        try (PreparedStatement statement = writer.prepareStatement(RENEW)) {
            statement.setString(1, customerNumbers.stream().map(String::valueOf).collect(Collectors.joining(",")));
            statement.execute();
        }
        execute(writer, DELETE);
        execute(writer, INSERT.formatted(COUNTS, OF_RENEWED));
        execute(writer, "DELETE FROM temp.renewed");
    }

    /** Makes the orders of all customers anew; the caller commits. */
    public static void fill(Connection writer) throws SQLException {
        execute(writer, "DELETE FROM base.orders");
        execute(writer, INSERT.formatted(COUNTS, ""));
    }

    private static void execute(Connection writer, String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }
}
