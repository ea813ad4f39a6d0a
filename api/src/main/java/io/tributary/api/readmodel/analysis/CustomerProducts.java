package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.readmodel.filter.Sql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Who has which product, from purchases and from the relationships that sources tell of, such as contracts: what a customer
 * has, and who has a product.
 */
public final class CustomerProducts {
    /** The type of relations that come from purchases. */
    public static final String PURCHASE = "purchase";

    /** One has ended when everything was given back; then with the last return. */
    private static final String PURCHASES = """
            ) SELECT customer_id, product_id, 'purchase' AS relationship_type, NULL::VARCHAR AS relationship_id,
                CASE WHEN sum(quantity) > 0 THEN 'running' ELSE 'ended' END AS state,
                min(purchase_date) FILTER (quantity > 0) AS since,
                CASE WHEN sum(quantity) <= 0 THEN max(purchase_date) FILTER (quantity < 0) END AS until,
                max(purchase_date) FILTER (quantity > 0) AS last_purchase,
                sum(quantity)::BIGINT AS units, sum(total_amount)::DECIMAL(19, 2) AS worth
            FROM lines GROUP BY customer_id, product_id
            HAVING count(*) FILTER (quantity > 0) > 0""";

    private static final String RELATIONSHIPS = """
            SELECT customer_id, product_id, relationship_type, relationship_id,
                CASE WHEN end_date <= ? THEN 'ended' WHEN start_date > ? THEN 'upcoming' ELSE 'running' END AS state,
                start_date AS since, end_date AS until, NULL::TIMESTAMP AS last_purchase, NULL::BIGINT AS units,
                value::DECIMAL(19, 2) AS worth
            FROM (""";

    private static final String ORDER =
            " ORDER BY worth DESC NULLS LAST, %1$scustomer_id, %1$sproduct_id," + " %1$srelationship_id NULLS FIRST";

    private static final String SHOWN = """
            SELECT r.customer_id, nullif(concat_ws(' ', c.first_name, c.last_name), '') AS customer_name,
                r.product_id, p.product_name, p.category, relationship_type, relationship_id, state, since, until,
                last_purchase, r.units, worth
            FROM (SELECT * FROM relations""" + ORDER.formatted("") + """
             LIMIT ?) r
                JOIN customer_360 c ON c.customer_id = r.customer_id LEFT JOIN product_catalog p ON p.product_id = r.product_id
            """ + ORDER.formatted("r.");

    private final ReadModel model;

    public CustomerProducts(ReadModel model) {
        this.model = model;
    }

    /**
     * What is asked.
     *
     * @param customerId whose products; null for everybody's
     * @param productId whose owners; null for those of all products
     * @param type only relations of this type, to the letter; null for all
     * @param ended whether relations are shown that have ended
     * @param asOf when relationships have begun or ended
     */
    public record Choice(
            FigureFilter filter,
            String customerId,
            String productId,
            String type,
            boolean ended,
            int limit,
            Instant asOf) {}

    /**
     * Relations.
     *
     * @param total how many there are, also beyond the limit
     */
    public record Relations(AnalysisTable table, long total) {}

    /** Relations of picked customers, highest worth first; those without a worth last. */
    public Relations of(Choice choice) {
        List<Sql> origins = new ArrayList<>();
        if (choice.type() == null || choice.type().equals(PURCHASE)) {
            origins.add(purchases(choice));
        }
        origins.add(relationships(choice));
        Sql relations = Sql.of("SELECT * FROM (")
                .then(Sql.joined(origins, " UNION ALL "))
                .then(Sql.of(") WHERE ? OR state <> 'ended'", choice.ended()));
        return model.read(connection -> {
            Asked asked = new Asked(connection).keep("relations", relations);
            return new Relations(
                    asked.table(Sql.of(SHOWN, choice.limit())), asked.number(Sql.of("SELECT count(*) FROM relations")));
        });
    }

    private static Sql purchases(Choice choice) {
        Sql lines = new PickedRows(choice.filter()).lines().then(sides(choice, "l"));
        return Sql.of("SELECT * FROM (WITH lines AS (").then(lines).then(Sql.of(PURCHASES + ")"));
    }

    private static Sql relationships(Choice choice) {
        LocalDateTime asOf = LocalDateTime.ofInstant(choice.asOf(), ZoneOffset.UTC);
        Sql rows = new PickedRows(choice.filter()).relationships().then(sides(choice, "r"));
        if (choice.type() != null) {
            rows = rows.then(Sql.of(" AND r.relationship_type = ?", choice.type()));
        }
        return Sql.of(RELATIONSHIPS, asOf, asOf).then(rows).then(Sql.of(")"));
    }

    private static Sql sides(Choice choice, String alias) {
        Sql customer = choice.customerId() == null
                ? Sql.of("")
                : Sql.of(" AND " + alias + ".customer_id = ?", choice.customerId());
        return choice.productId() == null
                ? customer
                : customer.then(Sql.of(" AND " + alias + ".product_id = ?", choice.productId()));
    }
}
