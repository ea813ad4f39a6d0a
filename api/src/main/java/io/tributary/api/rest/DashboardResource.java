package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The dashboard, where the build has put one into the jar: {@code GET /} for browsers, its pages, and the files they
 * consist of. Whoever does not ask for HTML is told by {@code GET /} what this is and where to go on.
 *
 * <p>One page answers every address of the dashboard, and finds out by itself what to show there. Addresses are listed
 * rather than caught, so that what does not exist is 404 for browsers as well, and nobody's path is hidden.
 */
public final class DashboardResource {
    private static final String MESSAGE =
            "This is Tributary. Key figures: /api/kpis. One customer: /api/customers/{id}. All customers:"
                    + " /api/export/customers?format=csv. What came in, and how far figures are: /api/status.";
    private static final String BUILT = "/dashboard/";
    private static final String PAGE = "index.html";
    private static final List<String> PAGES = List.of(
            "/overview",
            "/customers",
            "/customers/{id}",
            "/orders",
            "/products",
            "/campaigns",
            "/analyses",
            "/analyses/{name}",
            "/query",
            "/dead-letters",
            "/flow",
            "/settings");

    /** Files beside the page whose names stay the same from one build to the next. */
    private static final List<String> FILES = List.of("theme.js", "favicon.svg");

    private static final Pattern ASSET = Pattern.compile("[A-Za-z0-9._-]+\\.(js|css|woff2|svg)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "woff2", "font/woff2",
            "svg", "image/svg+xml");

    /** The name of an asset has a hash of its content: it never changes. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /**
     * Scripts from here and nowhere else, none in the page. Styles are written by the components and charts while they
     * run, pictures of charts are made in the page.
     */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String directory;

    public DashboardResource() {
        this(BUILT);
    }

    /**
     * A dashboard from elsewhere on the class path.
     *
     * @param directory with a slash at both ends
     */
    DashboardResource(String directory) {
        this.directory = directory;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/", this::root);
        for (String page : PAGES) {
            routes.get(page, this::page);
        }
        for (String file : FILES) {
            routes.get("/" + file, request -> {
                Parameters.allow(request);
                send(request, file);
            });
        }
        routes.get("/assets/{file}", this::asset);
    }

    private void root(Context request) {
        request.header(Header.VARY, Header.ACCEPT + ", " + Header.ACCEPT_ENCODING);
        if (wantsPage(request) && isThere(PAGE)) {
            sendPage(request);
        } else {
            request.json(Map.of("message", MESSAGE));
        }
    }

    /** Filters and whatever else a page keeps in its address is read by the page. */
    private void page(Context request) {
        request.header(Header.VARY, Header.ACCEPT + ", " + Header.ACCEPT_ENCODING);
        if (!wantsPage(request)) {
            throw nothing(request);
        }
        sendPage(request);
    }

    private void sendPage(Context request) {
        request.header("Content-Security-Policy", CONTENT_SECURITY_POLICY).header("Referrer-Policy", "same-origin");
        send(request, PAGE);
    }

    private void asset(Context request) {
        Parameters.allow(request);
        String file = request.pathParam("file");
        if (!ASSET.matcher(file).matches() || !isThere("assets/" + file)) {
            throw nothing(request);
        }
        request.header(Header.CACHE_CONTROL, FOR_EVER);
        send(request, "assets/" + file);
    }

    private void send(Context request, String file) {
        try (InputStream in = DashboardResource.class.getResourceAsStream(directory + file)) {
            if (in == null) {
                throw nothing(request);
            }
            request.header("X-Content-Type-Options", "nosniff")
                    .contentType(TYPES.get(file.substring(file.lastIndexOf('.') + 1)))
                    .result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    private boolean isThere(String file) {
        return DashboardResource.class.getResource(directory + file) != null;
    }

    /** Browsers name HTML; programs name JSON, anything, or nothing. */
    private static boolean wantsPage(Context request) {
        String accept = request.header(Header.ACCEPT);
        return accept != null
                && Arrays.stream(accept.split(","))
                        .anyMatch(range -> range.strip().matches("(?i)text/html(\\s*;.*)?"));
    }

    private static NotFoundResponse nothing(Context request) {
        return new NotFoundResponse("there is nothing at " + request.path());
    }
}
