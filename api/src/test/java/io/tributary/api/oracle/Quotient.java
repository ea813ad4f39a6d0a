package io.tributary.api.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * An average or a rate before any rounding: "Averages and rates are exact quotients, 6 decimals at output".
 *
 * @param dividend what is shared out
 * @param divisor among how many; never 0
 */
record Quotient(BigDecimal dividend, BigDecimal divisor) {

    /** Enough digits that rounding them again to 6 decimals, or to a double, gives what the quotient itself would. */
    private static final MathContext MANY_DIGITS = new MathContext(60, RoundingMode.HALF_UP);

    /** Absent where there is nothing to divide by. */
    static Optional<Quotient> of(BigDecimal dividend, long divisor) {
        return divisor == 0 ? Optional.empty() : Optional.of(new Quotient(dividend, BigDecimal.valueOf(divisor)));
    }

    static Optional<Quotient> mean(Collection<BigDecimal> values) {
        return of(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add), values.size());
    }

    /** Rounded once, from the quotient itself. */
    String withSixDecimals() {
        return dividend.divide(divisor, 6, RoundingMode.HALF_UP).toPlainString();
    }

    /** Null where it is absent. */
    static BigDecimal valueOf(Optional<Quotient> quotient) {
        return quotient.map(Quotient::value).orElse(null);
    }

    BigDecimal value() {
        return dividend.divide(divisor, MANY_DIGITS);
    }
}
