package io.tributary.bench.freshness;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.api.broker.Topics;
import io.tributary.api.query.CurrentYardstick;
import io.tributary.api.query.CustomerQueries;
import io.tributary.api.query.LocalStores;
import io.tributary.api.stream.StreamsRuntime;
import io.tributary.bench.freshness.Probes.Stage;
import io.tributary.bench.process.BenchBroker;
import io.tributary.bench.process.ChildJvm;
import io.tributary.bench.process.Parent;
import io.tributary.bench.process.Workspace;
import io.tributary.bench.workload.Feed;
import io.tributary.bench.workload.Publisher;
import io.tributary.bench.workload.Shop;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.topic.Topic;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.processor.TopologySettings;
import io.tributary.topology.summary.Population;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * The process that measures freshness: topology, load and readers share one clock, and so one JVM; the broker has its
 * own.
 */
public final class FreshnessProcess {
    /** Facts a second. */
    public static final int RATE = 10_000;

    private static final int PROBE_EVERY = 100;
    private static final int WARM_UP_SECONDS = 12;
    private static final int SECONDS = 20;
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final TopicCatalogue TOPICS = new TopicCatalogue("freshness.", Feed.PARTITIONS);

    private FreshnessProcess() {}

    /** What the process is told. */
    record Place(String bootstrapServers, String directory) {}

    /** Starts a broker and the process, and returns what that says. */
    public static Freshness measure(Workspace workspace) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        try (BenchBroker broker = BenchBroker.start(workspace);
                ChildJvm process = ChildJvm.start(
                        workspace,
                        List.of("-Xmx2g"),
                        FreshnessProcess.class,
                        json.writeValueAsString(new Place(
                                broker.bootstrapServers(),
                                workspace.newDirectory("freshness").toString())))) {
            return json.readValue(process.line(), Freshness.class);
        }
    }

    /** One argument: the {@link Place} as JSON. */
    public static void main(String[] arguments) throws Exception {
        Parent.endWithIt();
        ObjectMapper json = new ObjectMapper();
        System.out.println(json.writeValueAsString(measure(json.readValue(arguments[0], Place.class))));
        System.exit(0);
    }

    private static Freshness measure(Place place) throws InterruptedException {
        LocalRegistry registry = new LocalRegistry();
        for (Topic topic : TOPICS.all()) {
            topic.valueSchema().ifPresent(schema -> registry.register(topic.subject(), schema));
        }
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) place.bootstrapServers))) {
            new Topics(admin, (short) 1).prepare(TOPICS);
        }
        Shop shop = new Shop();
        Probes probes = new Probes((WARM_UP_SECONDS + SECONDS) * RATE / PROBE_EVERY);
        publishCustomers(place, shop, probes);
        TopologySettings settings = TopologySettings.of(TOPICS, new BusinessClock.Wall(Clock.systemUTC()));
        try (StreamsRuntime runtime = StreamsRuntime.start(
                settings,
                registry,
                new StreamsRuntime.Options(
                        place.bootstrapServers, Path.of(place.directory), "127.0.0.1:1", 2, 0, true))) {
            while (!runtime.isRunning()) {
                Thread.sleep(20);
            }
            CustomerQueries customers = new CustomerQueries(
                    new LocalStores(runtime.streams(), runtime.liveTasks(), TOPICS.partitions()),
                    new CurrentYardstick(settings.yardstick(), new Population()::snapshot));
            awaitCustomers(customers, probes);
            return follow(place, shop, probes, customers, registry);
        }
    }

    private static void publishCustomers(Place place, Shop shop, Probes probes) {
        try (Publisher publisher = new Publisher(place.bootstrapServers, TOPICS)) {
            shop.forEachEntity(publisher::send);
            for (int probe = 0; probe < probes.count(); probe++) {
                publisher.send(Shop.newCustomer(Probes.customer(probe)));
            }
            publisher.flush();
        }
    }

    /** The load meets a topology at rest. */
    private static void awaitCustomers(CustomerQueries customers, Probes probes) throws InterruptedException {
        for (int probe = 0; probe < probes.count(); probe++) {
            while (customers.customer(Probes.customer(probe), Instant.now()).isEmpty()) {
                Thread.sleep(20);
            }
        }
    }

    private static Freshness follow(
            Place place, Shop shop, Probes probes, CustomerQueries customers, LocalRegistry registry)
            throws InterruptedException {
        Thread byKey = new Thread(new KeyReader(probes, customers), "read-by-key");
        Thread inTopic = new Thread(
                new TopicReader(probes, place.bootstrapServers, TOPICS.customer360(), registry), "read-topic");
        byKey.start();
        inTopic.start();
        new OpenLoad(place.bootstrapServers, TOPICS, registry, probes)
                .run(ProbedWorkload.of(shop, probes, PROBE_EVERY), RATE, PROBE_EVERY, () -> false);
        long deadline = System.nanoTime() + GRACE.toNanos();
        while (!probes.isComplete() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        byKey.interrupt();
        inTopic.interrupt();
        int first = WARM_UP_SECONDS * RATE / PROBE_EVERY;
        return new Freshness(
                RATE,
                SECONDS,
                probes.count() - first,
                probes.latency(Stage.ACKNOWLEDGED, first),
                probes.latency(Stage.BY_KEY, first),
                probes.latency(Stage.IN_TOPIC, first));
    }
}
