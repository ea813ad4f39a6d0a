package io.tributary.api.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Keeps the table orders what purchase_transactions and customer_info say: the transactions of a known customer that share an
 * order_id, or one that has none and is an order of its own. Money, units and purchases are those that count.
 */
public final class OrderTable {
    /** Whether a transaction counts: the condition on its status. */
    public static final String COUNTS =
            "coalesce(upper(status), 'COMPLETED') IN ('PENDING', 'COMPLETED', 'SHIPPED', 'DELIVERED')";

    private static final String KIND = "CASE WHEN order_id IS NULL THEN 'transaction' ELSE 'order' END";
    private static final String ID = "coalesce(order_id, transaction_id)";

    /** Of the writer's connection: lines that change, and orders that are made anew. Joins take them faster than lists of values. */
    private static final List<String> TEMPORARY = List.of(
            "CREATE TEMP TABLE IF NOT EXISTS changed_lines (customer_no INTEGER, transaction_id VARCHAR)",
            "CREATE TEMP TABLE IF NOT EXISTS renewed (customer_no INTEGER, kind VARCHAR, order_id VARCHAR)",
            "CREATE TEMP TABLE IF NOT EXISTS renamed (customer_no INTEGER)");

    private static final String OF_LINES = "INSERT INTO temp.renewed SELECT customer_no, " + KIND + ", " + ID
            + " FROM base.purchase_transactions JOIN temp.changed_lines USING (customer_no, transaction_id)";

    private static final String NAME = "INSERT INTO temp.renamed SELECT unnest(string_split(?, ',')::INTEGER[])";

    /** As they stand, and as their lines say. */
    private static final String OF_RENAMED =
            "INSERT INTO temp.renewed SELECT customer_no, kind, order_id FROM base.orders"
                    + " JOIN temp.renamed USING (customer_no) UNION ALL SELECT customer_no, " + KIND + ", " + ID
                    + " FROM base.purchase_transactions JOIN temp.renamed USING (customer_no)";

    private static final String DELETE = "DELETE FROM base.orders o USING temp.renewed r"
            + " WHERE o.customer_no = r.customer_no AND o.kind = r.kind AND o.order_id = r.order_id";

    private static final String LINES_OF_RENEWED = " SEMI JOIN (SELECT customer_no, kind AS renewed_kind, order_id AS"
            + " renewed_id FROM temp.renewed) r ON r.customer_no = l.customer_no AND r.renewed_kind = " + KIND
            + " AND r.renewed_id = " + ID;

    private static final String CUSTOMERS_OF_RENEWED = " SEMI JOIN temp.renewed USING (customer_no)";

    private static final String INSERT =
            """
            INSERT INTO base.orders BY NAME
            SELECT o.* EXCLUDE (days), CASE WHEN len(days) > 2 THEN list_sort(days)[2:-2] END AS days_between, c.customer_id,
                nullif(concat_ws(' ', c.first_name, c.last_name), '') AS customer_name
            FROM (
                SELECT $id AS order_id, $kind AS kind, customer_no,
                    coalesce(min(purchase_date) FILTER (WHERE counts AND quantity > 0), min(purchase_date)) AS order_date,
                    max(purchase_date) FILTER (WHERE counts AND quantity > 0) AS last_purchase_date,
                    list(DISTINCT purchase_date::DATE) FILTER (WHERE counts AND quantity > 0) AS days,
                    CASE WHEN min(line_status) = max(line_status) THEN min(line_status) ELSE 'MIXED' END AS status,
                    count(*) AS lines,
                    count(*) FILTER (WHERE counts AND quantity > 0) AS purchases,
                    coalesce(sum(quantity) FILTER (WHERE counts), 0)::BIGINT AS units,
                    coalesce(sum(total_amount) FILTER (WHERE counts), 0)::DECIMAL(19, 2) AS amount
                FROM (SELECT *, coalesce(upper(status), 'COMPLETED') AS line_status, $counts AS counts
                    FROM base.purchase_transactions l%1$s)
                GROUP BY ALL
            ) o JOIN (SELECT customer_no, customer_id, first_name, last_name FROM base.customer_info%2$s) c
                USING (customer_no)""".replace("$id", ID).replace("$kind", KIND).replace("$counts", COUNTS);

    private OrderTable() {}

    /**
     * To be called before lines are written or deleted, in the same transaction: notes the orders in which they have been.
     *
     * @param lines customer_no and transaction_id of each
     */
    public static void expect(DuckDBConnection writer, List<? extends List<?>> lines) throws SQLException {
        prepare(writer);
        if (lines.isEmpty()) {
            return;
        }
        try (DuckDBAppender appender = writer.createAppender("temp", "main", "changed_lines")) {
            for (List<?> line : lines) {
                appender.beginRow();
                appender.append((int) line.get(0));
                appender.append((String) line.get(1));
                appender.endRow();
            }
        }
        execute(writer, OF_LINES);
    }

    /**
     * To be called when they are written: makes the orders in which they were and are anew, and all of some customers, whatever
     * was there; the caller commits. Not all orders of whoever bought: some customers have tens of thousands.
     *
     * @param renamed customers of whom something else has changed
     */
    public static void refresh(Connection writer, Set<Integer> renamed) throws SQLException {
        prepare(writer);
        execute(writer, OF_LINES);
        if (!renamed.isEmpty()) {
            try (PreparedStatement statement = writer.prepareStatement(NAME)) {
                statement.setString(1, renamed.stream().map(String::valueOf).collect(Collectors.joining(",")));
                statement.execute();
            }
            execute(writer, OF_RENAMED);
        }
        execute(writer, DELETE);
        execute(writer, INSERT.formatted(LINES_OF_RENEWED, CUSTOMERS_OF_RENEWED));
        for (String table : List.of("changed_lines", "renewed", "renamed")) {
            execute(writer, "DELETE FROM temp." + table);
        }
    }

    /** Makes the orders of all customers anew; the caller commits. */
    public static void fill(Connection writer) throws SQLException {
        execute(writer, "DELETE FROM base.orders");
        execute(writer, INSERT.formatted("", ""));
    }

    private static void prepare(Connection writer) throws SQLException {
        for (String table : TEMPORARY) {
            execute(writer, table);
        }
    }

    private static void execute(Connection writer, String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }
}
