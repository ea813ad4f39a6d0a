package io.tributary.topology.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * What one known customer adds to the totals of many, as far as it comes from the profile as a whole (what comes from
 * single facts is added fact by fact).
 *
 * <p>It is remembered, so that it is taken out as it was put in, whatever the clock says and whatever thresholds, cut
 * points and parameters are in force by then.
 *
 * @param standing where the customer stood when it was put in
 * @param firstPurchaseDay days since 1970; only with a purchase
 * @param lastPurchaseDay days since 1970; only with a purchase
 * @param lifetimeMinor in hundredths
 * @param campaigns dictionary numbers of the campaigns responded to
 */
public record Contribution(
        Standing standing,
        boolean purchaser,
        long orders,
        long purchases,
        long lifetimeMinor,
        int firstPurchaseDay,
        int lastPurchaseDay,
        Long registeredAt,
        List<Integer> campaigns) {

    /** What the profile contributes when it stands there. */
    public static Contribution of(Profile p, Standing standing) {
        boolean purchaser = p.hasPurchase();
        return new Contribution(
                standing,
                purchaser,
                p.orders(),
                p.purchases,
                p.lifetimeMinor,
                purchaser ? Profile.day(p.firstPurchaseAt) : 0,
                purchaser ? Profile.day(p.lastPurchaseAt) : 0,
                p.customer.registeredAt(),
                campaigns(p));
    }

    /** True when the purchases are the same as in the other, as far as anything that moves with time depends on them. */
    public boolean hasBoughtAs(Contribution other) {
        return purchases == other.purchases
                && lifetimeMinor == other.lifetimeMinor
                && firstPurchaseDay == other.firstPurchaseDay
                && lastPurchaseDay == other.lastPurchaseDay;
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
