package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tributary.api.LiveServer;
import io.tributary.api.demo.GeneratedFiles;
import io.tributary.api.demo.shop.ShopPlan;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.serde.AvroSerializer;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard in a browser, as {@code dashboard/browser/tests.mjs} uses it. */
class DashboardIT {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DASHBOARD = Path.of("dashboard");
    private static final int CUSTOMERS = 80;

    @TempDir
    Path directory;

    @Test
    void shouldDoWhatItsReadersWant() throws Exception {
        assumeTrue(Files.isExecutable(BROWSER), "Chromium is missing: the dashboard is not tried");
        assumeTrue(
                DashboardIT.class.getResource("/dashboard/index.html") != null
                        && Files.isDirectory(DASHBOARD.resolve("node_modules")),
                "the dashboard was not built: it is not tried");
        String port = freePort();
        Path shop = directory.resolve("shop");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new GeneratedFiles(shop, nowhere, nowhere)
                .write(new ShopPlan(7, CUSTOMERS, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        LiveServer server = start(port);
        try {
            server.load(shop);
            putAside(server);
            server.awaitEverything();
            Process browser = new ProcessBuilder("node", "browser/tests.mjs", "http://127.0.0.1:" + port)
                    .directory(DASHBOARD.toFile())
                    .redirectErrorStream(true)
                    .start();
            List<String> said = new ArrayList<>();
            try (BufferedReader out = browser.inputReader(StandardCharsets.UTF_8);
                    BufferedWriter in = browser.outputWriter(StandardCharsets.UTF_8)) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    said.add(line);
                    if (line.equals("restart")) {
                        server.close();
                        server = start(port);
                        server.awaitEverything();
                        in.write("ready\n");
                        in.flush();
                    }
                }
            } finally {
                browser.destroy();
            }

            assertThat(browser.waitFor()).as(String.join("\n", said)).isZero();
            assertThat(said).filteredOn(line -> line.startsWith("ok ")).hasSizeGreaterThan(20);
        } finally {
            server.close();
        }
    }

    /** What the page of dead letters is tried with: a rule is broken, and bytes are none of ours. */
    private static void putAside(LiveServer server) throws Exception {
        AvroSerializer<PurchaseTransaction> purchases = new AvroSerializer<>(server.registry());
        String topic = "cdp.purchase-transactions";
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, server.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < 4; i++) {
                byte[] key = ("LETTER" + i).getBytes(StandardCharsets.UTF_8);
                PurchaseTransaction lost = PurchaseTransaction.newBuilder()
                        .setTransactionId("T" + i)
                        .setCustomerId("LETTER" + i)
                        .setProductId("P1")
                        .setPurchaseDate(Instant.parse("2026-01-31T12:00:00Z"))
                        .setQuantity(1)
                        .setTotalAmount(BigDecimal.TEN)
                        .setStatus("LOST")
                        .build();
                producer.send(new ProducerRecord<>(topic, key, purchases.serialize(topic, lost)))
                        .get();
                producer.send(new ProducerRecord<>(topic, key, new byte[] {1, 2, 3}))
                        .get();
            }
        }
    }

    private LiveServer start(String port) {
        return LiveServer.start(directory.resolve("data"), Map.of("--port", port));
    }

    /** The page finds its server again only where it was. */
    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
