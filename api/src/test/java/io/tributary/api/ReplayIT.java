package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.serde.AvroSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that were put aside are sent again, corrected or discarded, and counted until then; also after a rebuild. */
class ReplayIT {
    private static final Instant AT = Instant.parse("2026-01-31T12:00:00Z");
    private static final String PURCHASES = "cdp.purchase-transactions";

    @TempDir
    Path directory;

    private LiveServer server;

    @Test
    void shouldCountLettersUntilTheyAreResolved() throws Exception {
        Path data = directory.resolve("data");
        String rows;
        try (LiveServer live = LiveServer.start(data, AT)) {
            server = live;
            server.take("customer_info", "[{\"customer_id\":\"C1\"},{\"customer_id\":\"C2\"}]");
            putAside();
            shouldShowWhatIsInALetter();
            shouldReplayOneCorrected();
            shouldReplayIntoATableWhenTheLetterNamesNone();
            shouldRefuseWhatStaysWrong();
            shouldDiscard();
            rows = statuses();
            assertThat(rows).contains("REPLAYED").contains("DISCARDED").contains("OPEN");
        }
        try (LiveServer again = LiveServer.start(data, AT)) {
            again.awaitEverything();
            server = again;
            assertThat(statuses()).isEqualTo(rows);
        }
        deleteReadModel(data);
        try (LiveServer anew = LiveServer.start(data, AT)) {
            anew.awaitEverything();
            server = anew;
            assertThat(statuses()).isEqualTo(rows);
            assertThat(open()).isEqualTo(1);
        }
    }

