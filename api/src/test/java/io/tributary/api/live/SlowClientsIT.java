package io.tributary.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Clients that behave badly cost the others nothing, and the server no memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowClientsIT {
    private static final String[] ALL = {
        "kpis", "segments", "revenue", "categories", "satisfaction", "top_customers", "customers", "activity"
    };

    private LiveServer server;
    private int sold;

    @BeforeAll
    void start(@TempDir Path directory) {
        server = LiveServer.start(directory.resolve("data"), Instant.parse("2026-01-31T12:00:00Z"));
        assertThat(server.load(Path.of("../docs/examples/shop")).exitStatus()).isZero();
        server.awaitEverything();
    }

    @AfterAll
    void shouldSayGoodbyeWhenTheServerStops() {
        try (LiveClient client = LiveClient.connect(server.address()).subscribe("kpis")) {
            client.await("kpis");
            server.close();

            assertThat(client.awaitClosed()).as("going away: come back").isEqualTo(1001);
        }
    }

    @Test
    void shouldServeTheOthersWhenSomeDoNotRead() {
        List<LiveClient> deaf = new ArrayList<>();
        ScheduledExecutorService slowly = Executors.newSingleThreadScheduledExecutor();
        try (LiveClient good = LiveClient.connect(server.address()).subscribe(ALL);
                LiveClient oneASecond = LiveClient.deaf(server.address()).subscribe(ALL)) {
            for (int i = 0; i < 20; i++) {
                deaf.add(LiveClient.deaf(server.address()).subscribe(ALL));
            }
            var reading = slowly.scheduleAtFixedRate(oneASecond::readOne, 0, 1, TimeUnit.SECONDS);
            good.await("kpis");
            long longest = 0;
            Instant end = Instant.now().plus(Duration.ofSeconds(45));
            while (Instant.now().isBefore(end)) {
                longest = Math.max(longest, millisUntilSeen(good));
            }
            assertThat(longest).as("milliseconds until a purchase is told of").isLessThan(5_000);

            // Whoever answers no ping is given up; who reads a little is not, and is told of the newest in the end.
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(live().path("closedSlow").asInt()).isEqualTo(deaf.size()));
            assertThat(live().path("clients").asInt()).isEqualTo(2);
            assertThat(live().path("conflated").asInt()).isPositive();
            reading.cancel(false);
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        oneASecond.readOne();
                        List<JsonNode> kpis = oneASecond.of("kpis");
                        return !kpis.isEmpty() && orders(kpis.get(kpis.size() - 1)) == orders(newest(good));
                    });
        } finally {
            slowly.shutdownNow();
            deaf.forEach(LiveClient::close);
        }
    }

    @Test
    void shouldKeepLittleWhenManyDoNotRead() {
        List<LiveClient> deaf = new ArrayList<>();
        try {
            long before = liveHeap();
            for (int i = 0; i < 200; i++) {
                deaf.add(LiveClient.deaf(server.address()).subscribe(ALL));
            }
            await().until(() -> live().path("subscriptions").asInt() >= 200 * ALL.length);
            for (int i = 0; i < 40; i++) {
                buy();
            }
            // Client and server share this heap; the sockets' own buffers are most of it.
            assertThat((liveHeap() - before) / 200)
                    .as("bytes a client, both sides")
                    .isLessThan(300_000);
        } finally {
            deaf.forEach(LiveClient::close);
        }
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(live().path("subscriptions").asInt()).isZero());
    }

    @Test
    void shouldForgetAClientThatIsCut() {
        try (LiveClient good = LiveClient.connect(server.address()).subscribe("kpis")) {
            good.await("kpis");
            for (int i = 0; i < 10; i++) {
                LiveClient cut = LiveClient.connect(server.address()).subscribe(ALL);
                cut.await("kpis");
                cut.close();
            }
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() ->
                            assertThat(live().path("subscriptions").asInt()).isEqualTo(1));
            assertThat(millisUntilSeen(good)).isLessThan(5_000);
        }
    }

    @Test
    void shouldServeTheOthersWhenOneSendsGarbage() {
        try (LiveClient good = LiveClient.connect(server.address()).subscribe("kpis");
                LiveClient bad = LiveClient.connect(server.address())) {
            good.await("kpis");
            for (int i = 0; i < Conversation.MOST_REFUSED; i++) {
                bad.send("\u0000".repeat(100) + i);
            }
            assertThat(bad.awaitClosed()).isEqualTo(1008);
            assertThat(millisUntilSeen(good)).isLessThan(5_000);
        }
        try (LiveClient huge = LiveClient.connect(server.address())) {
            try {
                huge.send("x".repeat(1_000_000));
            } catch (CompletionException closedMeanwhile) {
                assertThat(closedMeanwhile).hasMessageContaining("closed");
            }
            assertThat(huge.awaitClosed()).isIn(1009, -1);
        }
    }

    private long millisUntilSeen(LiveClient client) {
        long orders = orders(newest(client));
        long start = System.nanoTime();
        buy();
        client.await("kpis", message -> orders(message) > orders);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static JsonNode newest(LiveClient client) {
        List<JsonNode> kpis = client.of("kpis");
        return kpis.get(kpis.size() - 1);
    }

    private static long orders(JsonNode message) {
        for (JsonNode kpi : message.path("data").path("kpiData")) {
            if (kpi.path("label").asText().equals("Total Orders")) {
                return kpi.path("value").asLong();
            }
        }
        throw new AssertionError(message);
    }

    private void buy() {
        String id = "slow-" + sold++;
        int status = server.post("/api/events/purchase_transactions", """
                {"transaction_id": "%s", "customer_id": "C1", "product_id": "P1", "purchase_date": "2026-01-30",
                 "quantity": 1, "total_amount": 1}""".formatted(id))
                .statusCode();
        assertThat(status).isEqualTo(202);
    }

    private JsonNode live() {
        return server.json("/api/status").path("live");
    }

    private static long liveHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
