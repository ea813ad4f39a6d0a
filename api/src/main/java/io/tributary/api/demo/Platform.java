package io.tributary.api.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What the platform says over its own REST door, as anybody else is told it. */
final class Platform {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    Platform(URI address) {
        this.address = address;
    }

    /** A body, and the instant that it is computed for. */
    HttpResponse<InputStream> open(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException(path + " answers with status " + answer.statusCode());
        }
        return answer;
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        try (InputStream body = open(path).body()) {
            return JSON.readTree(body);
        }
    }

    /** Whether nothing was ever taken in. */
    boolean isEmpty() throws IOException, InterruptedException {
        JsonNode status = json("/api/status");
        // The read model's part of the lag says nothing of what was received: it is also building when there is nothing.
        long received = status.path("lag").asLong()
                - status.path("readModel").path("lag").asLong();
        for (JsonNode source : status.path("sources")) {
            received += source.path("received").asLong();
        }
        return received == 0;
    }

    /** Waits until every figure includes everything that was accepted. */
    void awaitEverything() throws IOException, InterruptedException {
        while (json("/api/status").path("lag").asLong() > 0) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }
}
