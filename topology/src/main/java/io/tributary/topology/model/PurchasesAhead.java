package io.tributary.topology.model;

/**
 * Expected purchases of a customer who is alive.
 *
 * <p>The papers give (a+β−1)/(a−1) · [1 − (1−z)^s ₂F₁(s, β; a+β−1; z)] with z = u/(1+u): a difference of nearly equal
 * numbers near a = 1, and undefined there. The same value is a sum of positive terms: with K purchases ahead of somebody
 * who never leaves, which is negative binomial (s, z), and (β)ⱼ/(a+β)ⱼ the probability to stay j times, it is
 * E[ Σ_{j&lt;K} (β)ⱼ/(a+β)ⱼ ]. It is also the mean of (1 − (1+pu)^−s)/p over p from Beta(a, β), the chance to leave.
 * Few purchases ahead are summed, many are integrated; both are exact to rounding, and neither knows a = 1 as special.
 */
final class PurchasesAhead {
    /** Beyond these the sum would have more than about a thousand terms, and the integral takes less. */
    private static final double MANY = 300;

    private static final double WIDE = 20;

    /** Of the sum; what is left out is less. */
    private static final double PRECISION = 1e-15;

    /** Of the integral's steps: its error is e^(−π²/step), as the integrand is bounded for |Im t| ≤ π/2. */
    private static final double STEP = 0.25;

    private static final double NEGLIGIBLE = 1e-20;

    /** Below it a probability is as good as 0 beside 1. */
    private static final double VANISHING = 1e-17;

    private PurchasesAhead() {}

    /**
     * @param s shape of the customer's purchase rate
     * @param a first shape of the customer's chance to leave
     * @param beta second shape
     * @param u the horizon in units of the rate's scale
     */
    static double whileAlive(double s, double a, double beta, double u) {
        return s * u <= MANY && u <= WIDE ? sum(s, a, beta, u) : integral(s, a, beta, u);
    }

    /** Σ P(K=k) Σ_{j&lt;k} (β)ⱼ/(a+β)ⱼ; weights are relative to P(K=0), so that none is smaller than a double can be. */
    static double sum(double s, double a, double beta, double u) {
        double z = u / (1 + u);
        double weight = 1;
        double weights = 1;
        double stays = 1;
        double purchases = 0;
        double total = 0;
        for (int k = 0; ; k++) {
            double ratio = z * (s + k) / (k + 1);
            weight *= ratio;
            purchases += stays;
            stays *= (beta + k) / (a + beta + k);
            weights += weight;
            total += weight * purchases;
            // From here on weights fall at least as fast as by this ratio, while purchases grow by 1 a term at most.
            double fall = Math.max(ratio, z);
            if (fall < 1) {
                double rest = 1 - fall;
                if (weight * fall * (purchases * rest + 1) <= PRECISION * total * rest * rest) {
                    return total / weights;
                }
            }
        }
    }

    /**
     * The mean over Beta(a, β) by the trapezoidal rule in t = ln(p/(1−p)), which has no better for an analytic integrand
     * that vanishes at both ends. Where nothing but the exponential of the ends is left, the rest is a geometric series.
     */
    static double integral(double s, double a, double beta, double u) {
        // Half a standard deviation, where the distribution is narrow.
        double step = Math.min(STEP, 0.5 * Math.sqrt(1 / a + 1 / beta));
        double mode = Math.log(a / beta);
        double peak = a * logistic(mode) + beta * logistic(-mode);
        double total = 0;
        double weights = 0;
        for (int i = 0; ; i++) {
            double t = mode - i * step;
            double logP = logistic(t);
            double p = Math.exp(logP);
            double weight = Math.exp(a * logP + beta * logistic(-t) - peak);
            double term = weight * ahead(s, p, u);
            total += term;
            weights += weight;
            if (p * (s * u + u + beta) < VANISHING) {
                double rest = 1 / Math.expm1(a * step);
                total += term * rest;
                weights += weight * rest;
                break;
            }
            if (weight < NEGLIGIBLE * weights && weight * s * u < NEGLIGIBLE * total) {
                break;
            }
        }
        for (int i = 1; ; i++) {
            double t = mode + i * step;
            double logQ = logistic(-t);
            double logP = logistic(t);
            double weight = Math.exp(a * logP + beta * logQ - peak);
            double term = weight * ahead(s, Math.exp(logP), u);
            total += term;
            weights += weight;
            if (Math.exp(logQ) * (a + s) < VANISHING) {
                double rest = 1 / Math.expm1(beta * step);
                total += term * rest;
                weights += weight * rest;
                break;
            }
            if (weight < NEGLIGIBLE * weights && term < NEGLIGIBLE * total) {
                break;
            }
        }
        return total / weights;
    }

    /** Purchases of somebody with that chance to leave: (1 − (1+pu)^−s)/p. */
    private static double ahead(double s, double p, double u) {
        return -Math.expm1(-s * Math.log1p(p * u)) / p;
    }

    /** ln(1 / (1 + e^−t)). */
    private static double logistic(double t) {
        return -Softplus.of(-t);
    }
}
