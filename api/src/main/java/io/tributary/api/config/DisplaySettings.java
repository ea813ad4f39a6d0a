package io.tributary.api.config;

import java.util.Currency;
import java.util.Locale;

/**
 * How figures are written for people. What programs read is the same everywhere.
 *
 * @param locale language and country whose way of writing numbers and dates is used
 * @param currency what amounts of money are in; nothing is converted
 */
public record DisplaySettings(Locale locale, Currency currency) {
    public DisplaySettings {
        Settings.LOCALE.check(locale);
        Settings.CURRENCY.check(currency);
    }
}
