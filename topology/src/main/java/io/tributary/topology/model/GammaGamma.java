package io.tributary.topology.model;

import org.hipparchus.special.Gamma;

/**
 * What a purchase day of a customer is worth: their own mean, drawn towards everybody's the less is known of them.
 *
 * <p>Who once bought for 500 where most spend 35 will probably spend less the next time. Assumes that value and frequency
 * don't depend on each other, and that values are above 0. Immutable, allocates nothing. Fader and Hardie, The Gamma-Gamma
 * Model of Monetary Value, 2013.
 */
public final class GammaGamma {
    /** What holds until there are data to fit: CDNOW's customers (1997, dollars), whose mean is 35.22. */
    public static final ValueParameters DEFAULT = new ValueParameters(6.25, 3.74, 15.44);

    private final ValueParameters parameters;
    private final double p;
    private final double q;
    private final double v;
    private final double populationMean;
    /** What every customer's log-likelihood has: q ln v − lnΓ(q). */
    private final double constant;

    public GammaGamma(ValueParameters parameters) {
        this.parameters = parameters;
        p = parameters.p();
        q = parameters.q();
        v = parameters.v();
        populationMean = v * p / (q - 1);
        constant = q * Math.log(v) - Gamma.logGamma(q);
    }

    /**
     * The parameters under which these customers are most likely; those with q ≤ 1 are not considered, since under them
     * the mean customer would be worth an infinite amount.
     */
    public static Fit<ValueParameters> fit(Spendings customers) {
        return ValueLikelihood.maximise(customers);
    }

    /** The parameters in force. */
    public ValueParameters parameters() {
        return parameters;
    }

    /** The value of a purchase day of somebody of whom nothing is known. */
    public double populationMean() {
        return populationMean;
    }

    /**
     * The value of a purchase day to expect.
     *
     * @param days purchase days so far, 0 or more
     * @param mean of their values; any when there are none
     */
    public double expectedValue(int days, double mean) {
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative, and are " + days);
        }
        if (days == 0) {
            return populationMean;
        }
        double weight = p * days / (p * days + (q - 1));
        return weight * mean + (1 - weight) * populationMean;
    }

    /** The logarithm of the probability density of such a mean. */
    public double logLikelihood(Spending customer) {
        double shape = p * customer.days();
        double sum = customer.days() * customer.mean();
        return constant
                + (Gamma.logGamma(shape + q) - Gamma.logGamma(shape))
                + shape * Math.log(sum / (v + sum))
                - Math.log(customer.mean())
                - q * Math.log(v + sum);
    }
}
