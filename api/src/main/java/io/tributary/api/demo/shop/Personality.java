package io.tributary.api.demo.shop;

import java.time.Duration;

/**
 * What somebody is like as a shopper.
 *
 * @param tier 0 thrifty, 1 as most are, 2 lavish
 * @param visitsPerMillionDays how often they come on an ordinary day
 * @param inStorePerMille of their visits, those to a store and not to the web site
 * @param ordersPerMille of their sessions on the web site, those that lead to an order
 * @param registeredAt milliseconds, where they came to know the shop
 * @param lapsesAt when they are lost, whatever the shop does; Long.MAX_VALUE for the loyal
 */
record Personality(
        int tier,
        int visitsPerMillionDays,
        int inStorePerMille,
        int ordersPerMille,
        Tastes tastes,
        long registeredAt,
        long lapsesAt) {
    private static final int[] TIER_WEIGHTS = {34, 48, 18};
    private static final int[] CADENCE_WEIGHTS = {16, 32, 34, 18};
    private static final int[] CADENCES = {96_000, 48_000, 23_000, 8_000};
    private static final int LAPSING_PER_MILLE = 230;
    private static final int FROM_BEFORE_PER_MILLE = 550;
    private static final int DAY_MILLIS = (int) Duration.ofDays(1).toMillis();

    /** Somebody who came to know the shop during its history or in the three years before it. */
    static Personality of(Dice dice, Assortment assortment, ShopPlan plan) {
        int days = (int) Duration.between(plan.opens(), plan.until()).toDays();
        long opens = plan.opens().toEpochMilli();
        // Those of the history came day by day, and all of them before its end.
        long registeredAt = dice.chance(FROM_BEFORE_PER_MILLE)
                ? opens - (long) dice.between(1, 1095) * DAY_MILLIS + Seasons.timeOfDay(dice)
                : opens + (long) dice.below(days) * DAY_MILLIS + Seasons.timeOfDay(dice);
        registeredAt = Math.min(registeredAt, plan.until().toEpochMilli());
        long from = Math.max(registeredAt, opens);
        int daysLeft = (int) ((plan.until().toEpochMilli() - from) / DAY_MILLIS);
        long lapsesAt = dice.chance(LAPSING_PER_MILLE)
                ? from + (long) dice.between(0, Math.max(1, daysLeft)) * DAY_MILLIS
                : Long.MAX_VALUE;
        return of(dice, assortment, registeredAt, lapsesAt);
    }

    /** Somebody who comes to know the shop at the time. */
    static Personality newcomer(Dice dice, Assortment assortment, long at) {
        return of(dice, assortment, at, Long.MAX_VALUE);
    }

    private static Personality of(Dice dice, Assortment assortment, long registeredAt, long lapsesAt) {
        int cadence = CADENCES[dice.weighted(CADENCE_WEIGHTS)];
        return new Personality(
                dice.weighted(TIER_WEIGHTS),
                cadence * dice.between(60, 150) / 100,
                dice.between(50, 450),
                dice.between(180, 480),
                new Tastes(dice, assortment.categories()),
                registeredAt,
                lapsesAt);
    }
}
