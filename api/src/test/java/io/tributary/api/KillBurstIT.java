package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the built artefact with SIGKILL while arrays of {@value #RECORDS} come from all sides, starts it again on the same
 * directory, and looks for every purchase that was acknowledged: it is there, once.
 */
class KillBurstIT {
    static final int RECORDS = 500;
    private static final int CLIENTS = 24;
    private static final int CUSTOMERS = 97;
    private static final int ACCEPTED = 202;
    private static final Path JAR = Path.of("target", "tributary.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger nextArray = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final BitSet arrays = new BitSet();

    @TempDir
    Path directory;

    @Test
    void shouldHaveEveryAcknowledgedEventOnceWhenKilledInTheMiddleOfABurst() throws Exception {
        assertThat(JAR).as("built by the phase before this one").exists();
        Process process = process();
        int target = 30 + new Random(1).nextInt(40);
        burst(address(process), process, target);
        assertThat(arrays.cardinality()).isGreaterThanOrEqualTo(target);

        Process again = process();
        try {
            URI address = address(again);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> get(address.resolve("/api/status")).path("lag").asInt(1) == 0);
            List<String> lines = send(HttpRequest.newBuilder(address.resolve("/api/export/purchases?format=csv")))
                    .body()
                    .lines()
                    .skip(1)
                    .toList();
            assertEveryAcknowledgedOnce(lines);
            // The figures, too: each line is one order of 1.00.
            assertThat(get(address.resolve("/kpis"))
                            .path("total_lifetime_value")
                            .asDouble())
                    .isEqualTo(lines.size());
        } finally {
            kill(again);
        }
    }

    /** All clients send until the process is gone. */
    private void burst(URI address, Process process, int target) throws Exception {
        customers(address);
        AtomicBoolean gone = new AtomicBoolean();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Thread client = new Thread(() -> sendArrays(address, gone), "client-" + i);
            client.start();
            clients.add(client);
        }
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> acknowledged.get() >= target);
        kill(process);
        gone.set(true);
        for (Thread client : clients) {
            client.join(PATIENCE.toMillis());
        }
    }

    private void customers(URI address) throws Exception {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < CUSTOMERS; i++) {
            json.append(i == 0 ? '[' : ',')
                    .append("{\"customer_id\":\"C")
                    .append(i)
                    .append("\"}");
        }
        assertThat(post(address, "customer_info", json.append(']').toString()).statusCode())
                .isEqualTo(ACCEPTED);
    }

    private void sendArrays(URI address, AtomicBoolean gone) {
        while (!gone.get()) {
            int array = nextArray.getAndIncrement();
            try {
                if (post(address, "purchase_transactions", array(array)).statusCode() == ACCEPTED) {
                    synchronized (arrays) {
                        arrays.set(array);
                    }
                    acknowledged.incrementAndGet();
                }
            } catch (IOException cutOff) {
                // It is not known what became of this one.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static String array(int array) {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            int id = array * RECORDS + i;
            json.append(i == 0 ? '[' : ',')
                    .append("{\"transaction_id\":\"T")
                    .append(id)
                    .append("\",\"customer_id\":\"C")
                    .append(id % CUSTOMERS)
                    .append("\",\"product_id\":\"P1\",\"purchase_date\":\"2026-01-30\",\"quantity\":1,"
                            + "\"total_amount\":1.00}");
        }
        return json.append(']').toString();
    }

    private void assertEveryAcknowledgedOnce(List<String> lines) {
        BitSet found = new BitSet();
        for (String line : lines) {
            int id = Integer.parseInt(line.substring(line.indexOf('T') + 1).replaceAll("\\D.*", ""));
            assertThat(found.get(id)).as("T" + id + " twice").isFalse();
            found.set(id);
        }
        for (int array = arrays.nextSetBit(0); array >= 0; array = arrays.nextSetBit(array + 1)) {
            assertThat(found.nextClearBit(array * RECORDS))
                    .as("first purchase that is missing, of an array that was acknowledged")
                    .isGreaterThanOrEqualTo((array + 1) * RECORDS);
        }
    }

    private HttpResponse<String> post(URI address, String table, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve("/api/events/" + table))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private JsonNode get(URI uri) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(send(HttpRequest.newBuilder(uri)).body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    }

    private Process process() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "serve",
                        "--port",
                        "0",
                        "--kafka-port",
                        "0",
                        "--data",
                        directory.resolve("data").toString(),
                        "--clock",
                        "2026-01-31T12:00:00Z")
                .redirectError(ProcessBuilder.Redirect.appendTo(Files.createDirectories(directory.resolve("logs"))
                        .resolve("server.log")
                        .toFile()))
                .start();
    }

    private static URI address(Process process) throws IOException {
        String ready = process.inputReader().readLine();
        assertThat(ready).as("the ready line").startsWith("Tributary is ready: ");
        return URI.create(ready.substring(ready.indexOf("http")));
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
}
