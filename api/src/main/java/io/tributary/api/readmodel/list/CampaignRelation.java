package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.figures.Picked;
import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Columns;
import java.util.List;

/** The rows of marketing_campaigns, each with what known customers made of it. */
public final class CampaignRelation {
    static final Column ID = Column.text("campaign_id");
    private static final Column NAME = Column.text("campaign_name");
    private static final Column CHANNEL = Column.text("channel");

    /** What {@code q} looks into. */
    public static final List<Column> SEARCHED = List.of(ID, NAME, CHANNEL);

    /**
     * Each customer is met once before campaigns are added up, which takes a third of what counting distinct ones does. The rate
     * is rounded half-up from whole numbers, as all quotients are at output.
     */
    private static final String ROWS = """
            SELECT m.*,
                coalesce(r.responses, 0) AS responses,
                coalesce(r.positive_responses, 0) AS positive_responses,
                coalesce(r.unsubscribes, 0) AS unsubscribes,
                coalesce(r.responders, 0) AS responders,
                CASE WHEN k.customers = 0 THEN NULL
                    ELSE ((coalesce(r.responders, 0)::HUGEINT * 2000000 + k.customers) // (2 * k.customers))::DECIMAL(21, 6)
                        / 1000000::DECIMAL(21, 6) END::DECIMAL(21, 6) AS response_rate
            FROM base.marketing_campaigns m
            CROSS JOIN (SELECT count(*) AS customers FROM base.customer_info) k
            LEFT JOIN (
                SELECT campaign_id,
                    sum(responses)::BIGINT AS responses,
                    sum(positive)::BIGINT AS positive_responses,
                    sum(responses - positive)::BIGINT AS unsubscribes,
                    count(*) FILTER (WHERE positive > 0) AS responders
                FROM (
                    SELECT campaign_id, customer_no, count(*) AS responses,
                        count(*) FILTER (WHERE %s) AS positive
                    FROM base.campaign_responses JOIN (SELECT customer_no FROM base.customer_info) USING (customer_no)
                    GROUP BY ALL)
                GROUP BY campaign_id
            ) r USING (campaign_id)""".formatted(Picked.positive("response_type"));

    public static final Relation CAMPAIGNS = new Relation(
            "campaigns",
            new Columns(List.of(
                    ID,
                    NAME,
                    Column.time("start_date"),
                    Column.time("end_date"),
                    CHANNEL,
                    Column.text("target_audience"),
                    Column.number("responses", 0),
                    Column.number("positive_responses", 0),
                    Column.number("unsubscribes", 0),
                    Column.number("responders", 0),
                    Column.number("response_rate", 6))),
            List.of(ID),
            Relation.Store.COMPUTED,
            today -> ROWS);

    private CampaignRelation() {}
}
