package io.tributary.api.ingest;

import io.javalin.Javalin;
import io.tributary.api.position.TokenCodec;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.Producer;

/** The resource behind a real HTTP server, on a free port of this machine. */
public final class EventsServer implements AutoCloseable {
    static final TopicCatalogue TOPICS = new TopicCatalogue(TopicCatalogue.DEFAULT_PREFIX, 3);
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final Javalin javalin;

    public EventsServer(Producer<byte[], byte[]> producer, int maxBodyBytes) {
        this(producer, maxBodyBytes, new IntakeLimit(Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    EventsServer(Producer<byte[], byte[]> producer, int maxBodyBytes, IntakeLimit limit) {
        EventPublisher publisher = new EventPublisher(producer, TOPICS, new LocalRegistry());
        EventsResource resource =
                new EventsResource(publisher, new TokenCodec(TOPICS), InstantSource.fixed(NOW), maxBodyBytes, limit);
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            resource.addTo(config.routes);
        });
        javalin.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + javalin.port());
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
