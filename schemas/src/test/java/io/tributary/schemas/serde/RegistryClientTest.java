package io.tributary.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryClientTest {
    private static final Schema SCHEMA = Schema.create(Schema.Type.STRING);

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String body = "{\"id\": 7}";
    private HttpServer server;
    private RegistryClient client;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        client = new RegistryClient("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/registry/");
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void shouldAskOnceWhenASchemaIsRegisteredTwice() {
        assertThat(client.register("a b/c", SCHEMA)).isEqualTo(7);
        assertThat(client.register("a b/c", SCHEMA)).isEqualTo(7);

        assertThat(requests)
                .containsExactly("POST /registry/subjects/a%20b%2Fc/versions {\"schema\":\"\\\"string\\\"\"}");
    }

    @Test
    void shouldAskOnceWhenAnIdIsLookedUpTwice() {
        body = "{\"schema\": \"\\\"string\\\"\"}";

        assertThat(client.byId(7)).contains(SCHEMA);
        assertThat(client.byId(7)).contains(SCHEMA);

        assertThat(requests).containsExactly("GET /registry/schemas/ids/7 ");
    }

    @Test
    void shouldFindNothingAndAskAgainWhenTheIdIsUnknown() {
        status = 404;

        assertThat(client.byId(7)).isEmpty();
        assertThat(client.byId(7)).isEmpty();

        assertThat(requests).hasSize(2);
    }

    @Test
    void shouldFindNothingWhenTheSchemaIsNotAvro() {
        body = "{\"schemaType\": \"PROTOBUF\", \"schema\": \"message M {}\"}";

        assertThat(client.byId(7)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 422})
    void shouldSayWhyWhenTheRegistryRefuses(int refusal) {
        status = refusal;
        body = "{\"message\": \"not compatible\"}";

        assertThatThrownBy(() -> client.register("s", SCHEMA))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining("s: ")
                .hasMessageContaining("not compatible");
    }

    @Test
    void shouldSayThatItIsUnavailableWhenTheRegistryFails() {
        status = 500;
        body = "broken";

        assertThatThrownBy(() -> client.register("s", SCHEMA))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("answered 500: broken");
        assertThatThrownBy(() -> client.byId(7)).isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void shouldSayThatItIsUnavailableWhenTheAnswerIsNotJson() {
        body = "<html>";

        assertThatThrownBy(() -> client.byId(7))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("did not answer in JSON");
    }

    @Test
    void shouldSayThatItIsUnavailableWhenNobodyListens() {
        server.stop(0);

        assertThatThrownBy(() -> client.byId(7))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("can't be reached");
    }

    @Test
    void shouldSayThatItIsUnavailableWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> client.byId(7))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + sent);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
