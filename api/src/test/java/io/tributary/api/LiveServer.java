package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.api.config.Configuration;
import io.tributary.api.load.LoadReport;
import io.tributary.api.load.Loader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The whole process on free ports, spoken to over HTTP as a user would. */
public final class LiveServer implements AutoCloseable {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server;

    private LiveServer(Server server) {
        this.server = server;
    }

    /** Starts on a data directory, with the business clock at an instant. */
    public static LiveServer start(Path data, Instant clock) {
        return start(data, clock, Map.of());
    }

    public static LiveServer start(Path data, Instant clock, Map<String, String> flags) {
        Map<String, String> all = new HashMap<>(
                Map.of("--port", "0", "--kafka-port", "0", "--data", data.toString(), "--clock", clock.toString()));
        all.putAll(flags);
        return new LiveServer(Server.start(Configuration.from(Map.of(), all)));
    }

    public URI address() {
        return server.address();
    }

    /** Loads a directory of CSV files as {@code cdp load} does. */
    public LoadReport load(Path directory) {
        return new Loader(server.address(), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .load(directory);
    }

    /** Waits until every figure includes everything that was accepted. */
    public void awaitEverything() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> json("/api/status").path("lag").asLong() == 0);
    }

    /** The body of a successful answer. */
    public String text(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    public JsonNode json(String path) {
        return parse(text(path));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(server.address().resolve(path)).GET());
    }

    public HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(server.address().resolve(path)).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    /** An id as one segment of a path. */
    public static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        server.close();
    }
}
