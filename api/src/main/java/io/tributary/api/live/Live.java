package io.tributary.api.live;

import io.javalin.config.JavalinConfig;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.query.PartitionView;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.DashboardFigures;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.readmodel.names.CatalogueNames;
import io.tributary.api.readmodel.names.CustomerNames;
import io.tributary.api.rest.CustomersResource;
import io.tributary.api.rest.FigureBodies;
import io.tributary.api.routing.RoutedReads;
import io.tributary.api.stream.PopulationReader;
import io.tributary.api.stream.StreamsRuntime;
import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.processor.FoldStores;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Live updates of one instance: puts channels, their sources and {@code /ws} together. */
public final class Live implements AutoCloseable {
    /** At most some four messages a second of a channel. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration SLOW_TICK = Duration.ofMillis(250);
    /** Events that are kept, and in a message. */
    private static final int EVENTS = 25;

    private static final int READERS = 4;
    private static final long GOODBYE_MILLIS = 2_000;

    private final LiveCounters counters = new LiveCounters();
    private final ExecutorService readers = readers();
    private final Clients clients;
    private final ChangeReader changes;
    private final Pulse figurePulse;
    private final Pulse eventPulse;
    private final Pulse clientPulse;

    /**
     * What everything comes from.
     *
     * @param customers gives the bodies of customers who are here
     * @param reads finds customers, wherever they are
     */
    public record Sources(
            String bootstrapServers,
            TopicCatalogue topics,
            SchemaRegistry registry,
            PopulationReader population,
            BusinessTime time,
            DashboardFigures figures,
            CustomersResource customers,
            RoutedReads reads,
            ReadModel model) {}

    private Live(Sources sources) {
        Supplier<String> asOf = () -> sources.time.asOf().toString();
        FigureUpdates figures = figures(new FigureBodies(sources.figures));
        CustomerUpdates customers = new CustomerUpdates(
                id -> sources.reads.read(id, (at, one) -> body(sources.customers, at, one)),
                readers,
                asOf,
                PAUSE,
                System::nanoTime);
        EventChannel arrivalChannel = new EventChannel("customers", "new_customer", "customers", EVENTS);
        EventChannel activityChannel = new EventChannel("activity", "activity", "activity", EVENTS);
        EventFeed<Customer360> arrivals =
                new EventFeed<>(arrivalChannel, EVENTS, LiveEvents::arrivals, asOf, PAUSE, System::nanoTime);
        EventFeed<Fact> activity =
                new EventFeed<>(activityChannel, EVENTS, activity(sources.model), asOf, PAUSE, System::nanoTime);
        Yardsticks yardsticks = new Yardsticks(sources.population.population()::snapshot, sources.time::asOf);
        figurePulse = Pulse.start("live-figures", TICK, () -> {
            if (yardsticks.haveChanged()) {
                customers.allChanged();
            }
            customers.tick();
            figures.tick();
        });
        eventPulse = Pulse.start("live-events", TICK, () -> {
            arrivals.tick();
            activity.tick();
        });
        Channels channels = new Channels(figures, List.of(arrivalChannel, activityChannel), customers, () -> {
            figurePulse.now();
            eventPulse.now();
        });
        clients = new Clients(channels, counters, asOf, System::nanoTime, this::wakeReader);
        clientPulse = Pulse.start("live-clients", SLOW_TICK, () -> {
            clients.tick();
            customers.sweep();
        });
        String customer360 = sources.topics.customer360().name();
        String timeline = StreamsRuntime.changelog(sources.topics.prefix(), FoldStores.TIMELINE);
        changes = new ChangeReader(
                        List.of(customer360, timeline),
                        () -> ChangeReader.consumer(sources.bootstrapServers),
                        new StreamEvents(
                                customer360,
                                timeline,
                                sources.registry,
                                customers,
                                arrivals,
                                arrivalChannel,
                                activity,
                                activityChannel,
                                EVENTS),
                        clients::isAny)
                .start();
        sources.population.onAdvance(() -> {
            figures.advanced();
            figurePulse.now();
        });
    }

    /** Nobody can come before {@link #addTo}. */
    private void wakeReader() {
        changes.wake();
    }

    /** Starts; returns at once. */
    public static Live start(Sources sources) {
        return new Live(sources);
    }

    private static FigureUpdates figures(FigureBodies bodies) {
        return new FigureUpdates(PAUSE, System::nanoTime)
                .with("kpis", "kpi_update", () -> bodies.kpis(FigureFilter.NONE))
                .with("segments", "segment_update", () -> bodies.segments(FigureFilter.NONE))
                .with("churn", "churn_update", () -> bodies.churnRisk(FigureFilter.NONE))
                .with("revenue", "revenue_update", () -> bodies.monthlyRevenue(FigureFilter.NONE))
                .with("categories", "category_update", () -> bodies.categories(FigureFilter.NONE))
                .with("satisfaction", "satisfaction_update", () -> bodies.satisfaction(FigureFilter.NONE))
                .with("top_customers", "top_customers_update", () -> bodies.topCustomers(FigureFilter.NONE))
                .with("rfm", "rfm_update", bodies::rfmCells);
    }

    private static EventFeed.Renderer<Fact> activity(ReadModel model) {
        CatalogueNames names = new CatalogueNames(model);
        CustomerNames customers = new CustomerNames(model);
        return facts -> LiveEvents.activity(facts, names, customers::customers);
    }

    private static Optional<byte[]> body(CustomersResource customers, PartitionView at, String id) {
        return customers.body(at, id).map(body -> Message.json(body).getBytes(StandardCharsets.UTF_8));
    }

    private static ExecutorService readers() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(READERS, READERS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "live-reader");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /**
     * Adds {@code /ws}.
     *
     * @param corsOrigins other origins whose pages may open sockets
     */
    public void addTo(JavalinConfig config, List<String> corsOrigins) {
        new LiveRoute(clients, corsOrigins).addTo(config);
    }

    /** How many there are, and what has become of messages since the start. */
    public Map<String, Long> status() {
        Map<String, Long> status = new LinkedHashMap<>();
        status.put("clients", (long) clients.count());
        status.put("subscriptions", clients.subscriptions());
        status.put("messages", counters.messages());
        status.put("conflated", counters.conflated());
        status.put("closedSlow", counters.slow());
        return status;
    }

    /** Says goodbye to all clients, so that they come back to another instance, or later. To be closed before HTTP. */
    @Override
    public void close() {
        clients.close();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GOODBYE_MILLIS);
        try {
            while (clients.isAny() && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        changes.close();
        figurePulse.close();
        eventPulse.close();
        clientPulse.close();
        readers.shutdownNow();
    }
}
