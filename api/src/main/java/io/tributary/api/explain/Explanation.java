package io.tributary.api.explain;

import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.Standing;
import io.tributary.topology.scoring.RfmSegment;
import io.tributary.topology.scoring.Yardstick;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What makes each score of a customer what it is: inputs, what they are held against, where that leaves the customer, and
 * when time changes it; as data, and in a sentence each.
 *
 * <p>It computes nothing anew: values are those of the standing, so that it can't contradict the customer's row.
 *
 * @param summary all of it in one sentence
 * @param scores by column
 * @param facts the purchases that mattered
 */
public record Explanation(String summary, Map<String, Object> scores, List<Map<String, Object>> facts) {

    /**
     * Explains a known customer.
     *
     * @param asOf the business instant
     * @param notable has seen the customer's purchases
     */
    public static Explanation of(Profile profile, Yardstick yardstick, Instant asOf, NotablePurchases notable) {
        Subject subject = Subject.of(profile, yardstick, asOf);
        Map<String, Object> scores = new Fields()
                .with("customer_segment", SegmentExplained.of(subject))
                .with("recency_score", RfmExplained.recency(subject))
                .with("frequency_score", RfmExplained.frequency(subject))
                .with("monetary_score", RfmExplained.monetary(subject))
                .with("rfm_segment", RfmExplained.segment(subject))
                .with("churn_risk_score", ChurnExplained.of(subject))
                .with("predicted_purchases_90d", PredictionsExplained.purchases(subject))
                .with("predicted_value_90d", PredictionsExplained.value(subject))
                .with("retention_status", RetentionExplained.of(subject))
                .toMap();
        return new Explanation(summary(subject), scores, notable.facts());
    }

    private static String summary(Subject subject) {
        Standing standing = subject.standing();
        String value = standing.segment().label() + ", lifetime value "
                + Words.money(subject.profile().lifetimeMinor());
        if (!subject.hasPurchase()) {
            return value + ": no purchase yet, so there is nothing to score.";
        }
        int days = subject.profile().purchaseDays().size();
        String cell = standing.isScored()
                ? ", " + RfmSegment.of(standing.recency(), standing.frequency()).label()
                : "";
        return value + cell + ": " + Words.count(subject.profile().purchases(), "purchase") + " on "
                + Words.count(days, "day") + ", the last " + Words.ago(subject.lastDay(), subject.today())
                + "; churn risk " + standing.churnRisk().label() + " (alive with "
                + Words.percent(ChurnExplained.alive(subject)) + "), and " + Words.money(standing.value())
                + " expected in the next 90 days.";
    }
}