    private void putAside() throws Exception {
        AvroSerializer<PurchaseTransaction> purchases = new AvroSerializer<>(server.registry());
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, server.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            PurchaseTransaction lost = purchase("T1", "C1");
            lost.setStatus("LOST");
            send(producer, "C1", purchases.serialize(PURCHASES, lost));
            // Names a schema that nobody has registered.
            byte[] unknown = purchases.serialize(PURCHASES, purchase("T2", "C2"));
            unknown[1] = 0x7f;
            send(producer, "C2", unknown);
            send(producer, "C2", "{\"transaction_id\":\"T3\",\"customer_id\":\"C2\"}".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 5; i++) {
                send(producer, "C2", new byte[] {1, 2, (byte) i});
            }
            producer.send(new ProducerRecord<>("cdp.dead-letters", new byte[] {'x'}, new byte[] {9}))
                    .get();
        }
        server.awaitEverything();
        assertThat(open()).isEqualTo(9);
    }

    private void shouldShowWhatIsInALetter() {
        JsonNode letter = server.json("/api/dead_letters/" + id("reason = 'UNKNOWN_STATUS'"));

        assertThat(letter.path("form").asText()).isEqualTo("AVRO");
        assertThat(letter.path("table").asText()).isEqualTo("purchase_transactions");
        assertThat(letter.at("/record/transaction_id").asText()).isEqualTo("T1");
        assertThat(letter.at("/obstacle/field").asText()).isEqualTo("status");
        assertThat(letter.path("status").asText()).isEqualTo("OPEN");

        JsonNode json = server.json("/api/dead_letters/" + id("reason = 'NOT_FRAMED' and record_key = 'C2'"));
        assertThat(json.path("available").asBoolean()).isTrue();
        assertThat(server.get("/api/dead_letters/0-999999").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/dead_letters/none").statusCode()).isEqualTo(404);
    }

    private void shouldReplayOneCorrected() {
        String id = id("reason = 'UNKNOWN_STATUS'");
        String path = "/api/dead_letters/" + id + "/replay";

        HttpResponse<String> asItIs = server.send("POST", path);
        assertThat(asItIs.statusCode()).isEqualTo(422);
        assertThat(LiveServer.parse(asItIs.body()).path("field").asText()).isEqualTo("status");
        HttpResponse<String> wrong = server.send("POST", path, "{\"transaction_id\":\"T1\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(LiveServer.parse(wrong.body()).path("field").asText()).isEqualTo("customer_id");
        assertThat(open()).isEqualTo(9);

        HttpResponse<String> right = server.send(
                "POST",
                path,
                "{\"transaction_id\":\"T1\",\"customer_id\":\"C1\",\"product_id\":\"P\",\"purchase_date\":\"2026-01-31\","
                        + "\"quantity\":1,\"total_amount\":12.50}");
        assertThat(right.statusCode()).as(right.body()).isEqualTo(200);
        assertThat(LiveServer.parse(right.body()).path("status").asText()).isEqualTo("REPLAYED");
        assertThat(open()).isEqualTo(8);
        assertThat(server.send("POST", path).statusCode()).isEqualTo(409);
        server.awaitEverything();
        assertThat(server.json("/api/customers/C1").path("total_lifetime_value").decimalValue())
                .isEqualByComparingTo("12.50");
    }

    private void shouldReplayIntoATableWhenTheLetterNamesNone() {
        String id = id("source = 'dead_letters'");
        HttpResponse<String> nowhere = server.send("POST", "/api/dead_letters/" + id + "/replay", "{}");
        assertThat(nowhere.statusCode()).isEqualTo(400);
        assertThat(nowhere.body()).contains("must name the source table");
        HttpResponse<String> somewhere = server.send(
                "POST", "/api/dead_letters/" + id + "/replay?source=customer_info", "{\"customer_id\":\"C3\"}");
        assertThat(somewhere.statusCode()).as(somewhere.body()).isEqualTo(200);
        server.awaitEverything();
        assertThat(server.get("/api/customers/C3").statusCode()).isEqualTo(200);
        assertThat(open()).isEqualTo(7);
    }

    private void shouldRefuseWhatStaysWrong() {
        HttpResponse<String> answer =
                server.send("POST", "/api/dead_letters/replay", "{\"source\":\"purchase_transactions\",\"limit\":100}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode body = LiveServer.parse(answer.body());
        assertThat(body.path("resolved").asInt()).isZero();
        assertThat(body.path("unresolved")).hasSize(7);
        assertThat(body.path("open").asInt()).isEqualTo(7);
        for (String wrong : new String[] {
            "{}",
            "{\"ids\":[]}",
            "{\"ids\":[\"x\"]}",
            "{\"ids\":[\"0-1\"],\"limit\":1}",
            "{\"source\":1}",
            "{\"source\":\"x\",\"limit\":0}",
            "{\"sources\":\"x\"}"
        }) {
            assertThat(server.send("POST", "/api/dead_letters/replay", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    private void shouldDiscard() {
        assertThat(server.send("POST", "/api/dead_letters/discard", "{\"reason\":\"NOT_FRAMED\"}")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> many = server.send(
                "POST",
                "/api/dead_letters/discard",
                "{\"source\":\"purchase_transactions\",\"reason\":\"NOT_FRAMED\",\"limit\":5,\"note\":\"a test of the till\"}");
        assertThat(many.statusCode()).as(many.body()).isEqualTo(200);
        assertThat(LiveServer.parse(many.body()).path("resolved").asInt()).isEqualTo(5);
        assertThat(LiveServer.parse(many.body()).path("open").asInt()).isEqualTo(1);
        assertThat(open()).isEqualTo(2);

        String last = id("reason = 'NOT_FRAMED' and status = 'OPEN'");
        HttpResponse<String> one =
                server.send("POST", "/api/dead_letters/" + last + "/discard", "{\"note\":\"the same\"}");
        assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
        assertThat(server.json("/api/dead_letters/" + last).path("note").asText())
                .isEqualTo("the same");
        assertThat(open()).isEqualTo(1);
    }

    /** As the data quality counts them. */
    private int open() {
        int sum = 0;
        for (JsonNode row : server.json("/api/analyses/quality").path("deadLettersBySource")) {
            sum += row.path("dead_letters").asInt();
        }
        assertThat(server.json("/api/dead_letters?filter=" + encoded("status = 'OPEN'"))
                        .path("total")
                        .asInt())
                .isEqualTo(sum);
        return sum;
    }

    private String id(String filter) {
        return server.json("/api/dead_letters?limit=1&sort=failed_at&filter=" + encoded(filter))
                .at("/dead_letters/0/dead_letter_id")
                .asText();
    }

    private String statuses() {
        return server.json(
                        "/api/query?sql="
                                + encoded(
                                        "SELECT dead_letter_id, status, resolved_at, corrected, note FROM dead_letters ORDER BY 1"))
                .path("rows")
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String key, byte[] value) throws Exception {
        producer.send(new ProducerRecord<>(PURCHASES, key.getBytes(StandardCharsets.UTF_8), value))
                .get();
    }

    private static PurchaseTransaction purchase(String id, String customer) {
        return PurchaseTransaction.newBuilder()
                .setTransactionId(id)
                .setCustomerId(customer)
                .setProductId("P")
                .setPurchaseDate(AT)
                .setQuantity(1)
                .setTotalAmount(BigDecimal.TEN)
                .build();
    }

    private static void deleteReadModel(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("read-model"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
