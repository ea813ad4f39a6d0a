package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tributary.api.config.Configuration;
import io.tributary.api.load.LoadReport;
import io.tributary.api.load.Loader;
import io.tributary.schemas.serde.RegistryClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
import java.util.List;
import java.util.Map;

/** The whole process on free ports, spoken to over HTTP as a user would. */
public final class LiveServer implements AutoCloseable {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server;
    private final String bootstrapServers;

    private LiveServer(Server server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts on a data directory, with the business clock at an instant. */
    public static LiveServer start(Path data, Instant clock) {
        return start(data, clock, Map.of());
    }

    public static LiveServer start(Path data, Instant clock, Map<String, String> flags) {
        Map<String, String> all = new HashMap<>(Map.of("--clock", clock.toString()));
        all.putAll(flags);
        return start(data, all);
    }

    /** Starts on a data directory, with the wall clock where no flag says otherwise. */
    public static LiveServer start(Path data, Map<String, String> flags) {
        String kafkaPort = Integer.toString(freePort());
        Map<String, String> all =
                new HashMap<>(Map.of("--port", "0", "--kafka-port", kafkaPort, "--data", data.toString()));
        all.putAll(flags);
        return new LiveServer(Server.start(Configuration.from(Map.of(), all)), "127.0.0.1:" + kafkaPort);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return server.address();
    }

    /** Where its Kafka is, for producers and consumers beside it. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Everything that it answers, for example {@code GET /api/kpis}. */
    public List<String> routes() {
        return server.routes();
    }

    /** Its schema registry, as a client outside is configured with it. */
    public RegistryClient registry() {
        return new RegistryClient(server.address() + "/registry");
    }

    /** Loads a directory of CSV files as {@code cdp load} does. */
    public LoadReport load(Path directory) {
        return load(directory, new ByteArrayOutputStream());
    }

    /** The same, and what it prints. */
    public LoadReport load(Path directory, OutputStream out) {
        return new Loader(server.address(), new PrintStream(out, true, StandardCharsets.UTF_8)).load(directory);
    }

    /** Posts records that are to be taken, and waits until they are in all figures. */
    public void take(String type, String json) {
        HttpResponse<String> answer = post("/api/events/" + type, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(parse(answer.body()).path("rejected")).isEmpty();
        awaitEverything();
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

    public HttpResponse<String> post(String path, String contentType, String body) {
        return send(HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(String method, String path) {
        return send(HttpRequest.newBuilder(server.address().resolve(path)).method(method, BodyPublishers.noBody()));
    }

    /** Sends a body of JSON. */
    public HttpResponse<String> send(String method, String path, String json) {
        return send(HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** The whole answer to a request line that no HTTP client would send, for example {@code GET /%zz HTTP/1.1}. */
    public String raw(String requestLine) {
        try (Socket socket = new Socket(address().getHost(), address().getPort())) {
            socket.setSoTimeout(10_000);
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
