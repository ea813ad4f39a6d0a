package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.api.load.Loader;
import io.tributary.api.oracle.ExportComparison;
import io.tributary.api.oracle.HostileShop;
import io.tributary.api.oracle.Models;
import io.tributary.api.oracle.Oracle;
import io.tributary.api.oracle.RealData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the built artefact with SIGKILL in the middle of a load, starts it again on the same directory, loads again,
 * and compares every cell with the independent computation.
 *
 * <p>{@code -Dtributary.kills=10} says how often, {@code -Dtributary.kills.seed=7} repeats the moments of a run.
 */
class KillIT {
    private static final int KILLS = Integer.getInteger("tributary.kills", 2);
    private static final long SEED = Long.getLong("tributary.kills.seed", 1);
    private static final Path JAR = Path.of("target", "tributary.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    @Test
    void shouldBeExactWhenKilledInTheMiddleOfALoad() throws Exception {
        assertThat(JAR).as("built by the phase before this one").exists();
        Path shop = shop();
        Instant clock = RealData.directory().isPresent() ? Instant.parse("2018-01-01T00:00:00Z") : HostileShop.AS_OF;
        Oracle truth = Oracle.of(shop, clock);
        Random moments = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            Path data = directory.resolve("data-" + kill);
            int accepted = killInTheMiddle(shop, data, clock, moments);
            long started = System.nanoTime();
            Instance again = start(data, clock);
            long ready = (System.nanoTime() - started) / 1_000_000;
            try {
                assertThat(load(again.address, shop)).isZero();
                awaitEverything(again.address);
                Models models = Models.reported(get(again.address.resolve("/api/models")));
                assertThat(ExportComparison.differences(
                                truth.with(models).customer360(), get(again.address.resolve("/api/export/customers"))))
                        .isEmpty();
            } finally {
                kill(again);
            }
            System.out.printf(
                    "kill %d of %d: after %d records; ready again after %d ms; exact%n", kill, KILLS, accepted, ready);
        }
    }

    private Path shop() {
        return RealData.directory().orElseGet(() -> {
            Path shop = directory.resolve("shop");
            HostileShop.write(shop, 3, 3_000, 30);
            return shop;
        });
    }

    /**
     * Kills at a random number of records: of those accepted at the door, so that the client is cut off, and in turn of
     * those taken in, so that the topology is.
     */
    private int killInTheMiddle(Path shop, Path data, Instant clock, Random moments) throws Exception {
        Instance instance = start(data, clock);
        CompletableFuture<Integer> load = CompletableFuture.supplyAsync(() -> load(instance.address, shop));
        boolean atTheDoor = moments.nextBoolean();
        int target = 2_000 + moments.nextInt(atTheDoor ? 150_000 : 60_000);
        int[] accepted = {0};
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
            accepted[0] = accepted(instance.address, atTheDoor);
            return accepted[0] >= target || load.isDone();
        });
        kill(instance);
        load.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return accepted[0];
    }

    private int accepted(URI address, boolean atTheDoor) throws IOException, InterruptedException {
        JsonNode status = new ObjectMapper().readTree(get(address.resolve("/api/status")));
        int waiting =
                status.path("lag").asInt() - status.path("readModel").path("lag").asInt();
        int accepted = atTheDoor ? waiting : 0;
        for (JsonNode source : status.path("sources")) {
            accepted += source.path("received").asInt();
        }
        return accepted;
    }

    private void awaitEverything(URI address) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> new ObjectMapper()
                                .readTree(get(address.resolve("/api/status")))
                                .path("lag")
                                .asInt()
                        == 0);
    }

    private String get(URI uri) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(uri)
                                .timeout(Duration.ofSeconds(60))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static int load(URI address, Path shop) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Loader(address, nowhere).load(shop).exitStatus();
    }

    private Instance start(Path data, Instant clock) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "serve",
                        "--port",
                        "0",
                        "--kafka-port",
                        "0",
                        "--data",
                        data.toString(),
                        "--clock",
                        clock.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(Files.createDirectories(directory.resolve("logs"))
                        .resolve(data.getFileName() + ".log")
                        .toFile()))
                .start();
        String ready = process.inputReader().readLine();
        assertThat(ready).as("the ready line").startsWith("Tributary is ready: ");
        return new Instance(process, URI.create(ready.substring(ready.indexOf("http"))));
    }

    private static void kill(Instance instance) throws InterruptedException {
        instance.process.destroyForcibly();
        assertThat(instance.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private record Instance(Process process, URI address) {}
}
