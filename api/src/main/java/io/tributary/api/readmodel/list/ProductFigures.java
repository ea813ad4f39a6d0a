package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.OrderTable;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.filter.Sql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one product has come to, over known customers and transactions that count. */
public final class ProductFigures {
    private static final int TOP_BUYERS = 5;
    private static final int MONTHS = 12;
    private static final int DECIMALS = 6;

    /** The order that a line belongs to: of its order_id, or its own. */
    private static final String ORDER = "(customer_no, order_id IS NULL, coalesce(order_id, transaction_id))";

    /** Of the reading connection alone, and gone with its transaction: who is known is asked once. */
    private static final String LINES = """
            CREATE TEMP TABLE lines AS
            SELECT customer_no, transaction_id, order_id, purchase_date, quantity, total_amount
            FROM base.purchase_transactions JOIN (SELECT customer_no FROM base.customer_info) USING (customer_no)
            WHERE product_id = ? AND %s
            """.formatted(OrderTable.COUNTS);

    private static final String TOTALS = """
            SELECT coalesce(sum(total_amount), 0)::DECIMAL(19, 2) AS revenue,
                coalesce(sum(quantity), 0)::BIGINT AS units,
                count(DISTINCT %s) FILTER (WHERE quantity > 0) AS orders,
                count(DISTINCT customer_no) FILTER (WHERE quantity > 0) AS buyers,
                count(*) FILTER (WHERE quantity < 0) AS returns,
                coalesce(-sum(quantity) FILTER (WHERE quantity < 0), 0)::BIGINT AS returned_units,
                min(purchase_date) FILTER (WHERE quantity > 0) AS first_sold,
                max(purchase_date) FILTER (WHERE quantity > 0) AS last_sold,
                coalesce(sum(total_amount) FILTER (WHERE quantity > 0), 0)::DECIMAL(19, 2) AS sold_for,
                coalesce(sum(quantity) FILTER (WHERE quantity > 0), 0)::BIGINT AS sold
            FROM lines""".formatted(ORDER);

    private static final String VIEWS = """
            SELECT coalesce(sum(len(list_filter(viewed_products, lambda p : p = ?))), 0)::BIGINT
            FROM base.website_behavior JOIN (SELECT customer_no FROM base.customer_info) USING (customer_no)
            WHERE list_contains(viewed_products, ?)""";

    private static final String BUYERS = """
            SELECT c.customer_id, c.first_name, c.last_name, l.revenue, l.units
            FROM (SELECT customer_no, sum(total_amount)::DECIMAL(19, 2) AS revenue, sum(quantity)::BIGINT AS units
                FROM lines GROUP BY 1 HAVING count(*) FILTER (WHERE quantity > 0) > 0) l
            JOIN base.customer_info c USING (customer_no)
            ORDER BY revenue DESC, c.customer_id LIMIT %d""".formatted(TOP_BUYERS);

    private static final String BY_MONTH = """
            SELECT strftime(purchase_date, '%%Y-%%m') AS month, sum(total_amount)::DECIMAL(19, 2) AS revenue,
                sum(quantity)::BIGINT AS units, count(DISTINCT %s) FILTER (WHERE quantity > 0) AS orders
            FROM lines GROUP BY 1""".formatted(ORDER);

    private final ReadModel model;

    public ProductFigures(ReadModel model) {
        this.model = model;
    }

    /** The figures by name; empty for a product that is in no catalogue, transaction or session. */
    public Optional<Map<String, Object>> of(String id, Instant asOf) {
        return model.read(connection -> {
            Rows.run(connection, Sql.of(LINES, id));
            Map<String, Object> figures = totals(connection, id);
            if (figures.get("views").equals(0L) && !isThere(connection, id)) {
                return Optional.empty();
            }
            figures.put("top_buyers", Rows.of(connection, Sql.of(BUYERS)));
            figures.put("by_month", months(connection, YearMonth.from(asOf.atOffset(ZoneOffset.UTC))));
            return Optional.of(figures);
        });
    }

    private static boolean isThere(Connection connection, String id) throws SQLException {
        return Rows.number(
                        connection,
                        Sql.of(
                                "SELECT (SELECT count(*) FROM base.product_catalog WHERE product_id = ?)"
                                        + " + (SELECT count(*) FROM base.purchase_transactions WHERE product_id = ?)",
                                id,
                                id))
                > 0;
    }

    private static Map<String, Object> totals(Connection connection, String id) throws SQLException {
        Map<String, Object> totals = Rows.of(connection, Sql.of(TOTALS)).get(0);
        BigDecimal soldFor = (BigDecimal) totals.remove("sold_for");
        long sold = (long) totals.remove("sold");
        totals.put("views", Rows.number(connection, Sql.of(VIEWS, id, id)));
        totals.put(
                "average_price",
                sold == 0 ? null : soldFor.divide(BigDecimal.valueOf(sold), DECIMALS, RoundingMode.HALF_UP));
        return Rows.shown(totals);
    }

    /** The twelve months that end with asOf's, those without a sale too. */
    private static List<Map<String, Object>> months(Connection connection, YearMonth last) throws SQLException {
        Map<Object, Map<String, Object>> byMonth = new LinkedHashMap<>();
        Rows.of(connection, Sql.of(BY_MONTH)).forEach(row -> byMonth.put(row.get("month"), row));
        List<Map<String, Object>> months = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            String month = last.minusMonths(back).toString();
            Map<String, Object> none = new LinkedHashMap<>();
            none.put("month", month);
            none.put("revenue", new BigDecimal("0.00"));
            none.put("units", 0);
            none.put("orders", 0);
            months.add(byMonth.getOrDefault(month, none));
        }
        return months;
    }
}
