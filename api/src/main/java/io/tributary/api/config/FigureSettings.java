package io.tributary.api.config;

import java.math.BigDecimal;

/**
 * What a business may define differently about its figures.
 *
 * @param highValue lifetime value from which a customer is {@code High Value}, in hundredths of the currency
 * @param mediumValue lifetime value from which a customer is {@code Medium Value}, in hundredths; below highValue
 * @param retentionWindowDays days in which a customer must have bought again to count as retained
 */
public record FigureSettings(long highValue, long mediumValue, int retentionWindowDays) {
    public FigureSettings {
        Settings.SEGMENT_HIGH_VALUE.check(BigDecimal.valueOf(highValue, 2));
        Settings.SEGMENT_MEDIUM_VALUE.check(BigDecimal.valueOf(mediumValue, 2));
        Settings.RETENTION_WINDOW_DAYS.check(retentionWindowDays);
        if (highValue <= mediumValue) {
            throw new ConfigurationException("%s is '%s', but must be more than %s, which is '%s'."
                    .formatted(
                            Settings.SEGMENT_HIGH_VALUE.names(),
                            BigDecimal.valueOf(highValue, 2),
                            Settings.SEGMENT_MEDIUM_VALUE.names(),
                            BigDecimal.valueOf(mediumValue, 2)));
        }
    }

    /** Hundredths of an amount with at most 2 decimals. */
    static long hundredths(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
