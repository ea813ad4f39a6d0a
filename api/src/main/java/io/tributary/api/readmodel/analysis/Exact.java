package io.tributary.api.readmodel.analysis;

/**
 * Exact arithmetic in SQL, where {@code /} would give a double.
 *
 * <p>Columns made so are DECIMAL(38, 6), rounded half-up: away from zero where they are negative.
 */
final class Exact {
    private Exact() {}

    /**
     * A quotient with six decimals; NULL where a part is absent or the divisor is 0.
     *
     * @param dividend a whole number, as SQL, below 10³⁰ either way
     * @param divisor a whole number, as SQL, not below 0
     */
    static String quotient(String dividend, String divisor) {
        return "((sign(%1$s) * ((2000000 * abs((%1$s)::HUGEINT) + (%2$s)) // nullif(2 * (%2$s)::HUGEINT, 0)))::DECIMAL(32, 0) * 0.000001)::DECIMAL(38, 6)"
                .formatted(dividend, divisor);
    }

    /** Money as a whole number of hundredths. */
    static String hundredths(String money) {
        return "((" + money + ") * 100)::HUGEINT";
    }
}
