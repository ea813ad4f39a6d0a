package io.tributary.api.rest;

import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.ParsedEndpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses of the older assistant API, for clients that know these: each answers as the one that took its place.
 *
 * <p>{@code /api/users…} is {@code /api/customers…}, whatever the method; its metrics stand under {@code /api/metrics}.
 */
public final class Aliases {
    private static final String CUSTOMERS = "/api/customers";
    private static final String USERS = "/api/users";
    private static final Map<String, String> METRICS = Map.of(
            "/api/kpis", "/api/metrics/dashboard",
            "/api/customers/{id}/metrics", "/api/metrics/customers/{id}/metrics",
            "/api/products/{id}/metrics", "/api/metrics/products/{id}/metrics",
            "/api/products/top", "/api/metrics/top-products");
    private static final Set<HandlerType> METHODS =
            Set.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

    private Aliases() {}

    /** To be called when all routes are there, and before {@link Methods}, which looks at these too. */
    public static void addTo(JavalinConfig config) {
        for (ParsedEndpoint route : List.copyOf(config.unsafe.internalRouter.allHttpHandlers())) {
            Endpoint endpoint = route.endpoint;
            if (METHODS.contains(endpoint.method)) {
                users(endpoint.path)
                        .ifPresent(path -> config.routes.addHttpHandler(endpoint.method, path, endpoint.handler));
                Optional.ofNullable(METRICS.get(endpoint.path))
                        .ifPresent(path -> config.routes.addHttpHandler(endpoint.method, path, endpoint.handler));
            }
        }
    }

    private static Optional<String> users(String path) {
        return path.equals(CUSTOMERS) || path.startsWith(CUSTOMERS + "/")
                ? Optional.of(USERS + path.substring(CUSTOMERS.length()))
                : Optional.empty();
    }
}
