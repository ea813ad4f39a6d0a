package io.tributary.api.rest;

import io.javalin.http.Context;
import io.tributary.api.rest.Errors.BadParameterException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of a list begins: behind the last id of the page before, as text that nobody is meant to read.
 *
 * <p>An id and no number of rows, so that customers who come and go meanwhile neither repeat nor hide anybody.
 */
final class Cursors {
    private static final String PARAMETER = "cursor";

    private Cursors() {}

    /** What goes into {@code nextCursor}. */
    static String behind(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    /** The id to begin behind; null where the parameter is absent. */
    static String last(Context request) {
        String cursor = request.queryParam(PARAMETER);
        if (cursor == null) {
            return null;
        }
        try {
            String id = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                    .toString();
            // One that decodes to an id, but isn't what we would write for it, was cut or put together by somebody
            // else.
            if (!id.isEmpty() && behind(id).equals(cursor)) {
                return id;
            }
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            // Refused below.
        }
        throw new BadParameterException(PARAMETER, cursor, "must be the nextCursor of an earlier answer");
    }
}
