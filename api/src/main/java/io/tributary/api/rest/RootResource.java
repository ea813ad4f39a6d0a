package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import java.util.Map;

/** The address that the ready line names: says what this is and where to go on. */
public final class RootResource {
    private static final String MESSAGE =
            "This is Tributary. Key figures: /api/kpis. One customer: /api/customers/{id}. All customers:"
                    + " /api/export/customers?format=csv. What came in, and how far figures are: /api/status.";

    public void addTo(RoutesConfig routes) {
        routes.get("/", request -> request.json(Map.of("message", MESSAGE)));
    }
}
