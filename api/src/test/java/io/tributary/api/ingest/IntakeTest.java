package io.tributary.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the door does with requests that come again, and with more of them than there is room for. */
class IntakeTest {
    private static final String CUSTOMER = "{\"customer_id\":\"C1\"}";

    private final HttpClient http = HttpClient.newHttpClient();
    private MockProducer<byte[], byte[]> producer;
    private IntakeLimit limit;
    private EventsServer server;

    @BeforeEach
    void start() {
        start(true);
    }

    private void start(boolean acknowledged) {
        stop();
        producer = new MockProducer<>(acknowledged, null, new ByteArraySerializer(), new ByteArraySerializer());
        limit = new IntakeLimit(1_000, 3);
        server = new EventsServer(producer, 10_000, limit);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void shouldPublishOnceWhenARequestComesAgainUnderItsKey() throws Exception {
        HttpResponse<String> first = send(CUSTOMER, "a key");
        HttpResponse<String> again = send(CUSTOMER, "a key");

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(again.headers().firstValue("X-CDP-Position"))
                .isEqualTo(first.headers().firstValue("X-CDP-Position"));
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void shouldPublishTwiceWhenKeysAreOthers() throws Exception {
        send(CUSTOMER, "one");
        send(CUSTOMER, "two");

        assertThat(producer.history()).hasSize(2);
    }

    @Test
    void shouldAnswer422WhenAKeyComesWithAnotherRequest() throws Exception {
        send(CUSTOMER, "k");
        HttpResponse<String> other = send("{\"customer_id\":\"C2\"}", "k");
        HttpResponse<String> lines =
                http.send(request(CUSTOMER, "k", "application/x-ndjson").build(), BodyHandlers.ofString());

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body())
                .isEqualTo("{\"error\":\"Idempotency-Key 'k' was sent with another request:"
                        + " a new request takes a new key\"}");
        assertThat(lines.statusCode()).isEqualTo(422);
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void shouldRepeatARefusalWhenItWasOne() throws Exception {
        HttpResponse<String> first = send("{\"customer\":\"C1\"}", "k");
        HttpResponse<String> again = send("{\"customer\":\"C1\"}", "k");

        assertThat(first.statusCode()).isEqualTo(400);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void shouldRefuseAKeyWhenItIsNone() throws Exception {
        for (String key : new String[] {"", "k".repeat(256)}) {
            HttpResponse<String> answer = send(CUSTOMER, key);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Idempotency-Key must have 1 to 255 printable ASCII characters");
        }
        assertThat(send(CUSTOMER, "k".repeat(255)).statusCode()).isEqualTo(202);
    }

    @Test
    void shouldPublishOnceWhenTwinsComeTogether() throws Exception {
        start(false);
        CompletableFuture<HttpResponse<String>> first = sendAsync(CUSTOMER, "k");
        await().until(() -> producer.history().size() == 1);
        CompletableFuture<HttpResponse<String>> twin = sendAsync(CUSTOMER, "k");
        await().until(() -> limit.requests() == 2);
        assertThat(twin).isNotDone();

        producer.completeNext();

        assertThat(first.get().statusCode()).isEqualTo(202);
        assertThat(twin.get().body()).isEqualTo(first.get().body());
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void shouldTryAgainWhenTheFirstCouldNotBeWritten() throws Exception {
        producer.sendException = new TimeoutException("away");
        assertThat(send(CUSTOMER, "k").statusCode()).isEqualTo(503);
        producer.sendException = null;

        HttpResponse<String> again = send(CUSTOMER, "k");

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void shouldAnswer429WhenThereAreTooManyBytes() throws Exception {
        start(false);
        CompletableFuture<HttpResponse<String>> waiting = sendAsync(CUSTOMER + " ".repeat(900), null);
        await().until(() -> producer.history().size() == 1);

        HttpResponse<String> tooMuch = send(CUSTOMER + " ".repeat(200), null);
        HttpResponse<String> packed = http.send(
                request(gzip(CUSTOMER + " ".repeat(5000)))
                        .header("Content-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofString());

        assertFull(tooMuch);
        assertFull(packed);
        producer.completeNext();
        assertThat(waiting.get().statusCode()).isEqualTo(202);
        await().until(() -> limit.bytes() == 0);
    }

    @Test
    void shouldAnswer429WhenThereAreTooManyRequests() throws Exception {
        start(false);
        for (int i = 0; i < 3; i++) {
            var unused = sendAsync(CUSTOMER, null);
        }
        await().until(() -> producer.history().size() == 3);

        assertFull(send(CUSTOMER, null));

        while (producer.completeNext()) {
            // one after the other
        }
        await().until(() -> limit.requests() == 0);
        CompletableFuture<HttpResponse<String>> later = sendAsync(CUSTOMER, null);
        await().until(() -> producer.completeNext());
        assertThat(later.get().statusCode()).isEqualTo(202);
    }

    @Test
    void shouldHaveRoomAgainWhenRequestsWereRefused() throws Exception {
        for (int i = 0; i < 5; i++) {
            send("[", null);
            send("{\"customer\":1}", null);
            send(CUSTOMER + " ".repeat(10_000), null);
        }

        await().until(() -> limit.requests() == 0 && limit.bytes() == 0);
    }

    private static void assertFull(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"as much is being taken in as there is room for: send it again, after the"
                        + " seconds that Retry-After says\"}");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private HttpResponse<String> send(String body, String key) throws Exception {
        return http.send(request(body, key, "application/json").build(), BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> sendAsync(String body, String key) {
        return http.sendAsync(request(body, key, "application/json").build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String body, String key, String contentType) {
        HttpRequest.Builder request = request(body.getBytes(StandardCharsets.UTF_8));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.header("Content-Type", contentType);
    }

    private HttpRequest.Builder request(byte[] body) {
        return HttpRequest.newBuilder(server.uri().resolve("/api/events/customer_info"))
                .POST(BodyPublishers.ofByteArray(body));
    }
}
