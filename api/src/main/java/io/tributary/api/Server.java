package io.tributary.api;

import io.tributary.api.broker.DataDirectory;
import io.tributary.api.config.Configuration;
import io.tributary.api.ingest.EventPublisher;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/**
 * The whole process: broker and registry where none is configured, topology, read model, and the HTTP server in front.
 *
 * <p>Parts are started in the order in which they need each other, and closed in the reverse.
 */
public final class Server implements AutoCloseable {
    private final Parts parts = new Parts();
    private final Configuration configuration;
    private URI address;
    private Supplier<EventPublisher> sources;
    private List<String> routes;

    private Server(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Starts everything; returns when every part answers. */
    public static Server start(Configuration configuration) {
        Server server = new Server(configuration);
        try {
            server.start();
            return server;
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    private void start() {
        String host = configuration.http().host();
        Ports.requireFree(host, configuration.http().port());
        DataDirectory data = parts.add(DataDirectory.lock(configuration.data().directory()));
        Messaging messaging = Messaging.start(configuration, data, parts);
        sources = () -> EventPublisher.connect(messaging.connection(), messaging.topics(), messaging.registry());
        // The topology must know the port before the HTTP server, which needs the topology, takes it.
        int port = configuration.http().port() == 0
                ? Ports.free(host)
                : configuration.http().port();
        String advertised = configuration.instances().advertisedAddress().orElse(Ports.address(host, port));
        Processing processing = Processing.start(configuration, data, messaging, advertised, parts);
        Analytics analytics = Analytics.start(configuration.queries(), data, messaging, processing, parts);
        Endpoints endpoints =
                new Endpoints(configuration.http(), configuration.display(), messaging, processing, analytics, parts);
        address = URI.create("http://" + Ports.address(host, endpoints.start(port, parts)));
        routes = endpoints.routes();
        processing.awaitReady();
    }

    /** Where it answers, with the real port. */
    public URI address() {
        return address;
    }

    /** Everything that is answered, for example {@code GET /api/customers/{id}}; to be held against what is described. */
    public List<String> routes() {
        return routes;
    }

    /**
     * A publisher for a source system in this process: with a buffer of its own, so that whatever it sends at once, nobody
     * else's records wait. Whoever asks for it closes it, before the server.
     */
    public EventPublisher connectSource() {
        return sources.get();
    }

    @Override
    public void close() {
        parts.close();
    }
}
