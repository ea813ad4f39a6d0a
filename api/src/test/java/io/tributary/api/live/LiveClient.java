package io.tributary.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A WebSocket client as a program has it, which keeps everything that it is told. */
public final class LiveClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final boolean reads;
    private WebSocket socket;

    private LiveClient(boolean reads) {
        this.reads = reads;
    }

    /** Connects to a server, with headers (name, value, …). */
    public static LiveClient connect(URI server, String... headers) {
        return new LiveClient(true).open(server, headers);
    }

    /** One that never reads what it is sent, unless asked to. */
    static LiveClient deaf(URI server) {
        return new LiveClient(false).open(server);
    }

    private LiveClient open(URI server, String... headers) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(URI.create("ws://" + server.getAuthority() + "/ws"), new Listener())
                .join();
        return this;
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void onOpen(WebSocket opened) {
            if (reads) {
                opened.request(1);
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                messages.add(LiveServer.parse(text.toString()));
                text.setLength(0);
            }
            if (reads) {
                from.request(1);
            }
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(status);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(-1);
        }
    }

    /** Reads one more frame. */
    void readOne() {
        socket.request(1);
    }

    /** Follows channels. */
    public LiveClient subscribe(String... channels) {
        return say("subscribe", channels);
    }

    LiveClient unsubscribe(String... channels) {
        return say("unsubscribe", channels);
    }

    private LiveClient say(String action, String... channels) {
        return send(Stream.of(channels)
                .map(channel -> "\"" + channel + "\"")
                .collect(Collectors.joining(",", "{\"action\":\"" + action + "\",\"channels\":[", "]}")));
    }

    LiveClient send(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** All messages of a channel so far. */
    public List<JsonNode> of(String channel) {
        return messages.stream()
                .filter(message -> message.path("channel").asText().equals(channel))
                .toList();
    }

    List<JsonNode> messages() {
        return List.copyOf(messages);
    }

    List<JsonNode> errors() {
        return messages.stream()
                .filter(message -> message.path("type").asText().equals("error"))
                .toList();
    }

    /** The newest message of a channel, once it is as wanted. */
    public JsonNode await(String channel, Predicate<JsonNode> wanted) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            List<JsonNode> all = of(channel);
            assertThat(all).as(channel).isNotEmpty();
            assertThat(wanted.test(all.get(all.size() - 1)))
                    .as("%s", all.get(all.size() - 1))
                    .isTrue();
        });
        List<JsonNode> all = of(channel);
        return all.get(all.size() - 1);
    }

    JsonNode await(String channel) {
        return await(channel, message -> true);
    }

    /** The status with which the server closed it; -1 when it was cut. */
    int awaitClosed() {
        return closed.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
