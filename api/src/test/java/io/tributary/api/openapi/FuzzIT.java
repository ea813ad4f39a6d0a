package io.tributary.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.api.LiveServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Garbage for every operation of the description: it is refused with a sentence, or taken for what it says; never a 5xx. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzIT {
    private static final long SEED = 5;

    /** So many of all attempts are made that a run stays under a minute; which ones follows from the seed. */
    private static final int MOST = 4_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private LiveServer server;
    private List<Described> operations;

    @BeforeAll
    void start(@TempDir Path directory) {
        server = LiveServer.start(directory.resolve("data"), Instant.parse("2026-01-31T12:00:00Z"));
        server.load(Path.of("../docs/examples/shop"));
        server.awaitEverything();
        operations = Described.operations((ObjectNode) server.json("/openapi.json"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void shouldRefuseGarbageWithASentenceWhereverItStands() throws Exception {
        Random random = new Random(SEED);
        List<Attempt> attempts = new ArrayList<>();
        operations.forEach(operation -> attempts.addAll(Attempts.of(operation, random)));
        Collections.shuffle(attempts, random);

        List<String> complaints = new ArrayList<>();
        for (Attempt attempt : attempts.subList(0, Math.min(MOST, attempts.size()))) {
            complaint(attempt, send(attempt)).ifPresent(complaint -> complaints.add(attempt + "\n    " + complaint));
        }

        assertThat(complaints).isEmpty();
        assertThat(attempts).hasSizeGreaterThan(100 + operations.size());
    }

    @Test
    void shouldRefuseWhatIsNoAddressWhereverItStands() {
        List<String> complaints = new ArrayList<>();
        for (Described operation : operations) {
            for (String query : Garbage.RAW_QUERIES) {
                String line = operation.method() + " "
                        + operation.address(Map.of()).replaceAll("\\?.*", "") + "?" + query + " HTTP/1.1";
                String answer = server.raw(line + "\r\nContent-Length: 0");
                int status = Integer.parseInt(answer.substring(9, 12));
                String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
                Optional<String> complaint = status >= 500
                        ? Optional.of("status " + status)
                        : status >= 400 ? malformed(body.substring(Math.max(0, body.indexOf('{')))) : Optional.empty();
                complaint.ifPresent(what -> complaints.add(line + "\n    " + what));
            }
        }

        assertThat(complaints).isEmpty();
    }

    /** 503 is an answer only while it is so: what is refused for now must be answered a moment later. */
    private HttpResponse<String> send(Attempt attempt) throws Exception {
        HttpResponse<String> answer = sendOnce(attempt);
        if (answer.statusCode() != 503) {
            return answer;
        }
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> sendOnce(attempt), again -> again.statusCode() != 503);
    }

    /** A server may close a connection whose last request it did not read to its end, just when the next one is sent. */
    private HttpResponse<String> sendOnce(Attempt attempt) throws Exception {
        try {
            return http.send(attempt.request(server.address()), BodyHandlers.ofString());
        } catch (IOException closed) {
            return http.send(attempt.request(server.address()), BodyHandlers.ofString());
        }
    }

    private static Optional<String> complaint(Attempt attempt, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500) {
            return Optional.of("status " + status + ": " + answer.body());
        }
        if (!attempt.elsewhere() && !attempt.operation().answers().containsKey(Integer.toString(status))) {
            return Optional.of("status " + status + " is not described: " + answer.body());
        }
        if (status < 400) {
            return Optional.empty();
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
            return Optional.of("an error that is no JSON: " + answer.body());
        }
        if (status == 400
                && attempt.culprit() != null
                && !LiveServer.parse(answer.body()).path("error").asText().contains(attempt.culprit())) {
            return Optional.of("does not name " + attempt.culprit() + ": " + answer.body());
        }
        return malformed(answer.body());
    }

    private static Optional<String> malformed(String body) {
        JsonNode error = LiveServer.parse(body).path("error");
        boolean sentence = error.isTextual() && error.asText().contains(" ");
        boolean talksOfItself = List.of("\tat ", "Exception", "java.", "org.", "io.javalin").stream()
                .anyMatch(error.asText()::contains);
        return sentence && !talksOfItself ? Optional.empty() : Optional.of("no sentence for people: " + body);
    }
}
