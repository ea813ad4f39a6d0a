package io.tributary.topology.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * What one known customer adds to the totals of many, as far as it comes from the profile as a whole (what comes from
 * single facts is added fact by fact).
 *
 * <p>It is remembered, so that it is taken out as it was put in, whatever thresholds are in force by then.
 *
 * @param firstPurchaseDay days since 1970; only with a purchase
 * @param lastPurchaseDay days since 1970; only with a purchase
 * @param campaigns dictionary numbers of the campaigns responded to
 */
public record Contribution(
        Segment segment,
        boolean purchaser,
        long orders,
        long purchases,
        int firstPurchaseDay,
        int lastPurchaseDay,
        Long registeredAt,
        List<Integer> campaigns) {

    /** What the profile contributes when it is in that segment. */
    public static Contribution of(Profile p, Segment segment) {
        boolean purchaser = p.hasPurchase();
        return new Contribution(
                segment,
                purchaser,
                p.orders(),
                p.purchases,
                purchaser ? Profile.day(p.firstPurchaseAt) : 0,
                purchaser ? Profile.day(p.lastPurchaseAt) : 0,
                p.customer.registeredAt(),
                campaigns(p));
    }

    private static List<Integer> campaigns(Profile p) {
        if (p.campaigns() == 0) {
            return List.of();
        }
        List<Integer> campaigns = new ArrayList<>(p.campaigns());
        for (int row = 0; row < p.campaigns(); row++) {
            if (p.campaignResponses(row) > 0) {
                campaigns.add(p.campaign(row));
            }
        }
        return campaigns;
    }
}
