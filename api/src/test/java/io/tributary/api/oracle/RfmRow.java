package io.tributary.api.oracle;

import java.math.BigDecimal;

/**
 * A customer of rfm_segmentation: "recency = days since last purchase, frequency = total_orders, monetary =
 * total_lifetime_value, segment = customer_segment, rfmSegment, scores".
 *
 * @param monetaryScore what the score may be
 */
public record RfmRow(
        String customerId,
        long recency,
        long frequency,
        BigDecimal monetary,
        String segment,
        String rfmSegment,
        int recencyScore,
        int frequencyScore,
        Oracle.Bounds monetaryScore) {

    static RfmRow of(Profile profile, int recencyScore, int frequencyScore, Oracle.Bounds monetaryScore) {
        return new RfmRow(
                profile.id(),
                profile.daysSinceLastPurchase().orElseThrow(),
                profile.totalOrders(),
                profile.totalLifetimeValue(),
                profile.customerSegment(),
                PopulationScores.rfmSegment(recencyScore, frequencyScore),
                recencyScore,
                frequencyScore,
                monetaryScore);
    }
}
