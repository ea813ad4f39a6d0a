package io.tributary.connectors.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.api.Server;
import io.tributary.api.config.Configuration;
import io.tributary.connectors.worker.WorkerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

/** A server on free ports, which stay the same when it is started again on the same directory. */
public final class Tributary implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final int kafkaPort = freePort();
    private final int port = freePort();
    private Server server;

    public Tributary(Path data) {
        this.data = data;
        start();
    }

    public void start() {
        server = Server.start(Configuration.from(
                Map.of(),
                Map.of(
                        "--port", Integer.toString(port),
                        "--kafka-port", Integer.toString(kafkaPort),
                        "--data", data.toString())));
    }

    /** For a worker beside it. */
    public WorkerSettings worker() {
        return new WorkerSettings(bootstrapServers(), registryUrl(), "cdp.", freePort());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    public String registryUrl() {
        return "http://127.0.0.1:" + port + "/registry";
    }

    /** The status and the body of an answer; of what can't be asked, 0. */
    public Answer get(String path) {
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException away) {
            return new Answer(0, JSON.nullNode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A field of a customer's row as text; null while the customer isn't known. */
    public String customer(String id, String field) {
        Answer answer = get("/api/customers/" + id);
        if (answer.status != 200) {
            return null;
        }
        JsonNode value = answer.body.findPath(field);
        // 100.00 and 1E+2 are the same money.
        return value.isNumber()
                ? new BigDecimal(value.asText()).stripTrailingZeros().toPlainString()
                : value.asText();
    }

    public record Answer(int status, JsonNode body) {}

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
