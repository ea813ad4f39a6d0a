package io.tributary.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * Links from an answer to others (RFC 8288), for clients that page without knowing the body.
 *
 * <p>Example: {@code Link: </api/rfm_segmentation?limit=100&cursor=QzE>; rel="next"}
 */
public final class Links {
    private static final String CURSOR = "cursor";
    private static final String PLAIN = "/:@!$&'()*+,=-._~%";

    private Links() {}

    /**
     * Names the next page: the same request with another cursor.
     *
     * @param nextCursor where it begins; null on the last page, which has no such link
     */
    public static void next(Context request, String nextCursor) {
        if (nextCursor == null) {
            return;
        }
        StringJoiner query = new StringJoiner("&");
        request.queryParamMap().forEach((name, values) -> {
            if (!name.equals(CURSOR) && !name.isEmpty()) {
                values.forEach(value -> query.add(parameter(name, value)));
            }
        });
        query.add(parameter(CURSOR, nextCursor));
        request.header(Header.LINK, "<" + encoded(request.path()) + "?" + query + ">; rel=\"next\"");
    }

    private static String parameter(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A path as the client sent it, with what it should have encoded and did not. */
    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        path.codePoints().forEach(character -> {
            String text = Character.toString(character);
            boolean plain = character < 128 && (Character.isLetterOrDigit(character) || PLAIN.contains(text));
            encoded.append(plain ? text : URLEncoder.encode(text, StandardCharsets.UTF_8));
        });
        return encoded.toString();
    }
}
