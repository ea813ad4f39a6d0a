package io.tributary.topology.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Averages and rates: exact quotients, rounded half-up to 6 decimals once, at output. */
public final class Quotient {
    /** Decimals of averages and rates. */
    public static final int DECIMALS = 6;

    private static final double MICROS = 1e6;
    /** Doubles are whole from here on. */
    private static final double EXACT_BELOW = 1L << 53;

    private Quotient() {}

    /** {@code dividend / divisor}, null when the divisor is 0. */
    public static BigDecimal of(long dividend, long divisor) {
        return of(BigDecimal.valueOf(dividend), divisor);
    }

    /** Money in hundredths per piece, null when there is no piece. */
    public static BigDecimal ofMinor(long minor, long divisor) {
        return of(BigDecimal.valueOf(minor, 2), divisor);
    }

    /** {@code dividend / divisor}, null when the divisor is 0. */
    public static BigDecimal of(BigDecimal dividend, long divisor) {
        return divisor == 0 ? null : dividend.divide(BigDecimal.valueOf(divisor), DECIMALS, RoundingMode.HALF_UP);
    }

    /** A number that was computed in floating point, not negative. */
    public static BigDecimal of(double value) {
        double micros = value * MICROS;
        return micros < EXACT_BELOW
                ? BigDecimal.valueOf(Math.round(micros), DECIMALS)
                : new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
