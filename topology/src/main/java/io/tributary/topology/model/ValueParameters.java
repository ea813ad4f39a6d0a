package io.tributary.topology.model;

/**
 * Who the customers of {@link GammaGamma} are: the values of a customer's purchase days are gamma distributed with shape
 * p, and the rates of those distributions gamma distributed among customers with shape q and rate v.
 *
 * @param p above 0
 * @param q above 1, or the population would have no mean
 * @param v in the unit of money, above 0
 */
public record ValueParameters(double p, double q, double v) {

    public ValueParameters {
        Bounds.SHAPE.require("p", p);
        Bounds.SHAPE.require("q", q);
        Bounds.SCALE.require("v", v);
        if (q <= 1) {
            throw new IllegalArgumentException("q must be above 1, or there is no mean value, and is " + q);
        }
    }
}
