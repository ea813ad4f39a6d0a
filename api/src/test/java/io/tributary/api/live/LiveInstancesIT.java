package io.tributary.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.broker.SharedBroker;
import io.tributary.api.routing.SecondInstance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one broker: whatever changes at either is told by both. */
@ExtendWith(SharedBroker.class)
class LiveInstancesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> CUSTOMERS =
            IntStream.range(0, 16).mapToObj(number -> "C" + number).toList();

    @TempDir
    Path directory;

    @Test
    void shouldTellEverywhereWhatChangesAnywhere(SharedBroker.Cluster cluster) throws Exception {
        Map<String, String> flags = Map.of(
                "--kafka-bootstrap-servers",
                cluster.broker().bootstrapServers(),
                "--topic-prefix",
                "live-instances.",
                "--stream-threads",
                "1",
                "--clock",
                "2024-03-01T12:00:00Z");
        String[] channels = CUSTOMERS.stream().map(id -> "customer:" + id).toArray(String[]::new);
        try (LiveServer here = LiveServer.start(directory.resolve("one"), flags)) {
            CUSTOMERS.forEach(id -> here.post("/api/events/customer_info", "{\"customer_id\": \"" + id + "\"}"));
            here.awaitEverything();
            Map<String, String> others = new HashMap<>(flags);
            others.putAll(Map.of("--data", directory.resolve("two").toString(), "--port", "0"));
            try (SecondInstance there = SecondInstance.start(directory.resolve("two.log"), others)) {
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(200))
                        .untilAsserted(() -> assertThat(here.json("/api/status").path("instances"))
                                .hasSize(2)
                                .allSatisfy(instance ->
                                        assertThat(instance.path("partitions")).hasSize(2)));
                try (LiveClient ofHere = LiveClient.connect(here.address()).subscribe(channels);
                        LiveClient ofThere = LiveClient.connect(there.address()).subscribe(channels)) {
                    ofHere.subscribe("kpis", "activity", "customers");
                    ofThere.subscribe("kpis", "activity", "customers");
                    for (LiveClient client : List.of(ofHere, ofThere)) {
                        for (String channel : channels) {
                            assertThat(client.await(channel)
                                            .path("data")
                                            .path("total_orders")
                                            .asInt(-1))
                                    .isZero();
                        }
                        client.await("activity");
                        client.await("customers");
                    }
                    CUSTOMERS.forEach(id -> here.post("/api/events/purchase_transactions", """
                            {"transaction_id": "T", "customer_id": "%s", "product_id": "P",
                             "purchase_date": "2024-02-01", "quantity": 1, "total_amount": 5}""".formatted(id)));
                    here.post("/api/events/customer_info", "{\"customer_id\": \"late\"}");
                    for (LiveClient client : List.of(ofHere, ofThere)) {
                        for (String channel : channels) {
                            client.await(
                                    channel,
                                    message -> message.path("data")
                                                    .path("total_orders")
                                                    .asInt()
                                            == 1);
                        }
                        await().atMost(PATIENCE)
                                .until(() -> client.of("activity").stream()
                                                .mapToInt(message -> message.path("data")
                                                        .path("activity")
                                                        .size())
                                                .sum()
                                        == CUSTOMERS.size());
                        client.await("customers", message -> has(message, "late"));
                        client.await("kpis", message -> has(message, "Total Orders"));
                    }
                    shouldGoOnWhenTheOwnerIsGone(here, there, ofHere, channels);
                }
            }
        }
    }

    private static void shouldGoOnWhenTheOwnerIsGone(
            LiveServer here, SecondInstance there, LiveClient client, String[] channels) {
        there.kill();
        CUSTOMERS.forEach(id -> here.post("/api/events/purchase_transactions", """
                {"transaction_id": "T2", "customer_id": "%s", "product_id": "P",
                 "purchase_date": "2024-02-02", "quantity": 1, "total_amount": 5}""".formatted(id)));
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (String channel : channels) {
                List<JsonNode> all = client.of(channel);
                assertThat(all.get(all.size() - 1)
                                .path("data")
                                .path("total_orders")
                                .asInt())
                        .isEqualTo(2);
            }
        });
        for (String channel : channels) {
            assertThat(client.of(channel).stream()
                            .map(message ->
                                    message.path("data").path("total_orders").asInt()))
                    .as("never back")
                    .isSorted();
        }
    }

    private static boolean has(JsonNode message, String text) {
        return message.path("data").toString().contains("\"" + text + "\"");
    }
}
