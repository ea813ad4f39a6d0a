package io.tributary.topology.model;

/**
 * What a purchase model needs to know of a customer: how often, how lately, how long.
 *
 * <p>Any unit of time will do, as long as the parameters are in the same; Tributary's is the day, and several purchases
 * on one day are one. Papers write (x, t_x, T). A customer who bought on days 3, 10 and 24 is, on day 60,
 * {@code History(2, 21, 57)}.
 *
 * @param repeats x: purchases after the first
 * @param lastAge t_x: age at the last purchase, counted from the first; 0 without a repeat
 * @param age T: age now, counted from the first purchase; not below {@code lastAge}
 */
public record History(int repeats, double lastAge, double age) {

    public History {
        if (repeats < 0) {
            throw new IllegalArgumentException("repeats must not be negative, and are " + repeats);
        }
        Bounds.QUANTITY.requireOrZero("lastAge", lastAge);
        Bounds.QUANTITY.requireOrZero("age", age);
        if (lastAge > age) {
            throw new IllegalArgumentException("lastAge must not be above age, and is " + lastAge + ", above " + age);
        }
        if (repeats == 0 && lastAge > 0) {
            throw new IllegalArgumentException("without a repeat lastAge must be 0, and is " + lastAge);
        }
    }

    /** Time since the last purchase. */
    public double sinceLast() {
        return age - lastAge;
    }
}
