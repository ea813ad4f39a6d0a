package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** Health: {@code /health/live} while the process answers, {@code /health/ready} and {@code /health} when all parts do. */
public final class HealthResource {
    private final Map<String, Check> checks;

    /** Passes, or throws an exception that says what is wrong. */
    public interface Check {
        void check();
    }

    /**
     * The resource.
     *
     * @param checks part to its check
     */
    public HealthResource(Map<String, Check> checks) {
        this.checks = new LinkedHashMap<>(checks);
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", request -> request.json(Map.of("status", "UP")));
        routes.get("/health/ready", this::ready);
        routes.get("/health", this::ready);
    }

    private void ready(Context request) {
        Map<String, String> parts = new LinkedHashMap<>();
        boolean up = true;
        for (Map.Entry<String, Check> part : checks.entrySet()) {
            String state = state(part.getValue());
            parts.put(part.getKey(), state);
            up &= state.equals("UP");
        }
        request.status(up ? 200 : 503).json(Map.of("status", up ? "UP" : "DOWN", "parts", parts));
    }

    private static String state(Check check) {
        try {
            check.check();
            return "UP";
        } catch (RuntimeException e) {
            return "DOWN: " + e.getMessage();
        }
    }
}
