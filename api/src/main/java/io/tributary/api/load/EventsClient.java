package io.tributary.api.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.ingest.ExactJson;
import io.tributary.schemas.source.SourceTable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends batches to {@code POST /api/events/{type}}, again where the server or the way to it fails.
 *
 * <p>A request whose answer is lost may have been taken; it is sent again all the same, since a record that comes twice
 * counts once. Thread-safe.
 */
final class EventsClient {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** Above what the server itself waits for Kafka. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final int SHOWN_CHARACTERS = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final URI server;
    private final Duration patience;
    private final Consumer<String> notices;

    /** @param notices told when a request has to be sent again */
    EventsClient(URI server, Duration patience, Consumer<String> notices) {
        this.server = server;
        this.patience = patience;
        this.notices = notices;
    }

    /** Why the server can't be reached, if it can't; any answer to anything will do. */
    Optional<String> unreachable() {
        try {
            http.send(
                    HttpRequest.newBuilder(at("/health/live"))
                            .timeout(ANSWER_TIMEOUT)
                            .build(),
                    BodyHandlers.discarding());
            return Optional.empty();
        } catch (IOException noAnswer) {
            return Optional.of("no server answers at " + server + " (" + reason(noAnswer)
                    + "): is `./cdp serve` running? Name another server with --server URL");
        } catch (IllegalArgumentException noAddress) {
            return Optional.of(server + " is no server's address; it looks like http://127.0.0.1:8000");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    /** Sends a batch until the server has judged it, or patience is at its end. */
    Answer send(SourceTable table, Batch batch) {
        HttpRequest request = HttpRequest.newBuilder(at("/api/events/" + table.tableName()))
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(batch.json()))
                .build();
        try {
            return sendUntilJudged(request, batch.size());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Lost("interrupted");
        }
    }

    private Answer sendUntilJudged(HttpRequest request, int rows) throws InterruptedException {
        long began = System.nanoTime();
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            long sent = System.nanoTime();
            Outcome outcome = attempt(request, rows);
            if (outcome.answer != null) {
                return outcome.answer;
            }
            if (pause == FIRST_PAUSE_MILLIS) {
                // Patience is about failing; how long the first attempt took before it failed does not count.
                began = sent;
                notices.accept(outcome.failure + ": trying again for up to " + patience.toSeconds() + " s");
            }
            if (System.nanoTime() - began >= patience.toNanos()) {
                return new Answer.Lost(outcome.failure + ", for " + patience.toSeconds()
                        + " s: is `./cdp serve` still running? Load the directory again when it is; what was taken"
                        + " already is not counted twice");
            }
            Thread.sleep(Math.max(pause, outcome.retryAfter.toMillis()));
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private Outcome attempt(HttpRequest request, int rows) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 202, 400 -> Outcome.of(judged(response, rows));
                case 413, 422 -> Outcome.of(new Answer.Indigestible(said(response)));
                case 429, 500, 502, 503, 504 ->
                    Outcome.failed(server + " answers " + said(response), RetryAfter.of(response.headers()));
                default -> Outcome.of(new Answer.Lost(server + " answers " + said(response)));
            };
        } catch (IOException lost) {
            return Outcome.failed("no answer from " + server + " (" + reason(lost) + ")", Duration.ZERO);
        }
    }

    private Answer judged(HttpResponse<byte[]> response, int rows) {
        JsonNode json = json(response);
        if (!json.path("accepted").isInt() || !json.path("rejected").isArray()) {
            return response.statusCode() == 400
                    ? new Answer.Indigestible(said(response))
                    : new Answer.Lost(server + " answers as no such server does: " + said(response));
        }
        List<Answer.Rejection> rejections = new ArrayList<>();
        for (JsonNode each : json.get("rejected")) {
            rejections.add(new Answer.Rejection(
                    each.path("index").asInt(), each.path("error").asText()));
        }
        int accepted = json.get("accepted").intValue();
        boolean complete = accepted + rejections.size() == rows
                && rejections.stream().allMatch(each -> each.index() >= 0 && each.index() < rows);
        return complete
                ? new Answer.Judged(accepted, rejections)
                : new Answer.Lost(server + " was sent " + rows + " rows and answers for others: " + said(response));
    }

    private URI at(String path) {
        String base = server.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return ExactJson.mapper().readTree(response.body());
        } catch (JsonProcessingException noJson) {
            return ExactJson.mapper().missingNode();
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory does not fail", impossible);
        }
    }

    private static String said(HttpResponse<byte[]> response) {
        JsonNode error = json(response).path("error");
        String text = error.isTextual() ? error.textValue() : new String(response.body(), StandardCharsets.UTF_8);
        return response.statusCode() + " " + text.substring(0, Math.min(text.length(), SHOWN_CHARACTERS));
    }

    private static String reason(IOException failure) {
        String name = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? name : name + ": " + failure.getMessage();
    }

    /** An answer, or why there is none yet and how long the server asks to be left alone. */
    private record Outcome(Answer answer, String failure, Duration retryAfter) {

        static Outcome of(Answer answer) {
            return new Outcome(answer, "", Duration.ZERO);
        }

        static Outcome failed(String failure, Duration retryAfter) {
            return new Outcome(null, failure, retryAfter);
        }
    }
}
