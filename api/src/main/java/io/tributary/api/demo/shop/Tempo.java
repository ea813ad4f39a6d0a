package io.tributary.api.demo.shop;

/**
 * How fast the shop's world turns: a parcel takes days in the history, and a minute in live traffic, where somebody
 * watches.
 *
 * @param millisPerHour milliseconds that an hour of the shop takes
 * @param ordersPerCent of the orders that visits would lead to, how many they do: a live shop is looked at for its stream
 *     of visits, and would in an hour take what it takes in a year
 */
record Tempo(long millisPerHour, int ordersPerCent) {
    /** As it is. */
    static final Tempo REAL = new Tempo(3_600_000, 100);

    /** An hour a second: a parcel arrives after one or two minutes, a return follows within ten. */
    static final Tempo LIVE = new Tempo(1_000, 15);

    /** A time between so many hours of the shop, in milliseconds. */
    long between(Dice dice, int leastHours, int mostHours) {
        long thousandths = dice.between(leastHours * 1000, mostHours * 1000);
        return thousandths * millisPerHour / 1000;
    }
}
