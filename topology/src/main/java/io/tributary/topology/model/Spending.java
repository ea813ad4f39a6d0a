package io.tributary.topology.model;

/**
 * What {@link GammaGamma} needs to know of a customer.
 *
 * @param days days with a purchase, 1 or more
 * @param mean of the values of those days, above 0: the model knows no other
 */
public record Spending(int days, double mean) {

    public Spending {
        if (days < 1) {
            throw new IllegalArgumentException("days must be 1 or more, and are " + days);
        }
        Bounds.QUANTITY.require("mean", mean);
    }
}
