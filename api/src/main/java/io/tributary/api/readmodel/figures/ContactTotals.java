package io.tributary.api.readmodel.figures;

import static io.tributary.api.readmodel.figures.PickedQuery.day;
import static java.util.Comparator.comparingInt;

import io.tributary.schemas.avro.CampaignTotals;
import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.KnownCampaign;
import io.tributary.schemas.avro.ResponseDay;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What there is to count of picked interactions and responses. */
final class ContactTotals {
    private static final int SCORES = 5;
    private static final String RESPONSE = Picked.positive("r.response_type");

    private final PickedQuery query;
    private final PickedTotals totals;

    ContactTotals(PickedQuery query, PickedTotals totals) {
        this.query = query;
        this.totals = totals;
    }

    /** Satisfaction scores by value, and by day. */
    void addScores() throws SQLException {
        String sql = """
                SELECT %s, s.satisfaction_score, count(*) FROM base.customer_service s%s
                WHERE s.satisfaction_score IS NOT NULL%s GROUP BY 1, 2""".formatted(
                        day("s.interaction_date"),
                        query.picked().joinedTo("s"),
                        query.picked().within("s.interaction_date"));
        List<Long> scores = new ArrayList<>(Collections.nCopies(SCORES, 0L));
        query.forEach(sql, row -> {
            int score = row.getInt(2);
            long given = row.getLong(3);
            DayTotals day = totals.day(row.getInt(1));
            day.setScores(day.getScores() + given);
            day.setScoreSum(day.getScoreSum() + score * given);
            scores.set(score - 1, scores.get(score - 1) + given);
        });
        totals.all().setSatisfaction(scores);
    }

    /**
     * Campaigns, and who responded to them, by the day of the first response. Who responded before a window of a trend and
     * again in it is booked once more for that window.
     */
    void addResponses() throws SQLException {
        query.forEach(
                "SELECT m.campaign_id, m.start_date FROM base.marketing_campaigns m",
                row -> totals.known(
                        row.getString(1), new KnownCampaign(instant(row.getObject(2, LocalDateTime.class)))));
        Windows windows = new Windows(query.today());
        String sql = """
                SELECT campaign_id, first, count(*), count(*) FILTER (first < %1$d AND last >= %1$d),
                    count(*) FILTER (first < %2$d AND before >= %2$d)
                FROM (SELECT campaign_id, %3$s AS first, %4$s AS last, %5$s AS before FROM (
                    SELECT r.campaign_id, min(r.response_date) AS first, max(r.response_date) AS last,
                        max(r.response_date) FILTER (r.response_date < %6$s) AS before
                    FROM base.campaign_responses r%7$s
                    WHERE %8$s%9$s GROUP BY r.customer_no, r.campaign_id))
                GROUP BY 1, 2""".formatted(
                        windows.now(),
                        windows.before(),
                        day("first"),
                        day("last"),
                        day("before"),
                        Picked.midnight(LocalDate.ofEpochDay(windows.now())),
                        query.picked().joinedTo("r"),
                        RESPONSE,
                        query.picked().within("r.response_date"));
        query.forEach(sql, row -> {
            CampaignTotals campaign = totals.campaign(row.getString(1));
            campaign.setResponders(campaign.getResponders() + row.getLong(3));
            campaign.getResponseDays().add(new ResponseDay(row.getInt(2), 0, row.getLong(3)));
            addAgain(campaign, windows.now(), row.getLong(4));
            addAgain(campaign, windows.before(), row.getLong(5));
        });
        totals.campaigns().forEach(campaign -> campaign.getResponseDays().sort(comparingInt(ResponseDay::getDay)));
    }

    private static void addAgain(CampaignTotals campaign, int firstOfWindow, long customers) {
        if (customers > 0) {
            campaign.getResponseDays().add(new ResponseDay(firstOfWindow, Windows.BEFORE_IT, customers));
        }
    }

    private static Instant instant(LocalDateTime date) {
        return date == null ? null : date.toInstant(ZoneOffset.UTC);
    }
}
