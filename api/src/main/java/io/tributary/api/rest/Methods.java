package io.tributary.api.rest;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.Endpoint;
import io.javalin.router.ParsedEndpoint;
import java.util.List;

/**
 * What HTTP asks of every resource: HEAD answers as GET does, without the body; OPTIONS says which methods there are; any
 * other is refused with 405 and the same list.
 *
 * <p>Left to itself Javalin answers every HEAD with 200, also for what is not there and for health that is not.
 */
public final class Methods {

    private Methods() {}

    /** To be called when all routes are there. */
    public static void addTo(JavalinConfig config) {
        config.http.prefer405over404 = true;
        for (ParsedEndpoint route : List.copyOf(config.unsafe.internalRouter.allHttpHandlers())) {
            Endpoint endpoint = route.endpoint;
            if (endpoint.method.equals(HandlerType.GET)) {
                config.routes.head(endpoint.path, endpoint.handler);
            }
        }
        config.routes.exception(MethodNotAllowedResponse.class, Methods::answer);
    }

    /** All routes, as {@code GET /api/customers/{id}}. */
    public static List<String> of(JavalinConfig config) {
        return config.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .toList();
    }

    private static void answer(MethodNotAllowedResponse refused, Context request) {
        String methods = String.join(", ", refused.getDetails().values());
        request.header("Allow", methods + ", " + HandlerType.OPTIONS);
        if (request.method().equals(HandlerType.OPTIONS)) {
            request.status(204);
        } else {
            Errors.answer(request, 405, request.path() + " takes " + methods + " and not " + request.method());
        }
    }
}
