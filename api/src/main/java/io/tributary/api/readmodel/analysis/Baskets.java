package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.readmodel.filter.Sql;
import java.sql.SQLException;

/**
 * What was bought together, kept for the rest of a question: {@code held (n, o, i)}, each item once for each basket, which is
 * named by a customer's number and an order, and {@code items (i, item, n)}, n being the baskets that hold it. Numbers stand for ids, which are long and compared often.
 */
final class Baskets {
    /** So many pairs are counted in a second or two; see {@link #leastSupport}. */
    private static final long MOST_PAIRS = 10_000_000;

    private static final String CATEGORY_OF = "SELECT product_id, coalesce(p.category, 'Unknown') AS item"
            + " FROM (SELECT DISTINCT product_id FROM purchase_transactions) LEFT JOIN product_catalog p USING (product_id)";
    private static final String PRODUCT_ITSELF =
            "SELECT DISTINCT product_id, product_id AS item FROM purchase_transactions";

    /** A transaction without an order is a basket of its own, in which nothing is together. */
    private static final String BY_ORDER = """
            SELECT DISTINCT n, order_id AS o, i FROM bought WHERE order_id IS NOT NULL
            UNION ALL SELECT n, NULL, i FROM bought WHERE order_id IS NULL""";

    private static final String BY_CUSTOMER = "SELECT DISTINCT n, '' AS o, i FROM bought";

    private static final String COUNT = """
            SELECT (SELECT count(*) FROM (SELECT DISTINCT n, o FROM held WHERE o IS NOT NULL))
                + (SELECT count(*) FROM held WHERE o IS NULL)""";

    private static final String PAIRS_MADE = """
            SELECT sum(k * (k - 1) // 2)::BIGINT
            FROM (SELECT count(*) AS k FROM held JOIN items USING (i)
                WHERE items.n >= ? AND o IS NOT NULL GROUP BY held.n, o)""";

    private final Asked asked;

    private Baskets(Asked asked) {
        this.asked = asked;
    }

    /** Fills them with picked purchases. */
    static Baskets fill(Asked asked, FigureFilter filter, Item item, Within within) throws SQLException {
        asked.keep("named", Sql.of(item == Item.PRODUCT ? PRODUCT_ITSELF : CATEGORY_OF))
                .keep(
                        "numbered",
                        Sql.of(
                                "SELECT item, row_number() OVER ()::INTEGER AS i FROM (SELECT DISTINCT item FROM named)"))
                .keep(
                        "bought",
                        Sql.of("SELECT n, order_id, i FROM (")
                                .then(new PickedRows(filter).purchases())
                                .then(Sql.of(") JOIN (named JOIN numbered USING (item)) USING (product_id)")))
                .keep("held", Sql.of(within == Within.ORDER ? BY_ORDER : BY_CUSTOMER))
                .keep(
                        "items",
                        Sql.of("SELECT i, item, n FROM numbered JOIN"
                                + " (SELECT i, count(*) AS n FROM held GROUP BY i) USING (i)"));
        return new Baskets(asked);
    }

    /** What an item is. */
    enum Item {
        PRODUCT,
        CATEGORY
    }

    /** What holds items together. */
    enum Within {
        ORDER,
        CUSTOMER
    }

    /** How many there are, with at least one item. */
    long count() throws SQLException {
        return asked.number(Sql.of(COUNT));
    }

    /**
     * The support from which on pairs are counted: the one that is wanted, doubled until there are few enough of them.
     *
     * <p>A basket of 5,000 items makes 12 million pairs. An item held by few baskets is in no pair of more, so it can be left
     * out beforehand; leaving out anything else, such as large baskets, would make the figures of what is shown wrong.
     */
    long leastSupport(int wanted) throws SQLException {
        long support = wanted;
        while (asked.number(Sql.of(PAIRS_MADE, support)) > MOST_PAIRS) {
            support *= 2;
        }
        return support;
    }
}
