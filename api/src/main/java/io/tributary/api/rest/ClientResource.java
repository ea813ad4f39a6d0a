package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code GET /client/live.js}: the client of live updates for browsers and Node, and its types. */
public final class ClientResource {
    private static final String FILES = "/io/tributary/api/client/";

    public void addTo(RoutesConfig routes) {
        routes.get("/client/live.js", request -> send(request, "live.js", "text/javascript;charset=utf-8"));
        routes.get("/client/live.d.ts", request -> send(request, "live.d.ts", "text/plain;charset=utf-8"));
    }

    private static void send(Context request, String file, String type) {
        Parameters.allow(request);
        try (InputStream in = ClientResource.class.getResourceAsStream(FILES + file)) {
            request.contentType(type).result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }
}
