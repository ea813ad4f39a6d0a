package io.tributary.api.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Conditional requests (RFC 9110, section 13): whoever sends the ETag of what it has is told 304 while that still holds.
 *
 * <p>Tags are weak. They cover a body without the time at which it was made, so that they move only when something has
 * changed; what moved meanwhile, the time, is in the 304's {@code X-CDP-As-Of}. And they are the same for the compressed and
 * the plain form. Answers that are streamed have none: their end is not known when their head is sent.
 */
final class ConditionalRequests {
    private static final String AS_OF = "X-CDP-As-Of";

    private ConditionalRequests() {}

    /** Adds the tag to an answer that is made but not yet sent, or takes the answer's body away. */
    static void answer(Context request) {
        boolean reads =
                request.method().equals(HandlerType.GET) || request.method().equals(HandlerType.HEAD);
        InputStream result = request.resultInputStream();
        if (!reads || request.statusCode() != 200 || !(result instanceof ByteArrayInputStream bytes)) {
            return;
        }
        byte[] body = bytes.readAllBytes();
        bytes.reset();
        if (body.length == 0) {
            return;
        }
        Fingerprint fingerprint =
                Fingerprint.of(body, String.valueOf(request.res().getContentType()));
        String tag = "W/\"" + fingerprint.text() + "\"";
        request.header(Header.ETAG, tag);
        if (request.res().getHeader(AS_OF) == null) {
            fingerprint.asOf().ifPresent(asOf -> request.header(AS_OF, asOf));
        }
        if (matches(request.header(Header.IF_NONE_MATCH), tag)) {
            request.status(304).result(new byte[0]);
        }
    }

    /** Weak comparison: W/ says nothing here. */
    private static boolean matches(String known, String tag) {
        return known != null
                && (known.strip().equals("*")
                        || Arrays.stream(known.split(","))
                                .map(String::strip)
                                .anyMatch(each -> opaque(each).equals(opaque(tag))));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
