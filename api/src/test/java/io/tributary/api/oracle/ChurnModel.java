package io.tributary.api.oracle;

/**
 * When customers buy and when they leave: MBG/NBD (Batislam et al. 2007), or BG/NBD (Fader, Hardie, Lee 2005).
 *
 * <p>The two differ in one thing. In BG/NBD a customer may leave after every repeat purchase, so whoever bought once is
 * there for certain; in MBG/NBD also after the first one. With y the chances of staying so far, b + x or b + x + 1, the
 * formulas of both are the same.
 *
 * @param name {@code MBG/NBD} or {@code BG/NBD}
 * @param r shape of how often customers buy
 * @param alpha its rate, in days
 * @param a of leaving
 * @param b of staying
 */
public record ChurnModel(String name, double r, double alpha, double a, double b) {

    /** Where the formula divides by a − 1, which can be lifted: closer than that, the mean of both sides is taken. */
    private static final double TOO_CLOSE = 5e-5;

    private static final double ASIDE = 1e-4;

    public ChurnModel {
        if (!name.equals("MBG/NBD") && !name.equals("BG/NBD")) {
            throw new IllegalArgumentException("a model named " + name);
        }
    }

    private double stayed(PurchaseDays customer) {
        return b + customer.repeats() + (name.equals("MBG/NBD") ? 1 : 0);
    }

    /** "P(alive) = 1 / (1 + a/(b+x) · ((α+T)/(α+t_x))^(r+x))"; with b+x−1 in BG/NBD, and 1 when x is 0. */
    double alive(PurchaseDays customer) {
        if (name.equals("BG/NBD") && customer.repeats() == 0) {
            return 1;
        }
        double silence =
                Math.pow((alpha + customer.untilNow()) / (alpha + customer.untilLast()), r + customer.repeats());
        return 1 / (1 + a / (stayed(customer) - 1) * silence);
    }

    /**
     * "E[Y(t)] = (a+b+x)/(a−1) · [1 − ((α+T)/(α+T+t))^(r+x) · ₂F₁(r+x, b+x+1; a+b+x; t/(α+T+t))] · P(alive)"; with b+x−1
     * for b+x in BG/NBD.
     */
    double expectedPurchases(PurchaseDays customer, double days) {
        if (Math.abs(a - 1) < TOO_CLOSE) {
            return (aside(ASIDE).expectedIfAlive(customer, days) + aside(-ASIDE).expectedIfAlive(customer, days))
                    / 2
                    * alive(customer);
        }
        return expectedIfAlive(customer, days) * alive(customer);
    }

    private ChurnModel aside(double step) {
        return new ChurnModel(name, r, alpha, a + step, b);
    }

    private double expectedIfAlive(PurchaseDays customer, double days) {
        double bought = r + customer.repeats();
        double stayed = stayed(customer);
        double now = alpha + customer.untilNow();
        double series = hypergeometric(bought, stayed, a + stayed - 1, days / (now + days));
        return (a + stayed - 1) / (a - 1) * (1 - Math.pow(now / (now + days), bought) * series);
    }

    /**
     * ₂F₁(a, b; c; z) as the series that defines it, for positive arguments and z below 1.
     *
     * <p>Every term is positive, so nothing cancels and the sum is as exact as doubles are; terms grow before they
     * shrink, and then shrink by z from one to the next.
     */
    static double hypergeometric(double a, double b, double c, double z) {
        double sum = 1;
        double term = 1;
        for (int k = 0; ; k++) {
            double ratio = (a + k) / (c + k) * ((b + k) / (k + 1)) * z;
            term *= ratio;
            sum += term;
            if (ratio < 1 && term / (1 - ratio) < 1e-18 * sum) {
                return sum;
            }
        }
    }
}
