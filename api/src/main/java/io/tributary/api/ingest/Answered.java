package io.tributary.api.ingest;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.tributary.api.position.ReadAfterWrite;

/**
 * An answer as it is sent, once or again.
 *
 * @param status the HTTP status
 * @param json the body
 * @param position what a read must bring to see what was written; null where nothing was
 * @param retryAfter seconds; null where sending it again would give the same
 */
record Answered(int status, String json, String position, String retryAfter) {

    static Answered of(Problem problem) {
        String json = ExactJson.mapper()
                .createObjectNode()
                .put("error", problem.error())
                .toString();
        return new Answered(problem.status(), json, null, problem.retryAfter());
    }

    /** True when the same request would be given the same answer. */
    boolean isFinal() {
        return retryAfter == null;
    }

    /** About what it takes to keep. */
    int bytes() {
        return 2 * json.length();
    }

    void send(Context request) {
        if (retryAfter != null) {
            request.header(Header.RETRY_AFTER, retryAfter);
        }
        if (position != null) {
            request.header(ReadAfterWrite.HEADER, position);
        }
        request.status(status).contentType(ContentType.APPLICATION_JSON).result(json);
    }
}
