package io.tributary.bench.served;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.bench.Progress;
import io.tributary.bench.WrongResultException;
import io.tributary.bench.freshness.Freshness.Latency;
import io.tributary.bench.freshness.OpenLoad;
import io.tributary.bench.freshness.ProbedWorkload;
import io.tributary.bench.freshness.Probes;
import io.tributary.bench.freshness.Probes.Stage;
import io.tributary.bench.measure.CpuTime;
import io.tributary.bench.process.RunningServer;
import io.tributary.bench.process.Workspace;
import io.tributary.bench.workload.Feed;
import io.tributary.bench.workload.Publisher;
import io.tributary.bench.workload.Shop;
import io.tributary.bench.workload.SourceRecord;
import io.tributary.bench.workload.Workload;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures one server with many customers over HTTP: look-ups by key without a read model, then the read model. */
public final class ServedRun {
    /** Facts a second beside look-ups by key. */
    static final int LOAD = 5_000;

    /** Facts a second while it is measured how soon the read model has them. */
    static final int FRESH_LOAD = 2_000;

    private static final TopicCatalogue TOPICS = new TopicCatalogue("served.", Feed.PARTITIONS);
    private static final int FACTS = 1_000_000;
    private static final int FRESH_SECONDS = 90;
    private static final int WARM_UP_SECONDS = 50;
    private static final int PROBE_EVERY = 50;
    private static final String READ_MODEL = "--read-model";
    private static final List<String> TABLES =
            List.of("purchase_transactions", "website_behavior", "campaign_responses", "customer_service");
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final RunningServer server;
    private final int customers;
    private final Progress progress;
    private final Shop shop = new Shop();
    private final Workload workload = new Workload(shop, FACTS + LookUps.seconds() * LOAD, true);
    private final Probes probes = new Probes(FRESH_SECONDS * FRESH_LOAD / PROBE_EVERY);

    private ServedRun(RunningServer server, int customers, Progress progress) {
        this.server = server;
        this.customers = customers;
        this.progress = progress;
    }

    /** The whole measurement, of some six minutes for a million customers. */
    public static Served measure(Workspace workspace, int customers, List<String> jvm, Progress progress)
            throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start(workspace, TOPICS, jvm, Map.of(READ_MODEL, "false"))) {
            return new ServedRun(server, customers, progress).measure();
        }
    }

    private Served measure() throws IOException, InterruptedException {
        server.takeIn(this::publish);
        Latency lookups = lookups();
        progress.say("  look-ups by key: p50 %.2f, p99 %.2f ms", lookups.p50(), lookups.p99());
        server.awaitQuiet();
        Served.Rebuild built = build();
        Latency inReadModel = inReadModel();
        server.awaitQuiet();
        return new Served(
                customers,
                FACTS,
                lookups,
                inReadModel,
                new Served.Rebuild(built.facts(), built.seconds(), built.cpuSeconds(), built.bytes(), bytes()));
    }

    private void publish(Publisher publisher) {
        shop.forEachEntity(publisher::send);
        for (int i = Shop.CUSTOMERS; i < customers; i++) {
            publisher.send(Shop.newCustomer(Shop.customerId(i)));
        }
        for (int probe = 0; probe < probes.count(); probe++) {
            publisher.send(Shop.newCustomer(Probes.customer(probe)));
        }
        for (int i = 0; i < FACTS; i++) {
            publisher.send(workload.fact(i));
        }
        publisher.flush();
    }

    private Latency lookups() throws InterruptedException {
        List<SourceRecord> facts = new ArrayList<>();
        for (long i = FACTS; i < workload.facts(); i++) {
            facts.add(workload.fact(i));
        }
        Thread load = new Thread(() -> send(facts, LOAD, new Probes(1), facts.size()), "load");
        load.start();
        Latency latency = new LookUps(server.address(), customers).measure();
        load.join();
        return latency;
    }

    private void send(List<SourceRecord> facts, int rate, Probes followed, int every) {
        new OpenLoad(server.bootstrapServers(), TOPICS, new LocalRegistry(), followed)
                .run(facts, rate, every, () -> false);
    }

    private Latency inReadModel() throws InterruptedException {
        Thread reader = new Thread(new ModelReader(probes, server), "read-model");
        reader.start();
        send(ProbedWorkload.of(shop, probes, PROBE_EVERY), FRESH_LOAD, probes, PROBE_EVERY);
        reader.join(GRACE.toMillis());
        if (reader.isAlive()) {
            reader.interrupt();
            throw new WrongResultException("not every purchase shows in the read model after " + GRACE);
        }
        return probes.latency(Stage.BY_KEY, WARM_UP_SECONDS * FRESH_LOAD / PROBE_EVERY, probes.count());
    }

    private Served.Rebuild build() throws IOException, InterruptedException {
        long start = System.nanoTime();
        server.restart(Map.of(READ_MODEL, "true"));
        while (!server.get("/api/status").at("/readModel/state").asText().equals("following")) {
            Thread.sleep(50);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = CpuTime.of(server.pid());
        server.awaitQuiet();
        long facts = facts();
        if (facts != accepted()) {
            throw new WrongResultException(
                    "of %d facts that were accepted the read model has %d".formatted(accepted(), facts));
        }
        return new Served.Rebuild(facts, seconds, cpu, bytes(), 0);
    }

    private long accepted() throws IOException, InterruptedException {
        JsonNode sources = server.get("/api/status").path("sources");
        long sum = 0;
        for (String table : TABLES) {
            sum += sources.path(table).path("accepted").asLong();
        }
        return sum;
    }

    private long facts() throws IOException, InterruptedException {
        String counts = TABLES.stream()
                .map(table -> "(SELECT count(*) FROM " + table + ")")
                .collect(Collectors.joining(" + "));
        return server.query("SELECT " + counts + " AS facts").at("/rows/0/0").asLong();
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.walk(server.data().resolve("read-model"))) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }
}
