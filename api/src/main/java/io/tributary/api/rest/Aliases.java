package io.tributary.api.rest;

import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
        List<Endpoint> there = config.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .filter(endpoint -> METHODS.contains(endpoint.method))
                .toList();
        for (Endpoint endpoint : there) {
            Stream.of(users(endpoint.path), Optional.ofNullable(METRICS.get(endpoint.path)))
                    .flatMap(Optional::stream)
                    .filter(alias -> there.stream()
                            .noneMatch(other -> other.path.equals(alias) && other.method.equals(endpoint.method)))
                    .forEach(alias -> config.routes.addHttpHandler(endpoint.method, alias, endpoint.handler));
        }
    }

    private static Optional<String> users(String path) {
        return path.equals(CUSTOMERS) || path.startsWith(CUSTOMERS + "/")
                ? Optional.of(USERS + path.substring(CUSTOMERS.length()))
                : Optional.empty();
    }
}
