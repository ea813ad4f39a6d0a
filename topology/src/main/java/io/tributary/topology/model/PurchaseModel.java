package io.tributary.topology.model;

import org.hipparchus.special.Gamma;

/**
 * A customer-base model: what somebody's past purchases say about whether they will come back.
 *
 * <p>While alive, a customer buys at random at a rate of their own, and has a chance of their own to leave for good at
 * each occasion; how rates and chances are spread among customers are the {@link PurchaseParameters}. The models differ in
 * one thing only: how many occasions to leave a customer has had, see {@link #occasions}. Nobody tells a shop that they
 * left, hence a probability.
 *
 * <p>Immutable, allocates nothing. Formulas: Fader, Hardie and Lee, "Counting Your Customers" the Easy Way, Marketing
 * Science 24(2), 2005.
 */
public abstract sealed class PurchaseModel permits BgNbd, MbgNbd {
    private static final double FARTHEST = 1e12;

    private final PurchaseParameters parameters;
    private final double r;
    private final double alpha;
    private final double a;
    private final double b;
    /** What every customer's log-likelihood has: ln(α^r Γ(a+b) / (Γ(r) Γ(b))). */
    private final double constant;

    PurchaseModel(PurchaseParameters parameters) {
        this.parameters = parameters;
        r = parameters.r();
        alpha = parameters.alpha();
        a = parameters.a();
        b = parameters.b();
        constant = r * Math.log(alpha) - Gamma.logGamma(r) + Gamma.logGamma(a + b) - Gamma.logGamma(b);
    }

    /** The parameters in force. */
    public final PurchaseParameters parameters() {
        return parameters;
    }

    /** How often somebody with that many repeat purchases could have left. */
    abstract double occasions(int repeats);

    /** The probability that the customer will ever buy again: from 0 to 1, and never rising while they don't. */
    public final double alive(History customer) {
        return 1 / (1 + Math.exp(logOddsOfHavingLeft(customer)));
    }

    /**
     * How often the customer is expected to buy from now on until then.
     *
     * @param horizon in the unit of the parameters, not negative
     * @return finite, 0 or more
     */
    public final double expectedPurchases(History customer, double horizon) {
        return alive(customer) * expectedPurchasesIfAlive(customer, horizon);
    }

    /** The same of somebody who certainly hasn't left: for those who have {@link #alive} already. */
    public final double expectedPurchasesIfAlive(History customer, double horizon) {
        Bounds.QUANTITY.requireOrZero("horizon", horizon);
        // Ahead of a shortest of times everything is far.
        double stretch = Math.min(horizon / (alpha + customer.age()), FARTHEST);
        return PurchasesAhead.whileAlive(r + customer.repeats(), a, b + occasions(customer.repeats()), stretch);
    }

    /** The logarithm of the probability density of such a history. */
    public final double logLikelihood(History customer) {
        double shape = r + customer.repeats();
        double stays = b + occasions(customer.repeats());
        return constant
                + Gamma.logGamma(shape)
                + (Gamma.logGamma(stays) - Gamma.logGamma(a + stays))
                - shape * Math.log(alpha + customer.age())
                + Softplus.of(logOddsOfHavingLeft(customer));
    }

    /** ln[a / (b + occasions − 1) · ((α+T) / (α+t_x))^(r+x)]; nobody leaves without an occasion. */
    private double logOddsOfHavingLeft(History customer) {
        double occasions = occasions(customer.repeats());
        if (occasions == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return Math.log(a / (b + (occasions - 1)))
                + (r + customer.repeats()) * Math.log((alpha + customer.age()) / (alpha + customer.lastAge()));
    }
}
