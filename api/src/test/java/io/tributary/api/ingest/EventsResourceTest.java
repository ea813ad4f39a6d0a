package io.tributary.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.position.Token;
import io.tributary.api.position.TokenCodec;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.LocalRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsResourceTest {
    private static final String PURCHASE =
            "{\"transaction_id\":\"%s\",\"customer_id\":\"%s\",\"product_id\":\"P1\",\"purchase_date\":\"2017-01-28\","
                    + "\"quantity\":1,\"total_amount\":3.86}";

    private final HttpClient http = HttpClient.newHttpClient();
    private MockProducer<byte[], byte[]> producer = producer(true);
    private EventsServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void shouldPublishKeyAndValueWhenOneObjectComes() throws Exception {
        HttpResponse<String> response = post("purchase_transactions", PURCHASE.formatted("T1", "Ωμέγα/1"));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json(response)).isEqualTo(ExactJson.mapper().readTree("""
                {"accepted":1,"rejected":[],"position":"%s",
                 "lastUpdated":"2026-01-02T03:04:05Z"}""".formatted(position(Map.of(0, 1L)))));
        assertThat(response.headers().firstValue("X-CDP-Position")).hasValue(position(Map.of(0, 1L)));
        assertThat(producer.history()).hasSize(1);
        ProducerRecord<byte[], byte[]> record = producer.history().get(0);
        assertThat(record.topic()).isEqualTo("cdp.purchase-transactions");
        assertThat(record.key()).isEqualTo("Ωμέγα/1".getBytes(StandardCharsets.UTF_8));
        assertThat(decoded(record, PurchaseTransaction.class).getTransactionId())
                .isEqualTo("T1");
    }

    @Test
    void shouldKeepTheOrderOfTheRequestWhenManyCome() throws Exception {
        post("purchase_transactions", "[" + purchases("T1", "T2", "T3", "T4") + "]");

        assertThat(producer.history().stream()
                        .map(record ->
                                decoded(record, PurchaseTransaction.class).getTransactionId()))
                .containsExactly("T1", "T2", "T3", "T4");
    }

    @Test
    void shouldNameTheHighestPositionOfEveryPartitionWhenRecordsSpread() throws Exception {
        JsonNode body = json(post(
                "purchase_transactions",
                "[" + PURCHASE.formatted("T1", "a0") + "," + PURCHASE.formatted("T2", "a1") + ","
                        + PURCHASE.formatted("T3", "a1") + "]"));

        assertThat(body.get("position").textValue()).isEqualTo(position(Map.of(0, 1L, 1, 2L)));
    }

    private static String position(Map<Integer, Long> purchases) {
        Map<TopicPartition, Long> written = new HashMap<>();
        purchases.forEach(
                (partition, offset) -> written.put(new TopicPartition("cdp.purchase-transactions", partition), offset));
        return new TokenCodec(EventsServer.TOPICS).text(Token.ofWritten(written));
    }

    @Test
    void shouldSayWhichAndWhyWhenSomeAreRejected() throws Exception {
        HttpResponse<String> response = post(
                "purchase_transactions",
                "[{\"customer_id\":\"C1\"}," + purchases("T1") + ",5," + purchases("T2")
                        + ",{\"quantity\":1,\"colour\":\"red\"}]");

        JsonNode body = json(response);
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(body.get("accepted").intValue()).isEqualTo(2);
        assertThat(body.has("error")).isFalse();
        assertThat(body.get("rejected").findValuesAsText("index")).containsExactly("0", "2", "4");
        assertThat(body.get("rejected").get(0)).isEqualTo(ExactJson.mapper().readTree("""
                {"index":0,"field":"transaction_id","value":"absent","rule":"is required",
                 "error":"transaction_id absent is required"}"""));
        assertThat(body.get("rejected").get(2).get("error").asText())
                .startsWith("colour red is not a field of purchase_transactions; its fields are transaction_id, ");
        assertThat(producer.history()).hasSize(2);
    }

    @Test
    void shouldAnswer400WhenNothingIsAccepted() throws Exception {
        HttpResponse<String> one = post("purchase_transactions", "{}");
        HttpResponse<String> two = post("purchase_transactions", "[{},7]");

        assertThat(one.statusCode()).isEqualTo(400);
        assertThat(json(one).get("error").asText()).isEqualTo("transaction_id absent is required");
        assertThat(two.statusCode()).isEqualTo(400);
        assertThat(json(two).get("error").asText())
                .isEqualTo("none of 2 records was accepted; the first: transaction_id absent is required");
        assertThat(json(two).get("rejected")).hasSize(2);
        assertThat(json(two).get("accepted").intValue()).isZero();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldAcceptNothingWhenThereIsNothing() throws Exception {
        HttpResponse<String> response = post("purchase_transactions", "[]");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(json(response).get("accepted").intValue()).isZero();
    }

    @Test
    void shouldReadAnObjectALineWhenTheTypeSaysSo() throws Exception {
        HttpResponse<String> response = post(
                "purchase_transactions",
                "application/x-ndjson; charset=utf-8",
                purchases("T1") + "\n{}\r\n\n" + purchases("T2"));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(json(response).get("accepted").intValue()).isEqualTo(2);
        assertThat(json(response).get("rejected").get(0).get("index").intValue())
                .isEqualTo(1);
    }

    @Test
    void shouldKeepTheRecordWhenAnEntityIsDeleted() throws Exception {
        post("customer_info", "{\"customer_id\":\"C1\",\"deleted\":true}");

        assertThat(decoded(producer.history().get(0), CustomerInfo.class).getDeleted())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"purchases", "PURCHASE_TRANSACTIONS", "purchase-transactions"})
    void shouldNameTheTypesWhenThereIsNoSuchType(String type) throws Exception {
        HttpResponse<String> response = post(type, "{}");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).get("error").asText())
                .isEqualTo("there is no event type '" + type
                        + "'; the types are customer_info, product_catalog, marketing_campaigns, purchase_transactions,"
                        + " customer_service, campaign_responses, website_behavior, customer_products");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "[{\"a\":1},              | malformed JSON at line 1, column",
                "{\"a\":tru}              | malformed JSON at line 1, column 6",
                "{} {}                    | malformed JSON at line 1, column 4: nothing may follow",
                "[] x                     | malformed JSON at line 1, column",
                "{\"quantity\":1e99999999999} | malformed JSON at line 1, column",
                "5                        | the body must be a JSON object or an array of objects",
                "null                     | the body must be a JSON object or an array of objects",
            })
    void shouldSayWhereWhenTheJsonIsMalformed(String body, String error) throws Exception {
        HttpResponse<String> response = post("purchase_transactions", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("error").asText()).startsWith(error);
        assertThat(json(response)).hasSize(1);
    }

    @Test
    void shouldPublishNothingWhenTheJsonEndsBadly() throws Exception {
        HttpResponse<String> array = post("purchase_transactions", "[" + purchases("T1") + ",\n\n{oops}]");
        HttpResponse<String> lines =
                post("purchase_transactions", "application/x-ndjson", purchases("T1") + "\n{oops}\n");
        HttpResponse<String> empty = post("purchase_transactions", "");
        HttpResponse<String> deep = post("purchase_transactions", "[".repeat(100_000));

        assertThat(json(array).get("error").asText()).startsWith("malformed JSON at line 3, column 2");
        assertThat(json(lines).get("error").asText()).startsWith("malformed JSON at line 2, column 2");
        assertThat(List.of(array, lines, empty, deep))
                .allSatisfy(response -> assertThat(response.statusCode()).isEqualTo(400));
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldAnswer413WhenTheBodyIsTooLarge() throws Exception {
        server = new EventsServer(producer, 1000);

        HttpResponse<String> fits = post("customer_info", customer(1000));
        HttpResponse<String> tooLarge = post("customer_info", customer(1001));

        assertThat(fits.statusCode()).isEqualTo(202);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(json(tooLarge).get("error").asText()).isEqualTo("a request's body has at most 1000 bytes");
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void shouldTakeBodiesBeyondTheServersUsualLimitWhenTheyAreWithinItsOwn() throws Exception {
        String many = "[" + (purchases("T1") + ",").repeat(20_000) + purchases("T2") + "]";

        HttpResponse<String> response = post("purchase_transactions", many);

        assertThat(many.length()).isGreaterThan(2_000_000);
        assertThat(json(response).get("accepted").intValue()).isEqualTo(20_001);
    }

    @Test
    void shouldAnswer413WhenThereAreTooManyRecords() throws Exception {
        HttpResponse<String> array = post("purchase_transactions", "[" + "{},".repeat(100_000) + "{}]");
        HttpResponse<String> lines = post("purchase_transactions", "application/x-ndjson", "{}\n".repeat(100_001));

        assertThat(array.statusCode()).isEqualTo(413);
        assertThat(lines.statusCode()).isEqualTo(413);
        assertThat(json(lines).get("error").asText()).isEqualTo("a request has at most 100000 records");
    }

    @Test
    void shouldAnswerOnlyWhenKafkaHasAcknowledgedAll() throws Exception {
        producer = producer(false);

        CompletableFuture<HttpResponse<String>> response = http.sendAsync(
                request("purchase_transactions", "application/json", "[" + purchases("T1", "T2") + "]"),
                BodyHandlers.ofString());
        await().until(() -> producer.history().size() == 2);
        producer.completeNext();
        assertThat(response).isNotDone();
        producer.completeNext();

        assertThat(response.get().statusCode()).isEqualTo(202);
    }

    @Test
    void shouldAnswer503WhenKafkaFailsLater() throws Exception {
        producer = producer(false);

        CompletableFuture<HttpResponse<String>> response = http.sendAsync(
                request("purchase_transactions", "application/json", "[" + purchases("T1", "T2") + "]"),
                BodyHandlers.ofString());
        await().until(() -> producer.history().size() == 2);
        producer.completeNext();
        producer.errorNext(new TimeoutException("no leader"));

        assertUnavailable(response.get(), "no leader");
    }

    @Test
    void shouldAnswer503AtOnceWhenKafkaTakesNothing() throws Exception {
        producer.sendException = new TimeoutException("topic not present");

        assertUnavailable(post("purchase_transactions", "[" + purchases("T1", "T2", "T3") + "]"), "topic not present");
    }

    @Test
    void shouldAnswer503WhenTheProducerIsClosed() throws Exception {
        producer.close();

        HttpResponse<String> response = post("purchase_transactions", purchases("T1"));

        assertThat(response.statusCode()).isEqualTo(503);
    }

    @Test
    void shouldRejectOnlyTheRecordWhenItIsTooLargeForKafka() throws Exception {
        producer = producer(false);

        CompletableFuture<HttpResponse<String>> response = http.sendAsync(
                request("purchase_transactions", "application/json", "[" + purchases("T1", "T2") + ",{}]"),
                BodyHandlers.ofString());
        await().until(() -> producer.history().size() == 2);
        producer.errorNext(new RecordTooLargeException("17 MB"));
        producer.completeNext();

        JsonNode body = json(response.get());
        assertThat(body.get("accepted").intValue()).isEqualTo(1);
        assertThat(body.get("rejected").findValuesAsText("index")).containsExactly("0", "2");
        assertThat(body.get("rejected").get(0).get("error").asText())
                .isEqualTo("transaction_id T1 names a record larger than Kafka takes");
    }

    @Test
    void shouldAnswerInWellFormedUnicodeWhenTheValueIsNot() throws Exception {
        HttpResponse<String> response = post("customer_info", "{\"customer_id\":\"C1\",\"first_name\":\"\\ud800\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("error").asText()).isEqualTo("first_name ? must be well-formed Unicode");
    }

    @Test
    void shouldTakeABodyInGzipAndHoldItToTheLimitUnpacked() throws Exception {
        server = new EventsServer(producer, 2_000);

        assertThat(packed("gzip", gzip(customer(2_000))).statusCode()).isEqualTo(202);
        assertThat(packed("X-GZIP", gzip(customer(100))).statusCode()).isEqualTo(202);
        assertThat(packed("identity", customer(100).getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(202);
        HttpResponse<String> bomb = packed("gzip", gzip(customer(1_000_000)));
        assertThat(bomb.statusCode()).isEqualTo(413);
        assertThat(bomb.body()).contains("at most 2000 bytes");
        assertThat(producer.history()).hasSize(3);
    }

    @Test
    void shouldSayWhatIsWrongWhenABodyCanNotBeUnpacked() throws Exception {
        byte[] whole = gzip(customer(500));

        assertThat(packed("gzip", customer(100).getBytes(StandardCharsets.UTF_8))
                        .body())
                .isEqualTo("{\"error\":\"the body is not gzip, as its Content-Encoding says it is\"}");
        assertThat(packed("gzip", Arrays.copyOf(whole, whole.length / 2)).statusCode())
                .isEqualTo(400);
        HttpResponse<String> other = packed("br", whole);
        assertThat(other.statusCode()).isEqualTo(415);
        assertThat(other.headers().firstValue("Accept-Encoding")).hasValue("gzip");
        assertThat(other.body()).contains("Content-Encoding 'br'");
    }

    private HttpResponse<String> packed(String encoding, byte[] body) throws Exception {
        if (server == null) {
            server = new EventsServer(producer, EventsResource.DEFAULT_MAX_BODY_BYTES);
        }
        return http.send(
                HttpRequest.newBuilder(server.uri().resolve("/api/events/customer_info"))
                        .header("Content-Encoding", encoding)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private void assertUnavailable(HttpResponse<String> response, String reason) throws IOException {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(json(response).get("error").asText())
                .isEqualTo("not everything could be written to Kafka, send all of it again: " + reason);
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        return post(type, "application/json", body);
    }

    private HttpResponse<String> post(String type, String contentType, String body) throws Exception {
        return http.send(request(type, contentType, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String type, String contentType, String body) {
        if (server == null) {
            server = new EventsServer(producer, EventsResource.DEFAULT_MAX_BODY_BYTES);
        }
        return HttpRequest.newBuilder(server.uri().resolve("/api/events/" + type))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return ExactJson.mapper().readTree(response.body());
    }

    private static String customer(int bytes) {
        String start = "{\"customer_id\":\"C1\"}";
        return start + " ".repeat(bytes - start.length());
    }

    private static String purchases(String... ids) {
        return String.join(
                ",",
                List.of(ids).stream().map(id -> PURCHASE.formatted(id, "C1")).toList());
    }

    private static <T extends SpecificRecord> T decoded(ProducerRecord<byte[], byte[]> record, Class<T> type) {
        LocalRegistry registry = new LocalRegistry();
        try {
            // Ids are those of the schema itself, so any registry that knows the schema knows them.
            T any = type.getDeclaredConstructor().newInstance();
            registry.register(record.topic() + "-value", any.getSchema());
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("generated classes can be made", impossible);
        }
        try (var deserializer = AvroSerdes.deserializer(type, registry)) {
            return deserializer.deserialize(record.topic(), record.value());
        }
    }

    private static MockProducer<byte[], byte[]> producer(boolean autoComplete) {
        return new MockProducer<>(
                cluster(), autoComplete, new ByLastByte(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Cluster cluster() {
        String topic = "cdp.purchase-transactions";
        Node node = new Node(0, "127.0.0.1", 1);
        List<PartitionInfo> partitions = Stream.of(0, 1)
                .map(partition -> new PartitionInfo(topic, partition, node, new Node[0], new Node[0]))
                .toList();
        return new Cluster("test", List.of(node), partitions, Set.of(), Set.of());
    }

    private static final class ByLastByte implements Partitioner {
        @Override
        public int partition(
                String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
            return keyBytes[keyBytes.length - 1] == '1' && keyBytes[0] == 'a' ? 1 : 0;
        }

        @Override
        public void close() {
            // holds nothing
        }

        @Override
        public void configure(Map<String, ?> configuration) {
            // has no settings
        }
    }
}
