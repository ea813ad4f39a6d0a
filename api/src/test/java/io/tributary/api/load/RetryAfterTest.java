package io.tributary.api.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "'Fri, 2 Jan 2026 03:04:15 GMT', 10",
        "'Fri, 2 Jan 2026 03:04:00 GMT', 0",
        "soon, 0",
        "-1, 0",
        "99999999999999999999, 0"
    })
    void shouldReadSecondsAndDates(String text, long seconds) {
        assertThat(RetryAfter.parse(text, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void shouldWaitAFewMinutesAtMostWhenAskedForMore() {
        assertThat(RetryAfter.of(headers(Map.of("Retry-After", List.of("86400")))))
                .isEqualTo(RetryAfter.LONGEST);
        assertThat(RetryAfter.of(headers(Map.of()))).isZero();
    }

    private static HttpHeaders headers(Map<String, List<String>> headers) {
        return HttpHeaders.of(headers, (name, value) -> true);
    }
}
