package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.change.EntityChanges;
import io.tributary.api.change.FakeStore;
import io.tributary.api.change.OrderChanges;
import io.tributary.api.change.OrderLines;
import io.tributary.api.change.Row;
import io.tributary.api.change.Writing;
import io.tributary.api.position.TokenCodec;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityChangesResourceTest {
    private static final int MOST_BYTES = 2_000;

    private final FakeStore store = new FakeStore();
    private final Writing writing = store.writing();
    private final TokenCodec tokens = new TokenCodec(new TopicCatalogue("cdp.", 1));
    private final ChangeAnswers answers = new ChangeAnswers(tokens);
    private final RestServer server = new RestServer(routes -> {
        new EntityChangesResource(
                        "/api/customers",
                        new EntityChanges(SourceTable.CUSTOMER_INFO, "customer", store, writing, () -> "new one"),
                        id -> row(SourceTable.CUSTOMER_INFO, id),
                        answers,
                        MOST_BYTES)
                .addTo(routes);
        new OrderChangesResource(
                        new OrderChanges(store, store, (order, most) -> List.of("C1"), writing),
                        (customer, order) -> Optional.of(Map.of(
                                "order_lines",
                                OrderLines.of(store, customer, order).lines().size())),
                        answers,
                        MOST_BYTES)
                .addTo(routes);
    });

    private Optional<Map<String, Object>> row(SourceTable table, String id) {
        return store.row(table, id).filter(row -> !Row.isDeleted(row)).map(Row::columns);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldAnswerWhereItIsAndWhatIsStoredWhenItIsCreated() throws Exception {
        HttpResponse<String> answer = send("POST", "/api/customers", "{\"first_name\": \"Vera\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/customers/new%20one");
        assertThat(answer.body())
                .startsWith("{\"customer_id\":\"new one\",\"first_name\":\"Vera\",\"last_name\":null,");
        assertThat(ErrorAnswers.sentence(send("POST", "/api/customers", "{\"customer_id\": \"new one\"}"), 409))
                .contains("'new one' is known already");
    }

    @Test
    void shouldBeTheSameUnderTheOldAddresses() throws Exception {
        assertThat(send("POST", "/api/users", "{}").statusCode()).isEqualTo(201);
        assertThat(send("PUT", "/api/users/new%20one", "{\"region\": \"N\"}").statusCode())
                .isEqualTo(200);
        assertThat(send("PATCH", "/api/users/new%20one", "{\"region\": \"S\"}").body())
                .contains("\"region\":\"S\"");
        assertThat(server.send("DELETE", "/api/users/new%20one/").statusCode()).isEqualTo(204);
        assertThat(server.send("GET", "/api/users/new%20one").headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("PUT", "PATCH", "DELETE"));
    }

    @Test
    void shouldTellCreatedFromReplacedWhenARowIsPut() throws Exception {
        HttpResponse<String> created = send("PUT", "/api/customers/a%20b", "{\"region\": \"N\"}");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).hasValue("/api/customers/a%20b");
        assertThat(send("PUT", "/api/customers/a%20b", "{}").statusCode()).isEqualTo(200);
        assertThat(send("PUT", "/api/customers/a%20b", "{}").body()).contains("\"region\":null");
    }

    @Test
    void shouldAnswerNothingWhenARowEndsAndNotFindItAfter() throws Exception {
        send("PUT", "/api/customers/C1", "{}");

        HttpResponse<String> ended = server.send("DELETE", "/api/customers/C1");

        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(ended.body()).isEmpty();
        assertThat(ErrorAnswers.sentence(server.send("DELETE", "/api/customers/C1"), 404))
                .isEqualTo("no customer with id 'C1' is known");
        assertThat(send("PUT", "/api/customers/C1", "{}").statusCode()).isEqualTo(201);
    }

    @Test
    void shouldSayThatItIsOnlyWrittenWhenItCanNotBeReadYet() throws Exception {
        send("PUT", "/api/customers/C1", "{}");
        store.standStill();

        HttpResponse<String> put = send("PUT", "/api/customers/C1", "{\"region\": \"N\"}");

        assertThat(put.statusCode()).isEqualTo(202);
        assertThat(put.headers().firstValue("Location")).hasValue("/api/customers/C1");
        assertThat(put.body()).contains("\"message\":\"the change is written down");
        assertThat(server.send("DELETE", "/api/customers/C1").statusCode()).isEqualTo(202);
    }

    @Test
    void shouldSayFieldValueAndRuleWhenOneIsBroken() throws Exception {
        HttpResponse<String> answer = send("PUT", "/api/customers/C1", "{\"date_of_birth\": \"1899-12-31\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"date_of_birth 1899-12-31T00:00:00Z must be from 1900-01-01 to before"
                        + " 2100-01-01\",\"field\":\"date_of_birth\",\"value\":\"1899-12-31T00:00:00Z\",\"rule\":\"must be"
                        + " from 1900-01-01 to before 2100-01-01\"}");
        assertThat(ErrorAnswers.sentence(send("PUT", "/api/customers/" + "x".repeat(256), "{}"), 400))
                .endsWith("must have at most 255 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "[{}]", "{", "{} {}", "null", "{\"version\": 1e99999999999}", "{\"a\": \"\\"})
    void shouldSayWhatIsWrongWhenTheBodyIsNoObject(String body) throws Exception {
        assertThat(ErrorAnswers.sentence(send("POST", "/api/customers", body), 400))
                .containsPattern("must be a JSON object$|^malformed JSON at line 1");
        assertThat(ErrorAnswers.sentence(send("PATCH", "/api/orders/O1", body), 400))
                .containsPattern("must be a JSON object$|^malformed JSON at line 1");
    }

    @Test
    void shouldRefuseOtherMediaTypes() throws Exception {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/x-ndjson")) {
            assertThat(ErrorAnswers.sentence(
                            server.send("POST", "/api/customers", bytes("{}"), "Content-Type", type), 415))
                    .isEqualTo("the Content-Type is '" + type + "', but must be application/json");
        }
        assertThat(server.send("POST", "/api/customers", bytes("{}")).statusCode())
                .isEqualTo(201);
        assertThat(server.send(
                                "PUT",
                                "/api/customers/C1",
                                bytes("{}"),
                                "Content-Type",
                                "Application/JSON; charset=utf-8")
                        .statusCode())
                .isEqualTo(201);
        assertThat(server.send(
                                "PATCH",
                                "/api/customers/C1",
                                bytes("{}"),
                                "Content-Type",
                                "application/merge-patch+json")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldTakeGzipAndRefuseWhatIsTooLarge() throws Exception {
        assertThat(server.send("PUT", "/api/customers/C1", gzip("{}"), "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(201);
        assertThat(server.send("PUT", "/api/customers/C1", gzip(" ".repeat(100_000) + "{}"), "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(413);
        assertThat(send("PUT", "/api/customers/C1", " ".repeat(MOST_BYTES) + "{}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void shouldRefuseParametersAndConditions() throws Exception {
        assertThat(ErrorAnswers.sentence(send("PUT", "/api/customers/C1?dryRun=true", "{}"), 400))
                .startsWith("parameter 'dryRun' is 'true'");
        assertThat(ErrorAnswers.sentence(
                        server.send("DELETE", "/api/customers/C1", new byte[0], "If-Match", "\"5\""), 400))
                .startsWith("parameter 'If-Match' is '\"5\"', but changes take no conditions");
    }

    @Test
    void shouldSayWhatIsTakenWhenTheMethodIsNot() throws Exception {
        HttpResponse<String> answer = send("PUT", "/api/customers", "{}");

        assertThat(ErrorAnswers.sentence(answer, 405)).isEqualTo("/api/customers takes POST and not PUT");
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
    }

    @Test
    void shouldAskToTryAgainWhenKafkaIsOutOfReach() throws Exception {
        store.refuse(new TimeoutException("no broker"));

        HttpResponse<String> answer = send("POST", "/api/customers", "{}");

        assertThat(ErrorAnswers.sentence(answer, 503)).endsWith("no broker");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void shouldAnswerTheOrderWhenItsStatusIsChanged() throws Exception {
        store.with(SourceTable.CUSTOMER_INFO, "{\"customer_id\": \"C1\"}").with(SourceTable.PURCHASE_TRANSACTIONS, """
                {"transaction_id": "T1", "customer_id": "C1", "product_id": "P", "purchase_date": "2024-01-02",
                 "quantity": 2, "total_amount": 12.50, "order_id": "O1"}""");

        assertThat(send("PATCH", "/api/orders/O1", "{\"status\": \"CANCELLED\"}")
                        .body())
                .isEqualTo("{\"order_lines\":1}");
        assertThat(send("PUT", "/api/orders/O1", "{\"status\": \"SHIPPED\"}").statusCode())
                .isEqualTo(200);
        assertThat(ErrorAnswers.sentence(send("PUT", "/api/orders/O1", "{\"status\": \"LOST\"}"), 400))
                .startsWith("status LOST must be");
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return server.send(method, path, bytes(body), "Content-Type", "application/json");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(text));
        }
        return packed.toByteArray();
    }
}
