package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.EndpointNotFound;
import io.tributary.api.query.NotReadyException;
import io.tributary.api.stream.LagMeter.LagUnknownException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one table of what goes wrong and how it is answered: always {@code {"error": "…"}}, never a stack trace. */
public final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final String RETRY_SECONDS = "1";

    private Errors() {}

    /** A parameter that is not what it should be. */
    public static final class BadParameterException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public BadParameterException(String parameter, String value, String rule) {
            super("parameter '" + parameter + "' is '" + value + "', but " + rule);
        }
    }

    public static void addTo(RoutesConfig routes) {
        routes.before(PercentEncoding::require);
        routes.exception(BadParameterException.class, (e, request) -> answer(request, 400, e.getMessage()));
        routes.exception(UnsupportedCharsetException.class, Errors::unknownCharset);
        routes.exception(IllegalCharsetNameException.class, Errors::unknownCharset);
        routes.exception(NotReadyException.class, (e, request) -> notReady(request, e.getMessage()));
        routes.exception(LagUnknownException.class, (e, request) -> notReady(request, e.getMessage()));
        routes.exception(
                EndpointNotFound.class, (e, request) -> answer(request, 404, "there is nothing at " + request.path()));
        routes.exception(HttpResponseException.class, (e, request) -> answer(request, e.getStatus(), e.getMessage()));
        routes.exception(Exception.class, (e, request) -> {
            LOG.error("{} {} failed", request.method(), request.path(), e);
            answer(request, 500, "something went wrong here; the server's log says what");
        });
    }

    /** Answers with an error. */
    public static void answer(Context request, int status, String error) {
        request.status(status).json(Map.of("error", String.valueOf(error)));
    }

    /** Jetty says so when it is asked for the type of the body. */
    private static void unknownCharset(IllegalArgumentException e, Context request) {
        answer(request, 400, "the header Content-Type names a charset that nobody knows: " + e.getMessage());
    }

    private static void notReady(Context request, String error) {
        request.header("Retry-After", RETRY_SECONDS);
        answer(request, 503, error);
    }
}
