package io.tributary.api.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.tributary.api.broker.SharedBroker.Cluster;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An embedded registry behind HTTP on a free loopback port, and a client that hides nothing of its answers. */
final class RegistryServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedRegistry registry;
    private final Javalin server;

    RegistryServer(Cluster cluster, String prefix) {
        registry = EmbeddedRegistry.start(new TopicCatalogue(prefix, 1), cluster.clients(), (short) 1);
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    registry.addRoutes(config.routes, "/registry");
                })
                .start("127.0.0.1", 0);
    }

    /** What a client is configured with. */
    String url() {
        return "http://127.0.0.1:" + server.port() + "/registry";
    }

    EmbeddedRegistry registry() {
        return registry;
    }

    /** One answer. */
    record Answer(int status, String contentType, JsonNode body) {}

    Answer send(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(url() + path))
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                JSON.readTree(response.body()));
    }

    @Override
    public void close() {
        server.stop();
        registry.close();
    }
}
