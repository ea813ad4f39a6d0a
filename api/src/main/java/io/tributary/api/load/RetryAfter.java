package io.tributary.api.load;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** How long a server asks not to be called again (RFC 9110, 10.2.3): seconds, or an HTTP date. */
final class RetryAfter {
    /** Who asks for more is not taken at its word: a person waits for the load. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private RetryAfter() {}

    /** Zero where nothing readable is asked for. */
    static Duration of(HttpHeaders headers) {
        Duration asked = headers.firstValue("Retry-After")
                .map(text -> parse(text, Instant.now()))
                .orElse(Duration.ZERO);
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    static Duration parse(String text, Instant now) {
        try {
            if (text.matches("[0-9]{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(text));
            }
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeParseException unreadable) {
            return Duration.ZERO;
        }
    }
}
