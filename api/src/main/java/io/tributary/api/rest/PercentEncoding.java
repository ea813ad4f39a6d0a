package io.tributary.api.rest;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses requests whose path or query is not percent-encoded UTF-8.
 *
 * <p>What decodes them later would put U+FFFD for what it can't read, or leave a parameter out, and so answer another
 * question than the one that was asked.
 */
final class PercentEncoding {

    private PercentEncoding() {}

    static void require(Context request) {
        require("path", request.req().getRequestURI());
        require("query", request.queryString());
    }

    private static void require(String part, String text) {
        if (text != null && !isWellFormed(text)) {
            throw new BadRequestResponse("the " + part + " of the request is not percent-encoded UTF-8");
        }
    }

    static boolean isWellFormed(String text) {
        if (text.indexOf('%') < 0) {
            return true;
        }
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                if (encoded.size() > 0 && !isWellFormed(encoded)) {
                    return false;
                }
                continue;
            }
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low < 0) {
                return false;
            }
            encoded.write(high * 16 + low);
            i += 2;
        }
        return isWellFormed(encoded);
    }

    /** Whether a run of encoded bytes is UTF-8; forgets it. */
    private static boolean isWellFormed(ByteArrayOutputStream run) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(run.toByteArray()));
            run.reset();
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
