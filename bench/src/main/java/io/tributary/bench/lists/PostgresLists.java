package io.tributary.bench.lists;

import io.tributary.api.readmodel.ReadModel;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Asks PostgreSQL what lists ask the read model: the same rows, the same answers (of a list its length and a page), with
 * indexes for each question. Where a question has several statements they are asked one after the other, as the lists do.
 */
final class PostgresLists {
    /** What a search for customers looks into. */
    static final String SEARCHED = "lower(coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' '"
            + " || coalesce(email, '') || ' ' || customer_id)";

    private static final String COUNTS =
            "coalesce(upper(t.status), 'COMPLETED') IN ('PENDING', 'COMPLETED', 'SHIPPED', 'DELIVERED')";
    private static final String NORTH = "customer_360 WHERE region = 'north' AND total_lifetime_value > 500";
    private static final String MAILED =
            "customer_360 WHERE last_purchase_date < TIMESTAMP '2026-05-02'" + " AND email LIKE '%mail.test%'";
    private static final String SHIPPED = "orders WHERE purchases > 1 AND status = 'SHIPPED'";

    private final Connection postgres;
    private final Asking asking;

    private PostgresLists(Connection postgres, Asking asking) {
        this.postgres = postgres;
        this.asking = asking;
    }

    /**
     * Copies the read model's rows and asks.
     *
     * @param url of a database that may be written to, for example {@code jdbc:postgresql://127.0.0.1/bench?user=bench}
     */
    static ListsResult.Rival measure(String url, ReadModel model) throws SQLException, IOException {
        try (Connection postgres = DriverManager.getConnection(url)) {
            PostgresTables.fill(postgres, model);
            Asking asking = new Asking();
            new PostgresLists(postgres, asking).ask();
            String version = "PostgreSQL " + postgres.getMetaData().getDatabaseProductVersion();
            return new ListsResult.Rival(version, asking.asked());
        }
    }

    private void ask() {
        asking.ask(
                "type-ahead: with all columns",
                ListsRun.TYPED_TIMES / 10,
                i -> run(
                        "SELECT * FROM customer_360 WHERE " + SEARCHED
                                + " LIKE '%' || ? || '%' ORDER BY customer_id LIMIT 10",
                        ListsRun.TYPED.get(i % ListsRun.TYPED.size())));
        list(
                "customers by lifetime value",
                "customer_360",
                "total_lifetime_value DESC NULLS LAST, last_name, customer_id");
        list("customers of a region and value, by name", NORTH, "last_name, first_name, customer_id");
        list(
                "customers by part of an email and days since, by date",
                MAILED,
                "last_purchase_date DESC NULLS LAST, customer_id");
        list("orders, newest first", "orders", "order_date DESC, order_id, customer_id, kind");
        list("orders by status", "orders", "status, order_id, customer_id, kind");
        list("orders of a status, by amount", SHIPPED, "amount DESC NULLS LAST, order_id, customer_id, kind");
        ask("campaigns with results", """
                SELECT m.*, r.* FROM marketing_campaigns m LEFT JOIN (
                    SELECT campaign_id, count(*), count(*) FILTER (WHERE positive),
                        count(DISTINCT customer_id) FILTER (WHERE positive) AS responders
                    FROM (SELECT *, coalesce(lower(response_type), '') <> 'unsubscribe' AS positive FROM campaign_responses) a
                    WHERE customer_id IN (SELECT customer_id FROM customer_info) GROUP BY campaign_id) r USING (campaign_id)
                ORDER BY responders DESC""");
        asking.ask("one product's metrics", ListsRun.TIMES, i -> run("""
                        SELECT count(*), sum(quantity), sum(total_amount), count(DISTINCT customer_id),
                            count(DISTINCT (customer_id, order_id)) FILTER (WHERE quantity > 0)
                        FROM purchase_transactions t WHERE product_id = ? AND %s
                            AND customer_id IN (SELECT customer_id FROM customer_info)""".formatted(COUNTS), "P" + i * 199));
        ask("top products of a month", """
                SELECT product_id, sum(total_amount) AS revenue, sum(quantity),
                    count(DISTINCT (customer_id, order_id)) FILTER (WHERE quantity > 0)
                FROM purchase_transactions t WHERE %s AND purchase_date >= '2026-06-01' AND purchase_date < '2026-07-01'
                    AND customer_id IN (SELECT customer_id FROM customer_info)
                GROUP BY 1 ORDER BY revenue DESC, product_id LIMIT 10""".formatted(COUNTS));
        ask("monthly revenue of a segment", """
                SELECT date_trunc('month', purchase_date), sum(total_amount)
                FROM purchase_transactions t JOIN customer_360 c USING (customer_id)
                WHERE %s AND customer_segment = 'High Value' AND purchase_date >= '2025-07-01'
                GROUP BY 1""".formatted(COUNTS));
        ask("categories of a segment", """
                SELECT category, sum(total_amount), sum(quantity), count(*)
                FROM purchase_transactions t JOIN customer_360 c USING (customer_id) LEFT JOIN product_catalog USING (product_id)
                WHERE %s AND customer_segment = 'High Value' GROUP BY 1""".formatted(COUNTS));
    }

    private void list(String name, String rows, String order) {
        asking.ask(name, ListsRun.TIMES, i -> {
            run("SELECT count(*) FROM " + rows);
            run("SELECT * FROM " + rows + " ORDER BY " + order + " LIMIT 51");
        });
    }

    private void ask(String name, String sql) {
        asking.ask(name, ListsRun.TIMES, i -> run(sql));
    }

    private void run(String sql, String... parameters) {
        try (PreparedStatement statement = postgres.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        var unused = rows.getObject(column);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer: " + sql, e);
        }
    }
}
