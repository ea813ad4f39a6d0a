package io.tributary.topology.model;

/**
 * Who the customers of a {@link PurchaseModel} are: purchase rates are gamma distributed among them, the chances to leave
 * after a purchase beta distributed.
 *
 * @param r shape of the gamma distribution of rates, above 0
 * @param alpha its rate, in the unit of time, above 0: the mean customer buys {@code r / alpha} times per unit
 * @param a first shape of the beta distribution of chances to leave, above 0: the mean chance is {@code a / (a + b)}
 * @param b its second shape, above 0
 */
public record PurchaseParameters(double r, double alpha, double a, double b) {

    public PurchaseParameters {
        Bounds.SHAPE.require("r", r);
        Bounds.SCALE.require("alpha", alpha);
        Bounds.SHAPE.require("a", a);
        Bounds.SHAPE.require("b", b);
    }
}
