package io.tributary.connectors.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Connect's REST API: the one door that leads to whichever worker is in charge. Thread-safe. */
public final class ConnectRest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final int REBALANCING = 409;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    /**
     * The API of one worker.
     *
     * @param address for example {@code http://127.0.0.1:8083}
     */
    public ConnectRest(String address) {
        this.address = URI.create(address);
    }

    /**
     * What is wrong with a connector's options, by option; the sentences of Connect and of the connector itself.
     *
     * @throws IOException when it can't be asked
     */
    public Map<String, String> problems(Map<String, String> configuration) throws IOException, InterruptedException {
        String kind = configuration.get("connector.class");
        Answer answer = send(
                "PUT",
                "/connector-plugins/" + segment(kind) + "/config/validate",
                JSON.writeValueAsString(configuration));
        if (answer.status != 200) {
            return Map.of("connector.class", answer.message());
        }
        Map<String, String> problems = new LinkedHashMap<>();
        for (JsonNode option : answer.body.path("configs")) {
            JsonNode value = option.path("value");
            for (JsonNode sentence : value.path("errors")) {
                problems.merge(value.path("name").asText(), sentence.asText(), (one, other) -> one + "; " + other);
            }
        }
        return problems;
    }

    /** The options that a connector runs with; empty when there is none of that name. */
    public Map<String, String> configuration(String name) throws IOException, InterruptedException {
        Map<String, String> configuration = new LinkedHashMap<>();
        Answer answer = send("GET", "/connectors/" + segment(name) + "/config", null);
        if (answer.status == 200) {
            answer.body
                    .properties()
                    .forEach(option ->
                            configuration.put(option.getKey(), option.getValue().asText()));
        }
        return configuration;
    }

    /**
     * Makes or changes a connector.
     *
     * @throws IOException with Connect's reason when it refuses
     */
    public void put(String name, Map<String, String> configuration) throws IOException, InterruptedException {
        Answer answer = send("PUT", "/connectors/" + segment(name) + "/config", JSON.writeValueAsString(configuration));
        if (answer.status / 100 != 2) {
            throw new IOException(answer.message());
        }
    }

    /** By connector, its state and its tasks', as {@code GET /connectors?expand=status} has it. */
    public JsonNode statuses() throws IOException, InterruptedException {
        return send("GET", "/connectors?expand=status", null).body;
    }

    /** Starts again what has failed of a connector. */
    public void restartFailed(String name) throws IOException, InterruptedException {
        send("POST", "/connectors/" + segment(name) + "/restart?includeTasks=true&onlyFailed=true", "");
    }

    /** Asks again while the workers agree who does what. */
    private Answer send(String method, String path, String body) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer = once(method, path, body);
            boolean passing = answer.status == REBALANCING || answer.status / 100 == 5;
            if (!passing || System.nanoTime() > until) {
                return answer;
            }
            Thread.sleep(BETWEEN_TRIES.toMillis());
        }
    }

    private Answer once(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return new Answer(
                response.statusCode(), response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body()));
    }

    private static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private record Answer(int status, JsonNode body) {
        String message() {
            return body.path("message").asText("status " + status);
        }
    }
}
