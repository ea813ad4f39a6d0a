package io.tributary.topology.profile;

/**
 * What one known customer adds to the totals of many, as far as it comes from the profile as a whole (what comes from
 * single facts is added fact by fact).
 *
 * <p>It is remembered, so that it is taken out as it was put in, whatever thresholds are in force by then.
 *
 * @param firstPurchaseDay days since 1970; only with a purchase
 * @param lastPurchaseDay days since 1970; only with a purchase
 * @param responses the days with a response, by campaign
 */
public record Contribution(
        Segment segment,
        boolean purchaser,
        long orders,
        long purchases,
        int firstPurchaseDay,
        int lastPurchaseDay,
        Long registeredAt,
        ResponseHistory responses) {

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
                p.responses.history());
    }
}
