package io.tributary.api.config;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The kinds of values that settings have, each with its rule, so that two settings of a kind read alike. */
final class SettingKinds {
    private SettingKinds() {}

    /** A whole number within bounds, both included. */
    static Setting<Integer> number(String name, String defaultText, int least, int most, String description) {
        return of(
                name,
                defaultText,
                "a whole number from " + least + " to " + most,
                description,
                Integer::valueOf,
                value -> value >= least && value <= most);
    }

    /** An amount of money: written plainly, never with an exponent. */
    static Setting<BigDecimal> money(String name, String defaultText, String description) {
        return of(
                name,
                defaultText,
                "an amount of money, 0 or more, with at most 2 decimals and 13 digits before the point",
                description,
                SettingKinds::plainDecimal,
                value -> value.signum() >= 0 && value.scale() <= 2 && value.precision() - value.scale() <= 13);
    }

    /** A text of which a regular expression says whether it is one. */
    static Setting<String> text(String name, String defaultText, String rule, String description, String pattern) {
        return of(name, defaultText, rule, description, text -> text, text -> text.matches(pattern));
    }

    /** Where a neighbour is, if there is one: empty for none. */
    static Setting<Optional<URI>> address(String name, String description) {
        return of(
                name,
                "",
                "an http or https address without user and password, such as http://localhost:8081",
                description,
                text -> text.isEmpty() ? Optional.empty() : Optional.of(URI.create(text)),
                url -> url.map(SettingKinds::isHttp).orElse(true));
    }

    /** One of an enum's constants, in lower case, its words joined by hyphens. */
    static <E extends Enum<E>> Setting<E> choice(
            Class<E> type, String name, String defaultText, String rule, String description) {
        return of(name, defaultText, rule, description, text -> constant(type, text), value -> true);
    }

    /** Yes or no. */
    static Setting<Boolean> truth(String name, String defaultText, String description) {
        return of(name, defaultText, "'true' or 'false'", description, SettingKinds::yesOrNo, value -> true);
    }

    /** Any other setting with a flag. */
    static <T> Setting<T> of(
            String name,
            String defaultText,
            String rule,
            String description,
            Setting.Reader<T> reader,
            Predicate<T> valid) {
        return new Setting<>(name, defaultText, rule, description, true, reader, valid);
    }

    private static BigDecimal plainDecimal(String text) {
        if (!text.matches("-?\\d{1,20}(\\.\\d{1,20})?")) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text);
    }

    private static boolean isHttp(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getHost() != null
                && url.getUserInfo() == null;
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT)) || text.indexOf('_') >= 0) {
            throw new IllegalArgumentException(text);
        }
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
