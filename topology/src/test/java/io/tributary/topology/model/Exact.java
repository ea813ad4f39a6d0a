package io.tributary.topology.model;

import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.dfp.DfpMath;

/** The papers' own formulas in 80 decimal digits, where neither cancellation nor overflow matters. */
final class Exact {
    private static final int DIGITS = 80;
    private static final DfpField FIELD = new DfpField(DIGITS);
    private static final Dfp ONE = FIELD.getOne();

    /** Put in the place of a − 1 = 0; by as much the value is wrong. */
    private static final Dfp NEARLY_NOTHING = FIELD.newDfp("1e-30");

    private Exact() {}

    /** (a+β−1)/(a−1) · [1 − (1−z)^s ₂F₁(s, β; a+β−1; z)], z = u/(1+u): Fader, Hardie and Lee's (10) of who is alive. */
    static double whileAlive(double shape, double a, double beta, double u) {
        Dfp s = of(shape);
        Dfp less = a == 1 ? NEARLY_NOTHING : of(a).subtract(ONE);
        Dfp c = less.add(of(beta));
        Dfp z = of(u).divide(ONE.add(of(u)));
        Dfp bracket = ONE.subtract(DfpMath.pow(ONE.subtract(z), s).multiply(hypergeometric(s, of(beta), c, z)));
        return c.divide(less).multiply(bracket).toDouble();
    }

    private static Dfp hypergeometric(Dfp a, Dfp b, Dfp c, Dfp z) {
        Dfp sum = ONE;
        Dfp term = ONE;
        Dfp smallest = FIELD.newDfp("1e-" + (DIGITS - 10));
        for (int k = 0; ; k++) {
            Dfp above = a.add(k).multiply(b.add(k)).multiply(z);
            Dfp below = c.add(k).multiply(k + 1);
            term = term.multiply(above).divide(below);
            sum = sum.add(term);
            // Where c is below 0, terms have either sign.
            if (above.lessThan(below) && term.abs().lessThan(sum.abs().multiply(smallest))) {
                return sum;
            }
        }
    }

    /** The density itself, its gamma functions as products of whole steps, and only then its logarithm. */
    static double logLikelihood(PurchaseParameters parameters, History customer, int occasions) {
        int x = customer.repeats();
        Dfp r = of(parameters.r());
        Dfp alpha = of(parameters.alpha());
        Dfp a = of(parameters.a());
        Dfp b = of(parameters.b());
        Dfp shape = r.add(x);
        Dfp density = DfpMath.pow(alpha, r).multiply(rising(r, x));
        density = density.multiply(rising(b, occasions)).divide(rising(a.add(b), occasions));
        Dfp alive = DfpMath.pow(alpha.add(of(customer.age())), shape.negate());
        if (occasions > 0) {
            Dfp left = DfpMath.pow(alpha.add(of(customer.lastAge())), shape.negate());
            alive = alive.add(a.divide(b.add(occasions - 1)).multiply(left));
        }
        return DfpMath.log(density.multiply(alive)).toDouble();
    }

    /** The density of a mean, when p · days is a whole number. */
    static double logLikelihood(ValueParameters parameters, Spending customer) {
        int shape = (int) (parameters.p() * customer.days());
        if (shape != parameters.p() * customer.days()) {
            throw new IllegalArgumentException(parameters + " " + customer);
        }
        Dfp q = of(parameters.q());
        Dfp v = of(parameters.v());
        Dfp mean = of(customer.mean());
        Dfp sum = mean.multiply(customer.days());
        Dfp density = rising(q, shape).divide(rising(ONE, shape - 1)).multiply(DfpMath.pow(v, q));
        density = density.multiply(DfpMath.pow(sum, shape)).divide(mean);
        return DfpMath.log(density.divide(DfpMath.pow(v.add(sum), q.add(shape))))
                .toDouble();
    }

    /** from (from+1) … (from+steps−1) = Γ(from+steps)/Γ(from). */
    private static Dfp rising(Dfp from, int steps) {
        Dfp product = ONE;
        for (int i = 0; i < steps; i++) {
            product = product.multiply(from.add(i));
        }
        return product;
    }

    private static Dfp of(double value) {
        return FIELD.newDfp(value);
    }
}
