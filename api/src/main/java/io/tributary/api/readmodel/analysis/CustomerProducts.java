package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.readmodel.filter.Sql;

/** Who has which product, from purchases: what a customer has, and who has a product. */
public final class CustomerProducts {
    /** A relation has ended when everything was given back; then with the last return. */
    private static final String RELATIONS = """
            ) SELECT customer_id, product_id, 'purchase' AS relationship_type,
                min(purchase_date) FILTER (quantity > 0) AS since,
                CASE WHEN sum(quantity) <= 0 THEN max(purchase_date) FILTER (quantity < 0) END AS until,
                max(purchase_date) FILTER (quantity > 0) AS last_purchase,
                sum(quantity)::BIGINT AS units, sum(total_amount)::DECIMAL(19, 2) AS worth
            FROM lines GROUP BY customer_id, product_id
            HAVING count(*) FILTER (quantity > 0) > 0 AND (? OR sum(quantity) > 0)""";

    private static final String SHOWN = """
            SELECT r.customer_id, nullif(concat_ws(' ', c.first_name, c.last_name), '') AS customer_name,
                r.product_id, p.product_name, p.category, relationship_type, since, until, last_purchase, r.units, worth
            FROM (SELECT * FROM relations ORDER BY worth DESC, customer_id, product_id LIMIT ?) r
                JOIN customer_360 c ON c.customer_id = r.customer_id LEFT JOIN product_catalog p ON p.product_id = r.product_id
            ORDER BY worth DESC, r.customer_id, r.product_id""";

    private final ReadModel model;

    public CustomerProducts(ReadModel model) {
        this.model = model;
    }

    /**
     * What is asked.
     *
     * @param customerId whose products; null for everybody's
     * @param productId whose owners; null for those of all products
     * @param ended whether relations are shown of which everything was given back
     */
    public record Choice(FigureFilter filter, String customerId, String productId, boolean ended, int limit) {}

    /**
     * Relations.
     *
     * @param total how many there are, also beyond the limit
     */
    public record Relations(AnalysisTable table, long total) {}

    /** Relations of picked customers by their picked purchases, highest worth first. */
    public Relations of(Choice choice) {
        Sql lines = new PickedRows(choice.filter()).lines();
        if (choice.customerId() != null) {
            lines = lines.then(Sql.of(" AND l.customer_id = ?", choice.customerId()));
        }
        if (choice.productId() != null) {
            lines = lines.then(Sql.of(" AND l.product_id = ?", choice.productId()));
        }
        Sql relations = Sql.of("WITH lines AS (").then(lines).then(Sql.of(RELATIONS, choice.ended()));
        return model.read(connection -> {
            Asked asked = new Asked(connection).keep("relations", relations);
            return new Relations(
                    asked.table(Sql.of(SHOWN, choice.limit())), asked.number(Sql.of("SELECT count(*) FROM relations")));
        });
    }
}
