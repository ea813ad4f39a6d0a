package io.tributary.api.ingest;

/**
 * Why a request as a whole can't be taken.
 *
 * @param status the HTTP status
 * @param error what is wrong, for people
 */
public record Problem(int status, String error) {
    static final int TOO_MANY_REQUESTS = 429;
    private static final String SECONDS_WHEN_FULL = "1";
    private static final String SECONDS_WHEN_FAILED = "2";

    /** As much is being taken in as may be at a time. */
    static Problem full() {
        return new Problem(
                TOO_MANY_REQUESTS,
                "as much is being taken in as there is room for: send it again, after the seconds that Retry-After says");
    }

    /** After how many seconds the same request may do better, as the header {@code Retry-After}; null when never. */
    String retryAfter() {
        return switch (status) {
            case TOO_MANY_REQUESTS -> SECONDS_WHEN_FULL;
            case 503 -> SECONDS_WHEN_FAILED;
            default -> null;
        };
    }
}
