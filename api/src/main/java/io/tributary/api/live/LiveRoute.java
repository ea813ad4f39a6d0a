package io.tributary.api.live;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.tributary.api.rest.Errors;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServletFactory;

/**
 * {@code GET /ws}: who may open a socket, and how it is set up.
 *
 * <p>Javalin finds the route and lets it be refused; the socket itself is Jetty's, since Javalin tells of no pongs. Nothing
 * is compressed: each client would have each message compressed anew, which costs far more than all the rest.
 */
final class LiveRoute {
    private static final String PATH = "/ws";
    /** Longer than from one heartbeat to the next, and than it takes to find out that nobody answers. */
    private static final Duration IDLE = Duration.ofMinutes(2);
    /** What is longer is not read, and the socket closed (1009). */
    private static final long LONGEST_BYTES = 4L * Command.LONGEST;

    private final Clients clients;
    private final Set<String> origins;

    /** @param origins whose pages may open sockets, besides those from this server */
    LiveRoute(Clients clients, List<String> origins) {
        this.clients = clients;
        this.origins = Set.copyOf(origins);
    }

    void addTo(JavalinConfig config) {
        config.routes.ws(PATH, socket -> {});
        config.routes.get(PATH, LiveRoute::requireUpgrade);
        config.routes.wsBeforeUpgrade(PATH, this::require);
        config.jetty.modifyWebSocketServletFactory(this::open);
    }

    private void open(JettyWebSocketServletFactory factory) {
        factory.setIdleTimeout(IDLE);
        factory.setMaxTextMessageSize(LONGEST_BYTES);
        factory.setMaxBinaryMessageSize(LONGEST_BYTES);
        for (String path : List.of(PATH, PATH + "/")) {
            factory.addMapping(path, (request, response) -> {
                response.setExtensions(List.of());
                return new LiveSession(clients);
            });
        }
    }

    /** What is no handshake gets here: it is told what to ask for, as RFC 9110 wants it (15.5.22). */
    private static void requireUpgrade(Context request) {
        request.header("Upgrade", "websocket").header("Connection", "Upgrade");
        Errors.answer(
                request,
                426,
                request.path() + " is a WebSocket: open it with a WebSocket client, or send the headers of RFC 6455 "
                        + "(Connection: Upgrade, Upgrade: websocket, Sec-WebSocket-Version, Sec-WebSocket-Key)");
    }

    /**
     * Browsers say from which page a socket is opened, and let every page open one: what CORS does for other requests has to
     * be done here. Programs say nothing.
     */
    private void require(Context request) throws IOException {
        forgetSession(request);
        String origin = request.header("Origin");
        if (origin != null && !origins.contains(origin) && !isOwn(origin, request.header("Host"))) {
            throw refused(
                    request,
                    403,
                    "pages of " + origin
                            + " may not open a WebSocket here; name that origin in --cors-origins to allow it");
        }
        if (clients.isFull()) {
            throw refused(
                    request,
                    503,
                    "this instance has " + Clients.MOST + " WebSocket clients, which is the most; come back later");
        }
    }

    /** Javalin makes a session of Jetty's for each socket, which nobody would ever end. */
    private static void forgetSession(Context request) {
        HttpSession session = request.req().getSession(false);
        if (session != null) {
            session.invalidate();
            request.res().setHeader("Set-Cookie", null);
        }
    }

    /** Writes the answer, since Javalin sends no body with a refused upgrade. */
    private static HttpResponseException refused(Context request, int status, String sentence) throws IOException {
        request.res().setStatus(status);
        request.res().setContentType("application/json");
        request.res()
                .getOutputStream()
                .write(Message.json(Map.of("error", sentence)).getBytes(StandardCharsets.UTF_8));
        request.res().flushBuffer();
        return new HttpResponseException(status, sentence);
    }

    /** The scheme is left out: behind a proxy that does TLS it is another one. */
    private static boolean isOwn(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
