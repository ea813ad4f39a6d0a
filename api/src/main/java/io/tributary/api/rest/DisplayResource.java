package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.tributary.api.config.DisplaySettings;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code GET /api/display}: how figures are to be written for people, configured once for all pages. */
public final class DisplayResource {
    private final DisplaySettings settings;

    public DisplayResource(DisplaySettings settings) {
        this.settings = settings;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/display", request -> {
            Parameters.allow(request);
            Map<String, String> body = new LinkedHashMap<>();
            body.put("locale", settings.locale().toLanguageTag());
            body.put("currency", settings.currency().getCurrencyCode());
            request.json(body);
        });
    }
}
