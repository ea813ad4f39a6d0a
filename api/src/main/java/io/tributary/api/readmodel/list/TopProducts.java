package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.OrderTable;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.filter.Sql;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The products that known customers bought or looked at most. */
public final class TopProducts {
    /** What they are ranked by; ties go to the lowest product_id. */
    public static final List<String> MEASURES = List.of("revenue", "units", "orders", "views");

    /** Each order of a product is met once before products are added up: cheaper than counting distinct ones. */
    private static final String BOUGHT = """
            SELECT product_id, sum(revenue) AS revenue, sum(units) AS units, count(*) FILTER (WHERE purchases > 0) AS orders
            FROM (
                SELECT product_id, customer_no, order_id IS NULL, coalesce(order_id, transaction_id),
                    sum(total_amount) AS revenue, sum(quantity) AS units, count(*) FILTER (WHERE quantity > 0) AS purchases
                FROM base.purchase_transactions JOIN (SELECT customer_no FROM base.customer_info) USING (customer_no)
                WHERE %s AND purchase_date >= ? AND purchase_date < ? GROUP BY ALL)
            GROUP BY product_id""".formatted(OrderTable.COUNTS);

    private static final String VIEWED = """
            SELECT product_id, count(*) AS views FROM (
                SELECT unnest(viewed_products) AS product_id
                FROM base.website_behavior JOIN (SELECT customer_no FROM base.customer_info) USING (customer_no)
                WHERE visit_date >= ? AND visit_date < ?)
            GROUP BY product_id""";

    /** Ordered by a name of {@link #MEASURES}, which is no client's text. */
    private static final String RANKED = """
            SELECT product_id, p.product_name, p.category, p.brand,
                coalesce(b.revenue, 0)::DECIMAL(19, 2) AS revenue, coalesce(b.units, 0)::BIGINT AS units,
                coalesce(b.orders, 0) AS orders, coalesce(v.views, 0) AS views
            FROM (%s) b FULL JOIN (%s) v USING (product_id) LEFT JOIN base.product_catalog p USING (product_id)
            WHERE %s ORDER BY %s DESC, product_id LIMIT ?""";

    private final ReadModel model;

    public TopProducts(ReadModel model) {
        this.model = model;
    }

    /**
     * What is asked.
     *
     * @param by one of {@link #MEASURES}
     * @param category of the products; {@code Unknown} are those without one or not in the catalogue; null for all
     * @param from first day
     * @param to last day
     */
    public record Choice(String by, int limit, String category, LocalDate from, LocalDate to) {}

    /** The products with their figures, the first first. */
    public List<Map<String, Object>> top(Choice choice) {
        if (!MEASURES.contains(choice.by())) {
            throw new IllegalArgumentException(choice.by());
        }
        LocalDateTime from = choice.from().atStartOfDay();
        LocalDateTime until = choice.to().plusDays(1).atStartOfDay();
        List<Object> values = new ArrayList<>(List.of(from, until, from, until));
        if (choice.category() != null) {
            values.add(choice.category());
        }
        values.add(choice.limit());
        String category = choice.category() == null ? "true" : "coalesce(p.category, 'Unknown') = ?";
        Sql sql = new Sql(RANKED.formatted(BOUGHT, VIEWED, category, choice.by()), values);
        return model.read(connection -> Rows.of(connection, sql));
    }
}
