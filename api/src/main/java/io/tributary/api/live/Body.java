package io.tributary.api.live;

import io.tributary.api.http.Fingerprint;
import java.nio.charset.StandardCharsets;

/**
 * The body of an answer, as the matching endpoint gives it.
 *
 * @param json the whole of it, its time included
 * @param asOf ISO 8601
 * @param content tells one content from another, whatever the time
 */
record Body(String json, String asOf, String content) {
    private static final String JSON = "application/json";

    /** A body with {@code lastUpdated}. */
    static Body of(byte[] json) {
        Fingerprint fingerprint = Fingerprint.of(json, JSON);
        return new Body(
                new String(json, StandardCharsets.UTF_8), fingerprint.asOf().orElseThrow(), fingerprint.text());
    }

    /** That there is nothing. */
    static Body nothing(String asOf) {
        return new Body("null", asOf, "");
    }

    boolean isSame(Body other) {
        return content.equals(other.content);
    }
}
