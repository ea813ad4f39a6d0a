package io.tributary.api.demo;

import io.tributary.api.demo.shop.Scores;
import io.tributary.api.demo.shop.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a row of customer_360 must be, and how far it may be from that: a monetary_score as far as its cut points, what a
 * model computed by one unit of the last decimal, or a millionth of a large value.
 *
 * @param cells column to text, empty where absent
 */
record AuditedRow(Statement statement, Scores scores, Map<String, String> cells) {
    private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");

    /** Sentences that name the customer, the column and both values. */
    List<String> differences(String id, Map<String, String> actual) {
        return cells.keySet().stream()
                .filter(column -> !allows(column, actual.getOrDefault(column, "no column")))
                .map(column -> "customer %s: %s is '%s' and must be '%s'"
                        .formatted(id, column, actual.get(column), cells.get(column)))
                .toList();
    }

    private boolean allows(String column, String actual) {
        String expected = cells.get(column);
        if (expected.equals(actual)) {
            return true;
        }
        return !expected.isEmpty()
                && switch (column) {
                    case "monetary_score" -> scores.allowsMonetary(statement, actual);
                    case "churn_risk_score", "predicted_purchases_90d" -> isWithin(MILLIONTH, expected, actual);
                    case "predicted_value_90d" ->
                        isWithin(MILLIONTH.multiply(new BigDecimal(expected).max(BigDecimal.ONE)), expected, actual);
                    default -> false;
                };
    }

    private static boolean isWithin(BigDecimal distance, String expected, String actual) {
        return actual.matches("[0-9]+\\.[0-9]{6}")
                && new BigDecimal(actual)
                                .subtract(new BigDecimal(expected))
                                .abs()
                                .compareTo(distance)
                        <= 0;
    }
}
