package io.tributary.topology.profile;

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
 * @param purchaseDays different days with a purchase
 * @param lifetimeMinor in hundredths
 * @param responses the days with a response, by campaign
 */
public record Contribution(
        Standing standing,
        boolean purchaser,
        long orders,
        long purchases,
        int purchaseDays,
        long lifetimeMinor,
        int firstPurchaseDay,
        int lastPurchaseDay,
        Long registeredAt,
        ResponseHistory responses) {

    /** What the profile contributes when it stands there. */
    public static Contribution of(Profile p, Standing standing) {
        boolean purchaser = p.hasPurchase();
        return new Contribution(
                standing,
                purchaser,
                p.orders(),
                p.purchases,
                p.purchaseDays.size(),
                p.lifetimeMinor,
                purchaser ? Profile.day(p.firstPurchaseAt) : 0,
                purchaser ? Profile.day(p.lastPurchaseAt) : 0,
                p.customer.registeredAt(),
                p.responses.history());
    }

    /** True when the purchases are the same as in the other, as far as anything that moves with time depends on them. */
    public boolean hasBoughtAs(Contribution other) {
        return purchases == other.purchases
                && purchaseDays == other.purchaseDays
                && lifetimeMinor == other.lifetimeMinor
                && firstPurchaseDay == other.firstPurchaseDay
                && lastPurchaseDay == other.lastPurchaseDay;
    }
}
