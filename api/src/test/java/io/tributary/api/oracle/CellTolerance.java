package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a cell may be, given the rows that are expected: itself, and where the contract leaves room, what is in it.
 *
 * <p>A monetary_score: what the cut points allow. What a model computes in doubles: one unit of the last decimal, of a
 * value that is large one millionth. A churn_risk: the band of any score that was allowed.
 */
final class CellTolerance {

    private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");

    private final SortedMap<String, Oracle.Bounds> monetaryScores;

    CellTolerance(SortedMap<String, Map<String, String>> expectedRows) {
        SortedMap<String, BigDecimal> values = new TreeMap<>(CODE_POINTS);
        expectedRows.forEach((id, row) -> {
            if (!row.get("monetary_score").isEmpty()) {
                values.put(id, new BigDecimal(row.get("total_lifetime_value")));
            }
        });
        this.monetaryScores = PopulationScores.monetaryBounds(values);
    }

    boolean allows(Map<String, String> expectedRow, String column, String actual) {
        String expected = expectedRow.get(column);
        if (expected.equals(actual)) {
            return true;
        }
        if (expected.isEmpty() || actual.isEmpty()) {
            return false;
        }
        return switch (column) {
            case "monetary_score" ->
                actual.matches("[1-5]")
                        && monetaryScores.get(expectedRow.get("customer_id")).allow(Integer.parseInt(actual));
            case "churn_risk" -> isNear(new BigDecimal(expectedRow.get("churn_risk_score")), actual);
            case "churn_risk_score", "predicted_purchases_90d" -> isWithin(MILLIONTH, expected, actual);
            case "predicted_value_90d" ->
                isWithin(MILLIONTH.multiply(new BigDecimal(expected).max(BigDecimal.ONE)), expected, actual);
            default -> false;
        };
    }

    private static boolean isNear(BigDecimal score, String risk) {
        return Predictions.risk(score.subtract(MILLIONTH)).equals(risk)
                || Predictions.risk(score.add(MILLIONTH)).equals(risk);
    }

    /** The form is no matter of tolerance: six decimals. */
    private static boolean isWithin(BigDecimal distance, String expected, String actual) {
        return actual.matches("[0-9]+\\.[0-9]{6}")
                && new BigDecimal(actual)
                                .subtract(new BigDecimal(expected))
                                .abs()
                                .compareTo(distance)
                        <= 0;
    }
}
