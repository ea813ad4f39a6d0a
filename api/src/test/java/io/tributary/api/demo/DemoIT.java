package io.tributary.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tributary.api.Main;
import io.tributary.api.Server;
import io.tributary.api.cli.RunningServer;
import io.tributary.api.config.Configuration;
import io.tributary.api.demo.shop.Delivery;
import io.tributary.api.demo.shop.Ledger;
import io.tributary.api.demo.shop.LiveShop;
import io.tributary.api.demo.shop.Shop;
import io.tributary.api.demo.shop.ShopPlan;
import io.tributary.api.ingest.EventPublisher;
import io.tributary.api.load.Loader;
import io.tributary.api.load.Progress;
import io.tributary.api.oracle.ExportComparison;
import io.tributary.api.oracle.Models;
import io.tributary.api.oracle.Oracle;
import io.tributary.schemas.avro.CustomerInfo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo on a whole server: its history, its comparison, its traffic, and starting it again. */
class DemoIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LIVE_RECORDS = 2_000;

    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(errBytes, true, StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    @Test
    void shouldTellThatAllFiguresAgreeAndGoOnFromThereWhenStartedAgain() throws Exception {
        RunningServer first = new Main().startDemo(configuration(Map.of("--rate", "200")), out, err);
        try (AutoCloseable server = first.handle()) {
            assertThat(out()).isEmpty();
            first.whenTold().run();
            awaitOut("Live traffic: 200 facts a second. Try: curl " + first.address() + "/api/kpis");
            assertThat(out())
                    .containsPattern(
                            "History is in after [0-9.]+ s: [0-9,]+ records of 250 customers\\. All figures agree"
                                    + " with the shop's own books \\([0-9]+ customers known, [0-9,]+ orders, revenue");
            long before = received(first.address());
            await().atMost(PATIENCE).until(() -> received(first.address()) > before + 200);
            assertThat(server).isNotNull();
        }
        outBytes.reset();

        RunningServer again = new Main().startDemo(configuration(Map.of("--rate", "200")), out, err);
        try (AutoCloseable server = again.handle()) {
            long before = received(again.address());
            again.whenTold().run();
            awaitOut("Live traffic: 200 facts a second.");
            assertThat(out()).startsWith("The history is in from an earlier start: 250 customers until ");
            await().atMost(PATIENCE).until(() -> received(again.address()) > before + 200);
            assertThat(server).isNotNull();
        }
        assertThat(err()).isEmpty();
        assertThat(ShopMemory.in(directory)).hasValueSatisfying(memory -> {
            assertThat(memory.complete()).isTrue();
            assertThat(memory.starts()).isEqualTo(2);
        });
        assertThatThrownBy(() -> new Main().startDemo(configuration(Map.of("--seed", "2")), out, err))
                .isInstanceOf(DemoRefusedException.class)
                .hasMessageContaining("holds the demo shop of --seed 1 --customers 250, and not that of --seed 2");
    }

    @Test
    void shouldEqualTheBooksCellForCellAfterLiveTraffic() throws Exception {
        Configuration configuration = configuration(Map.of());
        Instant until = Clock.systemUTC().instant();
        try (Server server = Server.start(configuration);
                EventPublisher publisher = server.connectSource()) {
            Shop shop = Shop.open(new ShopPlan(3, 200, until));
            HistoryLoad load = new HistoryLoad(publisher, Progress.to(out));
            load.run(shop);
            Ledger ledger = load.ledger();
            LiveShop live = shop.goLive(1);

            new LiveTraffic(now -> entered(ledger, live.next(now)), publisher, 400, Clock.systemUTC())
                    .run(LIVE_RECORDS);

            Platform platform = new Platform(server.address());
            platform.awaitEverything();
            assertThat(received(server.address())).isEqualTo(load.records() + LIVE_RECORDS);
            Audit.Findings findings = new Audit(platform, ledger, configuration.figures()).run();
            assertThat(findings.differences()).isEmpty();
            assertThat(findings.totals().customers()).isGreaterThan(190);
            assertThat(platform.json("/api/status").path("deadLetters").asLong())
                    .isZero();

            // Books that say something else are noticed, in the customer's row and in the totals.
            ledger.enter(
                    new CustomerInfo("nobody", null, null, null, null, null, null, null, null, null, null, 0L, false));
            assertThat(new Audit(platform, ledger, configuration.figures())
                            .run()
                            .differences())
                    .contains("customer nobody: is missing")
                    .anyMatch(difference -> difference.startsWith("key figure Total Customers is "));
        }
    }

    private static Delivery entered(Ledger ledger, Delivery delivery) {
        ledger.enter(delivery.record());
        return delivery;
    }

    @Test
    void shouldEqualAnIndependentComputationWhetherItsFilesAreLoadedOrItsHistoryWasCutOffAndSentAgain()
            throws Exception {
        Instant until = Instant.parse("2026-03-15T00:00:00Z");
        ShopPlan plan = new ShopPlan(5, 150, until);
        Path files = directory.resolve("files");
        new ShopFiles(files).write(Shop.open(plan));
        Oracle truth = Oracle.of(files, until);

        try (Server server =
                Server.start(configuration(Map.of("--clock", until.toString(), "--data", data("loaded"))))) {
            assertThat(new Loader(server.address(), out).load(files).exitStatus())
                    .isZero();
            assertExact(server.address(), truth);
        }

        // An earlier start that got no further than some of it, and remembers that it began.
        Map<String, String> sentAgain = new HashMap<>(Map.of("--clock", until.toString()));
        sentAgain.putAll(Map.of(
                "--data", data("again"), "--seed", "5", "--customers", "150", "--rate", "0", "--kafka-port", "0"));
        Configuration configuration = configuration(sentAgain);
        try (Server server = Server.start(configuration);
                EventPublisher publisher = server.connectSource()) {
            Sender sender = new Sender(publisher, 100);
            int[] sent = {0};
            Shop.open(plan).playHistory(delivery -> {
                if (sent[0]++ < 2_000) {
                    send(sender, delivery);
                }
            });
            sender.await();
            new ShopMemory(plan, false, 1).writeTo(Path.of(data("again")));
        }
        RunningServer again = new Main().startDemo(configuration, out, err);
        try (AutoCloseable server = again.handle()) {
            again.whenTold().run();
            awaitOut("No live traffic (--rate 0).");
            assertThat(out()).contains("All figures agree with the shop's own books");
            assertExact(again.address(), truth);
            assertThat(server).isNotNull();
        }
        assertThat(err()).isEmpty();
    }

    @Test
    void shouldRefuseToMixItsCustomersWithOthers() throws Exception {
        Configuration configuration = configuration(Map.of());
        try (Server server = Server.start(configuration)) {
            post(server.address(), "/api/events/customer_info", "{\"customer_id\": \"C1\"}");
        }

        assertThatThrownBy(() -> new Main().startDemo(configuration, out, err))
                .isInstanceOf(DemoRefusedException.class)
                .hasMessageContaining("holds data that are not the demo's")
                .hasMessageContaining("Choose another directory with --data.");
        assertThat(ShopMemory.in(directory)).isEmpty();
    }

    @Test
    void shouldTellLoudlyWhenFiguresDiffer() throws Exception {
        Configuration configuration = configuration(Map.of("--customers", "3", "--rate", "0"));
        RunningServer server = new Main().startDemo(configuration, out, err);
        try (AutoCloseable running = server.handle()) {
            post(server.address(), "/api/events/customer_info", "{\"customer_id\": \"X/1\"}");
            post(server.address(), "/api/events/customer_products", """
                    {"relationship_id": "K", "customer_id": "X/1", "product_id": "P", "relationship_type": "LEASE",
                     "start_date": "2024-02-01"}""");
            server.whenTold().run();
            await().atMost(PATIENCE).until(() -> out().contains("No live traffic"));
            assertThat(running).isNotNull();
        }

        assertThat(out()).doesNotContain("All figures agree").contains("History is in after ");
        assertThat(err())
                .contains("FIGURES DIFFER from the shop's own books in ")
                .contains("  customer X/1: is not in the books")
                .contains("  contract K of customer X/1: is Contract[")
                .contains("  key figure Total Customers is ");
    }

    private static void send(Sender sender, Delivery delivery) {
        try {
            sender.send(delivery);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertExact(URI address, Oracle files) throws Exception {
        new Platform(address).awaitEverything();
        Oracle truth = files.with(Models.reported(get(address, "/api/models")));
        assertThat(ExportComparison.differences(truth.customer360(), get(address, "/api/export/customers")))
                .isEmpty();
    }

    private String data(String name) {
        return directory.resolve(name).toString();
    }

    private Configuration configuration(Map<String, String> flags) {
        Map<String, String> all = new HashMap<>(
                Map.of("--port", "0", "--kafka-port", "0", "--data", directory.toString(), "--customers", "250"));
        all.putAll(flags);
        return Configuration.from(Map.of(), all);
    }

    private void awaitOut(String text) {
        await().atMost(PATIENCE).until(() -> out().contains(text) || !err().isEmpty());
        assertThat(out()).contains(text);
    }

    private static long received(URI address) throws Exception {
        Platform platform = new Platform(address);
        long received = 0;
        for (var source : platform.json("/api/status").path("sources")) {
            received += source.path("received").asLong();
        }
        return received;
    }

    private static String get(URI address, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static void post(URI address, String path, String body) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address.resolve(path))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(202);
    }

    private String out() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return errBytes.toString(StandardCharsets.UTF_8);
    }
}
