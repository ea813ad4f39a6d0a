package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.readmodel.filter.Sql;
import java.util.List;
import java.util.Map;

/** How satisfied customers were with what, and who was not. */
public final class Satisfaction {
    /** What scores are put together by. */
    public static final List<String> GROUPS = List.of("month", "interaction_type", "product", "category");

    private static final Map<String, String> GROUP = Map.of(
            "month", "strftime(f.interaction_date, '%Y-%m')",
            "interaction_type", "f.interaction_type",
            "product", "f.product_id",
            // An interaction about no product is in no category; one about an unknown product in 'Unknown'.
            "category", "CASE WHEN f.product_id IS NOT NULL THEN coalesce(p.category, 'Unknown') END");

    private static final Map<String, String> NAME = Map.of("product", "any_value(p.product_name)");

    private static final int LISTED_CUSTOMERS = 5;

    private static final String SCORES = """
            SELECT %s AS "group", %s AS name, f.customer_id, count(*) AS count, sum(f.satisfaction_score) AS total,
                count(*) FILTER (f.satisfaction_score <= ?) AS low
            FROM (""";

    private static final String SCORED = """
            ) f LEFT JOIN product_catalog p ON p.product_id = f.product_id
            WHERE f.satisfaction_score IS NOT NULL GROUP BY 1, 3""";

    /** Lists take part in no comparison, so that the order is that of the figures. */
    private static final String REPORT = """
            WITH ranked AS (SELECT *, row_number() OVER (PARTITION BY "group"
                    ORDER BY low DESC, total / count, customer_id) AS rank FROM scores)
            SELECT "group", any_value(name) AS name, sum(count)::BIGINT AS count, %s AS mean, sum(low)::BIGINT AS low_count,
                %s AS low_share, coalesce(list(customer_id ORDER BY rank) FILTER (low > 0 AND rank <= %d), []) AS worst_customers
            FROM ranked GROUP BY 1 ORDER BY %s "group" NULLS LAST LIMIT ?""".formatted(
                    Exact.quotient("sum(total)", "sum(count)"),
                    Exact.quotient("sum(low)", "sum(count)"),
                    LISTED_CUSTOMERS,
                    "%s");

    private final ReadModel model;

    public Satisfaction(ReadModel model) {
        this.model = model;
    }

    /**
     * One row a group that has a score: months in their order, all else the lowest mean first.
     *
     * @param filter without a category, which has no part in satisfaction
     * @param by one of {@link #GROUPS}
     * @param low the highest score that is a low one
     */
    public AnalysisTable report(FigureFilter filter, String by, int low, int limit) {
        return model.read(connection -> {
            Asked asked = new Asked(connection);
            asked.keep(
                    "scores",
                    Sql.of(SCORES.formatted(GROUP.get(by), NAME.getOrDefault(by, "NULL::VARCHAR")), low)
                            .then(new PickedRows(filter).facts("customer_service", "interaction_date"))
                            .then(Sql.of(SCORED)));
            String order = by.equals("month") ? "" : "sum(total) / sum(count), sum(count) DESC,";
            return asked.table(Sql.of(REPORT.formatted(order), limit));
        });
    }
}
