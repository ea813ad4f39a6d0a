package io.tributary.api.demo.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedSet;

/**
 * What the published models make of a customer's purchase days, with the parameters that the platform reports: MBG/NBD or
 * BG/NBD for whether the customer comes back, Gamma-Gamma for what a purchase day is worth.
 *
 * @param firstMayBeLast MBG/NBD: a customer may leave after the first purchase too
 * @param r how often customers buy: shape
 * @param alpha how often customers buy: days
 * @param a leaving
 * @param b staying
 * @param p worth of a purchase day: shape of one customer
 * @param q worth of a purchase day: shape of all customers
 * @param v worth of a purchase day: currency
 */
public record Forecast(
        boolean firstMayBeLast, double r, double alpha, double a, double b, double p, double q, double v) {
    private static final int DAYS_AHEAD = 90;
    private static final BigDecimal MEDIUM = new BigDecimal("0.33");
    private static final BigDecimal HIGH = new BigDecimal("0.66");

    /** How close a is to 1 when its formula, which divides by a − 1, is taken on both sides of it. */
    private static final double NEAR = 5e-5;

    /** Column of customer_360 to text, empty without a purchase. */
    public Map<String, String> cells(Statement statement) {
        SortedSet<LocalDate> days = statement.purchaseDays();
        if (days.isEmpty()) {
            return cells("", "", "", "");
        }
        int n = days.size();
        double untilLast = ChronoUnit.DAYS.between(days.first(), days.last());
        double untilToday =
                ChronoUnit.DAYS.between(days.first(), LocalDate.ofInstant(statement.asOf(), ZoneOffset.UTC));
        double age = Math.max(untilLast, untilToday);
        double alive = alive(n - 1, untilLast, age);
        double purchases = alive
                * (Math.abs(a - 1) < NEAR
                        ? (withLeaving(a - 2 * NEAR).purchasesOfOneAlive(n - 1, age)
                                        + withLeaving(a + 2 * NEAR).purchasesOfOneAlive(n - 1, age))
                                / 2
                        : purchasesOfOneAlive(n - 1, age));
        BigDecimal risk = rounded(1 - alive);
        return cells(
                risk.toPlainString(),
                risk.compareTo(HIGH) >= 0 ? "High" : risk.compareTo(MEDIUM) >= 0 ? "Medium" : "Low",
                rounded(purchases).toPlainString(),
                rounded(purchases * purchaseDay(n, statement.lifetimeMinor())).toPlainString());
    }

    private static Map<String, String> cells(String score, String risk, String purchases, String value) {
        return Map.of(
                "churn_risk_score", score,
                "churn_risk", risk,
                "predicted_purchases_90d", purchases,
                "predicted_value_90d", value);
    }

    private Forecast withLeaving(double other) {
        return new Forecast(firstMayBeLast, r, alpha, other, b, p, q, v);
    }

    private double stays(int x) {
        return b + x + (firstMayBeLast ? 1 : 0);
    }

    private double alive(int x, double untilLast, double age) {
        return x == 0 && !firstMayBeLast
                ? 1
                : 1 / (1 + a / (stays(x) - 1) * Math.pow((alpha + age) / (alpha + untilLast), r + x));
    }

    /** The series is ₂F₁(r + x, stays; a + stays − 1; z); all its terms are above 0. */
    private double purchasesOfOneAlive(int x, double age) {
        double all = a + stays(x) - 1;
        double z = DAYS_AHEAD / (alpha + age + DAYS_AHEAD);
        double term = 1;
        double sum = 1;
        for (int k = 0; term > sum * 1e-17 * (1 - z); k++) {
            term *= (r + x + k) / (all + k) * (stays(x) + k) / (k + 1) * z;
            sum += term;
        }
        return all / (a - 1) * (1 - Math.pow(1 - z, r + x) * sum);
    }

    private double purchaseDay(int n, long lifetimeMinor) {
        double own = p * n;
        double mean = Math.max(0, lifetimeMinor) / 100.0 / n;
        return (own * mean + v * p) / (own + q - 1);
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP);
    }
}
