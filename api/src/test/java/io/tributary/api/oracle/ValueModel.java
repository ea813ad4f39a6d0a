package io.tributary.api.oracle;

/**
 * What a purchase day is worth: Gamma-Gamma (Fader, Hardie 2013).
 *
 * @param p shape of a customer's purchase days
 * @param q shape of the customers
 * @param v their scale, in currency
 */
public record ValueModel(double p, double q, double v) {

    /**
     * "w z̄ + (1−w) v p/(q−1), w = p n/(p n + q − 1)", with n purchase days and z̄ = max(0, total_lifetime_value)/n.
     */
    double purchaseDay(long days, double lifetimeValue) {
        double mean = Math.max(0, lifetimeValue) / days;
        double weight = p * days / (p * days + q - 1);
        return weight * mean + (1 - weight) * v * p / (q - 1);
    }
}
