package io.tributary.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * What tells one body from another: half of its SHA-256, which no two different bodies share by chance.
 *
 * <p>The fields {@code lastUpdated} and {@code asOf} of a JSON object are left out, at its top and nowhere else: further
 * down such a name may be anybody's.
 *
 * @param text 22 characters of base 64
 * @param asOf the value of lastUpdated
 */
public record Fingerprint(String text, Optional<String> asOf) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String LAST_UPDATED = "lastUpdated";
    private static final Set<String> TIMES = Set.of(LAST_UPDATED, "asOf");
    private static final int BYTES = 16;

    /** Of a body as it is sent. */
    public static Fingerprint of(byte[] body, String contentType) {
        MessageDigest digest = sha256();
        Optional<String> asOf = Optional.empty();
        int from = 0;
        if (contentType.startsWith("application/json") && body[0] == '{') {
            try (JsonParser json = JSON.createParser(body)) {
                json.nextToken();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    if (json.nextToken() != JsonToken.VALUE_STRING || !TIMES.contains(name)) {
                        json.skipChildren();
                        continue;
                    }
                    int start = Math.toIntExact(json.currentTokenLocation().getByteOffset());
                    digest.update(body, from, start - from);
                    String time = json.getText(); // reads to its end, which the parser puts off
                    from = Math.toIntExact(json.currentLocation().getByteOffset());
                    asOf = name.equals(LAST_UPDATED) ? Optional.of(time) : asOf;
                }
            } catch (IOException notJson) {
                throw new UncheckedIOException("an answer of ours is no JSON", notJson);
            }
        }
        digest.update(body, from, body.length - from);
        byte[] half = Arrays.copyOf(digest.digest(), BYTES);
        return new Fingerprint(Base64.getUrlEncoder().withoutPadding().encodeToString(half), asOf);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
