package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.Picked;
import io.tributary.api.readmodel.filter.Sql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** What known customers made of one campaign: in all, by type of response, and week by week. */
public final class CampaignFigures {
    /** Types are what sources write, and so without end. */
    private static final int TYPES = 20;

    private static final int DECIMALS = 6;

    /** Of the reading connection alone, and gone with its transaction: who is known is asked once. */
    private static final String ANSWERS = """
            CREATE TEMP TABLE answers AS
            SELECT customer_no, response_date, response_type,
                %s AS positive
            FROM base.campaign_responses JOIN (SELECT customer_no FROM base.customer_info) USING (customer_no)
            WHERE campaign_id = ?""".formatted(Picked.positive("response_type"));

    private static final String TOTALS = """
            SELECT count(*) AS responses,
                count(*) FILTER (WHERE positive) AS positive_responses,
                count(*) FILTER (WHERE NOT positive) AS unsubscribes,
                count(DISTINCT customer_no) AS customers_reached,
                count(DISTINCT customer_no) FILTER (WHERE positive) AS responders,
                (SELECT count(*) FROM base.customer_info) AS customers,
                min(response_date) AS first_response,
                max(response_date) AS last_response
            FROM answers""";

    private static final String BY_TYPE = """
            SELECT response_type, count(*) AS responses, count(DISTINCT customer_no) AS customers
            FROM answers GROUP BY 1 ORDER BY responses DESC, response_type NULLS LAST LIMIT %d""".formatted(TYPES);

    /** A week begins on Monday, as ISO 8601 has it; a customer is new in that of the first positive response. */
    private static final String BY_WEEK = """
            SELECT strftime(week, '%G-W%V') AS week, strftime(week, '%Y-%m-%d') AS start,
                responses, positive_responses, unsubscribes, responders, coalesce(new_responders, 0) AS new_responders
            FROM (SELECT date_trunc('week', response_date) AS week, count(*) AS responses,
                    count(*) FILTER (WHERE positive) AS positive_responses,
                    count(*) FILTER (WHERE NOT positive) AS unsubscribes,
                    count(DISTINCT customer_no) FILTER (WHERE positive) AS responders
                FROM answers GROUP BY 1)
            LEFT JOIN (SELECT week, count(*) AS new_responders
                FROM (SELECT date_trunc('week', min(response_date)) AS week FROM answers WHERE positive GROUP BY customer_no)
                GROUP BY 1) USING (week)
            ORDER BY start""";

    private final ReadModel model;

    public CampaignFigures(ReadModel model) {
        this.model = model;
    }

    /** The figures by name; empty for a campaign that is in no table and no response. */
    public Optional<Map<String, Object>> of(String id) {
        return model.read(connection -> {
            Rows.run(connection, Sql.of(ANSWERS, id));
            Map<String, Object> figures = totals(connection);
            if (figures.get("responses").equals(0L) && !isThere(connection, id)) {
                return Optional.empty();
            }
            figures.put("by_type", Rows.of(connection, Sql.of(BY_TYPE)));
            figures.put("by_week", Rows.of(connection, Sql.of(BY_WEEK)));
            return Optional.of(figures);
        });
    }

    private static boolean isThere(Connection connection, String id) throws SQLException {
        return Rows.number(
                        connection,
                        Sql.of(
                                "SELECT (SELECT count(*) FROM base.marketing_campaigns WHERE campaign_id = ?)"
                                        + " + (SELECT count(*) FROM base.campaign_responses WHERE campaign_id = ?)",
                                id,
                                id))
                > 0;
    }

    private static Map<String, Object> totals(Connection connection) throws SQLException {
        Map<String, Object> totals = Rows.of(connection, Sql.of(TOTALS)).get(0);
        BigDecimal customers = BigDecimal.valueOf((long) totals.get("customers"));
        BigDecimal responders = BigDecimal.valueOf((long) totals.get("responders"));
        totals.put(
                "response_rate",
                customers.signum() == 0 ? null : responders.divide(customers, DECIMALS, RoundingMode.HALF_UP));
        return Rows.shown(totals);
    }
}
