package io.tributary.api.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.live.LiveClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What a server says that flows is what was sent through it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LineageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CUSTOMERS = 40;
    private static final int PURCHASES = 600;
    private static final int BROKEN = 7;

    private LiveServer server;

    @BeforeAll
    void start(@TempDir Path directory) {
        server = LiveServer.start(directory, Instant.parse("2026-01-31T12:00:00Z"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void shouldCountEveryRecordThatWasSentThroughEachLink() throws Exception {
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add("{\"customer_id\": \"C" + i + "\"}");
        }
        server.take("customer_info", customers.toString());
        server.take("product_catalog", "[{\"product_id\": \"P1\", \"category\": \"Tea\"}, {\"product_id\": \"P2\"}]");
        List<String> purchases = new ArrayList<>();
        for (int i = 0; i < PURCHASES; i++) {
            purchases.add(
                    "{\"transaction_id\": \"T" + i + "\", \"customer_id\": \"C" + i % CUSTOMERS
                            + "\", \"product_id\": \"P1\", \"purchase_date\": \"2026-01-01\", \"quantity\": 1, \"total_amount\": 1.00}");
        }
        server.take("purchase_transactions", purchases.toString());
        sendGarbage();
        server.awaitEverything();

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertRecords("door:HTTP", "topic:cdp.customer-info", CUSTOMERS);
            assertRecords("topic:cdp.customer-info", "source:from-customer-info", CUSTOMERS);
            assertRecords("source:from-customer-info", "processor:fold-facts", CUSTOMERS);
            assertRecords("door:HTTP", "topic:cdp.product-catalog", 2);
            assertRecords("topic:cdp.product-catalog", "source:from-product-catalog", 2);
            assertRecords("door:HTTP", "topic:cdp.purchase-transactions", PURCHASES);
            assertRecords("topic:cdp.purchase-transactions", "source:from-purchase-transactions", PURCHASES + BROKEN);
            assertRecords("processor:fold-facts", "sink:to-dead-letters", BROKEN);
            assertRecords("topic:cdp.dead-letters", "read_model:Read model", BROKEN);
            assertRecords("door:HTTP", "topic:cdp.website-behavior", 0);
            assertRecords("processor:fold-facts", "sink:to-rerouted", 0);
        });
        assertThat(links("/api/lineage")
                        .get("door:Kafka producers → topic:cdp.customer-info")
                        .path("records")
                        .isNull())
                .isTrue();
    }

    private void sendGarbage() {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, server.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < BROKEN; i++) {
                producer.send(new ProducerRecord<>(
                                "cdp.purchase-transactions", ("C" + i).getBytes(StandardCharsets.UTF_8), new byte[] {1
                                }))
                        .get();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What the topology writes, it or the read model reads: not one record is missing or there twice. */
    @Test
    @Order(2)
    void shouldCountAsMuchIntoEachTopicAsOutOfIt() {
        server.awaitEverything();
        await().atMost(PATIENCE).untilAsserted(() -> {
            Map<String, JsonNode> links = links("/api/lineage");
            long broadcast = records(links, "sink:to-broadcast → topic:cdp.broadcast")
                    + records(links, "sink:to-broadcast-of-population → topic:cdp.broadcast");
            assertThat(broadcast).isPositive().isEqualTo(records(links, "topic:cdp.broadcast → source:from-broadcast"));
            assertThat(records(links, "sink:to-partition-summaries → topic:cdp.partition-summaries")
                            + records(links, "sink:to-entity-summaries → topic:cdp.partition-summaries"))
                    .isPositive()
                    .isEqualTo(records(links, "topic:cdp.partition-summaries → source:from-partition-summaries"));
            assertThat(records(links, "sink:to-population → topic:cdp.population"))
                    .isPositive()
                    .isEqualTo(records(links, "topic:cdp.population → totals:Totals"));
            assertThat(records(links, "sink:to-customer-360 → topic:cdp.customer-360"))
                    .isPositive()
                    .isEqualTo(records(links, "topic:cdp.customer-360 → read_model:Read model"));
            for (String store : List.of("timeline", "customer-360", "entities")) {
                assertThat(records(links, "store:" + store + " → read_model:Read model"))
                        .as(store)
                        .isPositive()
                        .isEqualTo(records(
                                links,
                                "processor:" + (store.equals("entities") ? "broadcast-entities" : "fold-facts")
                                        + " → store:" + store));
            }
        });
    }

    @Test
    @Order(3)
    void shouldSayHowManyASecondWhileRecordsFlowAndZeroWhenTheyDoNot() {
        String link = "door:HTTP → topic:cdp.website-behavior";
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            sessions.add("{\"session_id\": \"S" + i + "\", \"customer_id\": \"C1\", \"visit_date\": \"2026-01-01\"}");
        }
        assertThat(server.post("/api/events/website_behavior", sessions.toString())
                        .statusCode())
                .isEqualTo(202);

        // All of them within ten seconds, or eleven from look to look: at least 300 / 12, and no more than in one
        // second.
        await().atMost(PATIENCE)
                .until(
                        () -> links("/api/lineage").get(link).path("rate").asDouble(),
                        rate -> rate >= 25 && rate <= 300);
        assertThat(records(links("/api/lineage"), link)).isEqualTo(300);
        await().atMost(PATIENCE)
                .until(() -> links("/api/lineage").get(link).path("rate").asDouble(-1), rate -> rate == 0);
        assertThat(records(links("/api/lineage?view=columns"), "table:website_behavior → group:website"))
                .isEqualTo(300);
    }

    @Test
    @Order(4)
    void shouldCountMessagesToClientsAndNameThisInstance() {
        try (LiveClient client = LiveClient.connect(server.address()).subscribe("kpis")) {
            client.await("kpis", message -> true);
            await().atMost(PATIENCE)
                    .until(() -> records(links("/api/lineage"), "output:WebSocket → output:Clients") > 0);
        }
        JsonNode body = server.json("/api/lineage");
        assertThat(body.path("instances"))
                .hasSize(1)
                .allSatisfy(instance ->
                        assertThat(instance.path("measured").asBoolean()).isTrue());
        assertThat(Instant.parse(body.path("measuredAt").asText()))
                .isAfter(Instant.now().minus(Duration.ofMinutes(1)));
    }

    private void assertRecords(String source, String target, long expected) {
        assertThat(records(links("/api/lineage"), source + " → " + target))
                .as(source + " → " + target)
                .isEqualTo(expected);
    }

    private static long records(Map<String, JsonNode> links, String link) {
        assertThat(links).containsKey(link);
        return links.get(link).path("records").asLong(-1);
    }

    private Map<String, JsonNode> links(String path) {
        Map<String, JsonNode> links = new HashMap<>();
        for (JsonNode link : server.json(path).path("links")) {
            links.put(link.path("source").asText() + " → " + link.path("target").asText(), link);
        }
        return links;
    }
}
