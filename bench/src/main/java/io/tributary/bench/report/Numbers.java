package io.tributary.bench.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as tables show them: three digits say all that a measurement knows. */
final class Numbers {
    private Numbers() {}

    /** Three significant digits, thousands parted: 643,000, 9.5, 0.312. */
    static String rounded(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_UP));
        return String.format(
                Locale.ROOT, "%,." + Math.max(0, rounded.stripTrailingZeros().scale()) + "f", rounded);
    }

    /** Whole numbers without decimals, others as they are. */
    static String plain(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    static String megabytes(long bytes) {
        return rounded(bytes / 1e6);
    }

    static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
