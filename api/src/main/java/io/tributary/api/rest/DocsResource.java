package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/**
 * {@code GET /docs}: the description as a page to browse and try things out on (Swagger UI). All of it comes from this
 * process, and no script stands in the page itself, so that a content security policy can forbid both.
 */
public final class DocsResource {
    private static final String WEB_JAR = "/META-INF/resources/webjars/swagger-ui/";
    private static final String WEB_JAR_PROPERTIES = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String OWN = "/io/tributary/api/docs/";
    private static final String PAGE = "index.html";

    /** File to its type; the WebJar has more, which nobody needs. */
    private static final Map<String, String> OF_THE_WEB_JAR = Map.of(
            "swagger-ui.css", "text/css;charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript;charset=utf-8");

    private static final Map<String, String> OF_OURS = Map.of(
            PAGE,
            "text/html;charset=utf-8",
            "docs.css",
            "text/css;charset=utf-8",
            "docs.js",
            "text/javascript;charset=utf-8");

    public void addTo(RoutesConfig routes) {
        routes.get("/docs", request -> own(request, PAGE));
        routes.get("/docs/{file}", this::file);
    }

    private void file(Context request) {
        String file = request.pathParam("file");
        if (OF_THE_WEB_JAR.containsKey(file)) {
            send(request, WEB_JAR + version() + "/" + file, OF_THE_WEB_JAR.get(file));
        } else if (OF_OURS.containsKey(file) && !file.equals(PAGE)) {
            own(request, file);
        } else {
            throw new NotFoundResponse("there is nothing at " + request.path());
        }
    }

    private static void own(Context request, String file) {
        send(request, OWN + file, OF_OURS.get(file));
    }

    private static void send(Context request, String resource, String type) {
        Parameters.allow(request);
        request.contentType(type).result(bytes(resource));
    }

    /** The build says which version there is, and nowhere else. */
    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = DocsResource.class.getResourceAsStream(WEB_JAR_PROPERTIES)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the version of Swagger UI can't be read", e);
        }
        return properties.getProperty("version");
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = DocsResource.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " can't be read", e);
        }
    }
}
