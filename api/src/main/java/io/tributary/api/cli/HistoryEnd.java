package io.tributary.api.cli;

import io.tributary.api.config.ConfigurationException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Where a generated history ends: a day, which ends it at 00:00 UTC, or an instant. */
final class HistoryEnd {
    static final String RULE = "a day such as 2026-01-31 or an instant such as 2026-01-31T12:00:00Z, from 1910 to 2089";

    private static final int EARLIEST_YEAR = 1910;
    private static final int LATEST_YEAR = 2089;

    private HistoryEnd() {}

    /** Today at 00:00 UTC: a day's files are the same whenever they are made. */
    static Instant today(InstantSource clock) {
        return clock.instant().truncatedTo(ChronoUnit.DAYS);
    }

    /** @throws ConfigurationException when the text is neither, or too far away for dates before it and after it */
    static Instant of(String text) {
        try {
            Instant until = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
            int year = until.atOffset(ZoneOffset.UTC).getYear();
            if (year >= EARLIEST_YEAR && year <= LATEST_YEAR) {
                return until;
            }
        } catch (DateTimeException e) {
            throw broken(text, e);
        }
        throw broken(text, null);
    }

    private static ConfigurationException broken(String text, Exception cause) {
        return new ConfigurationException(
                CommandGrammar.UNTIL_FLAG + " is '" + text + "', but must be " + RULE + ".", cause);
    }
}
