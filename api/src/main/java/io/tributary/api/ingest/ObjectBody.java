package io.tributary.api.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The body of a request that is one JSON object, or why it is none. */
public sealed interface ObjectBody {
    /** The media type of a body in JSON. */
    String JSON = "application/json";

    /** The media type of a JSON Merge Patch (RFC 7396). */
    String MERGE_PATCH = "application/merge-patch+json";

    /** The object. */
    record Given(ObjectNode object) implements ObjectBody {}

    /** Why there is none: 400, 413 or 415. */
    record Refused(Problem problem) implements ObjectBody {}

    /**
     * Reads the body, where there is one.
     *
     * @param most as in {@link #read}
     * @param types the same
     */
    static Optional<ObjectBody> readIfAny(Context request, int most, String... types) {
        boolean none = request.contentLength() <= 0 && request.header("Transfer-Encoding") == null;
        return none ? Optional.empty() : Optional.of(read(request, most, types));
    }

    /**
     * Reads the body.
     *
     * @param most how many bytes it may have
     * @param types the media types it may have; one that doesn't name its type is taken for JSON
     */
    static ObjectBody read(Context request, int most, String... types) {
        String type = request.contentType();
        String media = type == null ? types[0] : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!List.of(types).contains(media)) {
            String rule = "the Content-Type is '" + media + "', but must be " + String.join(" or ", types);
            return new Refused(new Problem(415, rule));
        }
        RequestBody body = RequestBody.read(request, most);
        if (body.problem().isPresent()) {
            return new Refused(body.problem().get());
        }
        List<JsonNode> found = new ArrayList<>(1);
        Optional<Problem> problem = new EventsBody(body.bytes(), EventsBody.Form.OBJECT, 1).forEach(found::add);
        return problem.isPresent() ? new Refused(problem.get()) : new Given((ObjectNode) found.get(0));
    }
}
