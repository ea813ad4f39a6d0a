package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.OrderTable;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.analysis.Baskets.Item;
import io.tributary.api.readmodel.analysis.Baskets.Within;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.readmodel.filter.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Association rules of two items: what is bought together, how often, and how much oftener than by chance (Agrawal,
 * Imieliński, Swami 1993).
 */
public final class CrossSelling {
    /** Items, and what they are bought together in. */
    public static final List<String> ITEMS = List.of("product", "category");

    public static final List<String> BASKETS = List.of("order", "customer");

    private static final Map<String, String> ORDER = Map.of(
            "support", "count",
            "confidence", "greatest(count / a.n, count / b.n) DESC, count",
            "lift", "count / (a.n * b.n) DESC, count");

    /** What pairs can be sorted by, highest first. */
    public static final List<String> SORTS = List.of("support", "confidence", "lift");

    /** What somebody owns brings about so many rules at most: those of what was bought last. */
    private static final int REASONS = 20;

    private static final String COUNTED = """
            WITH frequent AS (SELECT held.n, o, i FROM held JOIN items USING (i) WHERE items.n >= ? AND o IS NOT NULL)
            SELECT x.i AS x, y.i AS y, count(*) AS count
            FROM frequent x JOIN frequent y ON x.n = y.n AND x.o = y.o AND x.i < y.i GROUP BY ALL HAVING count(*) >= ?""";

    /** Of two items the one with the lower text is a. */
    private static final String PAIRS = """
            SELECT a.item AS item_a, %1$s AS name_a, b.item AS item_b, %2$s AS name_b, count AS support_count,
                %3$s AS support, a.n AS count_a, b.n AS count_b, %4$s AS confidence_a_to_b, %5$s AS confidence_b_to_a,
                %6$s AS lift
            FROM pairs p JOIN items xi ON xi.i = p.x JOIN items yi ON yi.i = p.y
                JOIN items a ON a.i = CASE WHEN xi.item < yi.item THEN p.x ELSE p.y END
                JOIN items b ON b.i = CASE WHEN xi.item < yi.item THEN p.y ELSE p.x END
                LEFT JOIN product_catalog pa ON pa.product_id = a.item LEFT JOIN product_catalog pb ON pb.product_id = b.item
            WHERE ?::VARCHAR IS NULL OR ?::VARCHAR IN (a.item, b.item)
            ORDER BY %7$s DESC, item_a, item_b LIMIT ?""";

    private static final String OWNED = """
            SELECT product_id AS item, max(purchase_date) FILTER (quantity > 0) AS last_bought
            FROM purchase_transactions WHERE customer_id = ? AND %s
            GROUP BY 1 HAVING count(*) FILTER (quantity > 0) > 0 AND sum(quantity) > 0""".formatted(OrderTable.COUNTS);

    private static final String REASON =
            "SELECT i, item, last_bought, n FROM owned JOIN items USING (item) ORDER BY last_bought DESC, item LIMIT "
                    + REASONS;

    private static final String FOLLOWING = """
            WITH joint AS (SELECT x.i AS x, y.i AS y, count(*) AS count
                FROM (SELECT n, o, i FROM held WHERE i IN (SELECT i FROM reasons)) x
                    JOIN held y ON x.n = y.n AND x.o = y.o AND x.i <> y.i
                GROUP BY ALL HAVING count(*) >= ?)
            SELECT b.item AS product_id, p.product_name, p.category, r.item AS because_of, q.product_name AS because_of_name,
                r.last_bought, j.count AS support_count, %1$s AS support, r.n AS count_because_of, b.n AS count_product,
                %2$s AS confidence, %3$s AS lift, b.item IN (SELECT item FROM owned) AS owned
            FROM joint j JOIN reasons r ON r.i = j.x JOIN items b ON b.i = j.y
                LEFT JOIN product_catalog p ON p.product_id = b.item LEFT JOIN product_catalog q ON q.product_id = r.item
            WHERE ? OR b.item NOT IN (SELECT item FROM owned)
            QUALIFY row_number() OVER (PARTITION BY b.item
                ORDER BY j.count / r.n DESC, j.count DESC, r.last_bought DESC, r.item) = 1
            ORDER BY j.count / r.n DESC, j.count / (r.n * b.n) DESC, j.count DESC, b.item LIMIT ?""";

    private final ReadModel model;

    public CrossSelling(ReadModel model) {
        this.model = model;
    }

    /**
     * What is asked.
     *
     * @param by one of {@link #ITEMS}
     * @param within one of {@link #BASKETS}
     * @param minSupport baskets that must hold both, 1 or more
     * @param sort one of {@link #SORTS}
     * @param item only pairs with this one; null: all
     */
    public record Choice(
            FigureFilter filter, String by, String within, int minSupport, String sort, String item, int limit) {}

    /**
     * Rules.
     *
     * @param baskets how many were looked at
     * @param minSupport what was held to: more than was asked for where there would be too many pairs to count
     */
    public record Rules(AnalysisTable table, long baskets, long minSupport) {}

    /** Pairs of items, the first first. */
    public Rules pairs(Choice choice) {
        return model.read(connection -> {
            Asked asked = new Asked(connection);
            boolean products = choice.by().equals("product");
            Baskets baskets = Baskets.fill(
                    asked, choice.filter(), products ? Item.PRODUCT : Item.CATEGORY, within(choice.within()));
            long all = baskets.count();
            long support = baskets.leastSupport(choice.minSupport());
            asked.keep("pairs", Sql.of(COUNTED, support, support));
            String sql = PAIRS.formatted(
                    products ? "pa.product_name" : "a.item",
                    products ? "pb.product_name" : "b.item",
                    Exact.quotient("count", Long.toString(all)),
                    Exact.quotient("count", "a.n"),
                    Exact.quotient("count", "b.n"),
                    Exact.quotient("count::HUGEINT * " + all, "a.n::HUGEINT * b.n"),
                    ORDER.get(choice.sort()));
            return new Rules(asked.table(Sql.of(sql, choice.item(), choice.item(), choice.limit())), all, support);
        });
    }

    private static Within within(String name) {
        return name.equals("order") ? Within.ORDER : Within.CUSTOMER;
    }

    /**
     * What is asked for one customer.
     *
     * @param filter picks the purchases that rules are taken from
     * @param owned whether products that the customer has are shown too
     */
    public record Question(
            String customerId, FigureFilter filter, String within, int minSupport, boolean owned, int limit) {}

    /** Products that others bought with what a customer has bought, most probable first; empty for a customer who isn't known. */
    public Optional<Rules> nextBest(Question question) {
        return model.read(connection -> {
            Asked asked = new Asked(connection);
            if (asked.number(Sql.of("SELECT count(*) FROM customer_360 WHERE customer_id = ?", question.customerId()))
                    == 0) {
                return Optional.empty();
            }
            return Optional.of(nextBest(asked, question));
        });
    }

    private static Rules nextBest(Asked asked, Question question) throws SQLException {
        Baskets baskets = Baskets.fill(asked, question.filter(), Item.PRODUCT, within(question.within()));
        long all = baskets.count();
        asked.keep("owned", Sql.of(OWNED, question.customerId())).keep("reasons", Sql.of(REASON));
        String sql = FOLLOWING.formatted(
                Exact.quotient("j.count", Long.toString(all)),
                Exact.quotient("j.count", "r.n"),
                Exact.quotient("j.count::HUGEINT * " + all, "r.n::HUGEINT * b.n"));
        AnalysisTable table = asked.table(Sql.of(sql, question.minSupport(), question.owned(), question.limit()));
        return new Rules(table, all, question.minSupport());
    }
}
