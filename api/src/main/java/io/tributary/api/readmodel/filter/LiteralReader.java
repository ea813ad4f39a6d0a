package io.tributary.api.readmodel.filter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one value; the parser says where. */
final class LiteralReader {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DAYS = Pattern.compile("\\d{1,5}");

    private LiteralReader() {}

    /** {@code today}, a number, a day, an instant or a text; empty where it is none of them. */
    static Optional<Literal> of(Token token) {
        if (token.type() == Token.Type.TEXT) {
            return Optional.of(new Literal.Text(token.text()));
        }
        if (token.isWord("today")) {
            return Optional.of(new Literal.DaysAgo(0));
        }
        if (token.type() != Token.Type.NUMERIC) {
            return Optional.empty();
        }
        if (NUMBER.matcher(token.text()).matches()) {
            return Optional.of(new Literal.Decimal(new BigDecimal(token.text())));
        }
        return time(token.text());
    }

    /** The number of days in {@code 60 days ago}; empty where it is none. */
    static Optional<Literal> daysAgo(Token token) {
        return DAYS.matcher(token.text()).matches()
                ? Optional.of(new Literal.DaysAgo(Integer.parseInt(token.text())))
                : Optional.empty();
    }

    private static Optional<Literal> time(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Optional.of(new Literal.Day(LocalDate.parse(text)));
            }
            Instant instant = OffsetDateTime.parse(text).toInstant();
            // Times have milliseconds: a finer one would be equal to none.
            return instant.equals(instant.truncatedTo(ChronoUnit.MILLIS)) && isFourDigitYear(instant)
                    ? Optional.of(new Literal.Moment(instant))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static boolean isFourDigitYear(Instant instant) {
        return !instant.isBefore(Instant.parse("0001-01-01T00:00:00Z"))
                && instant.isBefore(Instant.parse("9999-12-31T00:00:00Z"));
    }
}
