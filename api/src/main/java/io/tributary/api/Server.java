package io.tributary.api;

import io.javalin.Javalin;
import io.tributary.api.config.Configuration;
import java.net.URI;

/** Answers over HTTP. So far it only says that it is alive. */
public final class Server implements AutoCloseable {
    private final Javalin http;
    private final String host;

    private Server(Javalin http, String host) {
        this.http = http;
        this.host = host;
    }

    /** Starts everything; returns when it answers. */
    public static Server start(Configuration configuration) {
        String host = configuration.http().host();
        Javalin http = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.host = host;
            config.jetty.port = configuration.http().port();
            config.routes.get("/health/live", request -> request.result("live"));
            config.routes.get("/health/ready", request -> request.result("ready"));
        });
        return new Server(http.start(), host);
    }

    /** Where it answers, with the real port. */
    public URI address() {
        return URI.create("http://" + host + ":" + http.port());
    }

    @Override
    public void close() {
        http.stop();
    }
}
