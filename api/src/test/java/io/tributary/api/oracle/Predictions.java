package io.tributary.api.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What the models say of one customer with a purchase.
 *
 * @param riskScore churn_risk_score, "1 − P(alive)"
 * @param purchases predicted_purchases_90d, "E[Y(90)]"
 * @param value predicted_value_90d in currency: the purchases, not rounded, times what a purchase day is worth
 */
record Predictions(double riskScore, double purchases, double value) {

    /** "Low < 0.33 ≤ Medium < 0.66 ≤ High". */
    static final List<String> RISKS = List.of("Low", "Medium", "High");

    private static final BigDecimal MEDIUM = new BigDecimal("0.33");
    private static final BigDecimal HIGH = new BigDecimal("0.66");
    private static final int DAYS_AHEAD = 90;

    static Predictions of(Models models, PurchaseDays customer, BigDecimal lifetimeValue) {
        double purchases = models.churn().expectedPurchases(customer, DAYS_AHEAD);
        return new Predictions(
                1 - models.churn().alive(customer),
                purchases,
                purchases * models.value().purchaseDay(customer.days(), lifetimeValue.doubleValue()));
    }

    /** churn_risk: the band of the score as it is shown. */
    String risk() {
        return risk(sixDecimals(riskScore));
    }

    static String risk(BigDecimal shownScore) {
        if (shownScore.compareTo(HIGH) >= 0) {
            return "High";
        }
        return shownScore.compareTo(MEDIUM) >= 0 ? "Medium" : "Low";
    }

    static BigDecimal sixDecimals(double number) {
        return BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP);
    }
}
