package io.tributary.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.util.List;
import java.util.Set;

/**
 * Which other origins' pages may read answers (CORS, the Fetch standard). None, unless they are named: without sign-in
 * anything else would let any page that a person opens read all customers.
 *
 * <p>Credentials are not allowed: a page of another origin authenticates itself with a header, and never with the person's
 * session.
 */
final class CrossOrigin {
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-CDP-Position";
    private static final String ANSWER_HEADERS =
            "Content-Disposition, ETag, Idempotency-Replayed, Link, Location, Retry-After, X-CDP-As-Of, X-CDP-Lag, X-CDP-Next-Cursor,"
                    + " X-CDP-Position, X-CDP-Served-By, X-CDP-Truncated";

    /** Browsers that ask before each request cost a round trip; two hours is the most that any of them remembers. */
    private static final String REMEMBERED_SECONDS = "7200";

    private final Set<String> origins;

    CrossOrigin(List<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    void addTo(RoutesConfig routes) {
        if (!origins.isEmpty()) {
            routes.before(this::allow);
        }
    }

    private void allow(Context request) {
        // Whether the header is there or not, a cache must not hand the answer to another origin.
        request.header(Header.VARY, Header.ACCEPT_ENCODING + ", " + Header.ORIGIN);
        String origin = request.header(Header.ORIGIN);
        if (origin == null || !origins.contains(origin)) {
            return;
        }
        request.header(Header.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        request.header(Header.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
        if (request.method().equals(HandlerType.OPTIONS)
                && request.header(Header.ACCESS_CONTROL_REQUEST_METHOD) != null) {
            request.header(Header.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            request.header(Header.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
            request.header(Header.ACCESS_CONTROL_MAX_AGE, REMEMBERED_SECONDS);
        }
    }
}
