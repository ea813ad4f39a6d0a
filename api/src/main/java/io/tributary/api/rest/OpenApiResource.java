package io.tributary.api.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.tributary.api.openapi.OpenApi;

/** {@code GET /openapi.json}: the description of all that the server answers. */
public final class OpenApiResource {
    /** Made when it is first asked for: a start need not wait for what most starts never show. */
    private static final class Document {
        static final byte[] BYTES = bytes();

        private static byte[] bytes() {
            try {
                return Json.mapper().writeValueAsBytes(OpenApi.document());
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("a tree can always be written", impossible);
            }
        }
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/openapi.json", this::document);
    }

    private void document(Context request) {
        Parameters.allow(request);
        request.contentType(ContentType.APPLICATION_JSON).result(Document.BYTES);
    }
}
