package io.tributary.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import io.tributary.api.broker.DataDirectory;
import io.tributary.api.broker.EmbeddedBroker;
import io.tributary.api.broker.Topics;
import io.tributary.api.change.AwaitStored;
import io.tributary.api.change.OrderOwners;
import io.tributary.api.change.Writing;
import io.tributary.api.config.BusinessClockSetting;
import io.tributary.api.config.ChurnModelName;
import io.tributary.api.config.Configuration;
import io.tributary.api.http.Manners;
import io.tributary.api.ingest.CommandPublisher;
import io.tributary.api.ingest.EventPublisher;
import io.tributary.api.ingest.EventsResource;
import io.tributary.api.live.Live;
import io.tributary.api.position.Positions;
import io.tributary.api.position.ReadAfterWrite;
import io.tributary.api.position.TokenCodec;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.query.CurrentYardstick;
import io.tributary.api.query.CustomerQueries;
import io.tributary.api.query.ExplainQueries;
import io.tributary.api.query.LocalStores;
import io.tributary.api.query.Names;
import io.tributary.api.query.NotReadyException;
import io.tributary.api.query.OrderQueries;
import io.tributary.api.query.RfmQueries;
import io.tributary.api.query.Standbys;
import io.tributary.api.query.StoreLags;
import io.tributary.api.query.StoredRows;
import io.tributary.api.query.TimelineQueries;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.export.Exports;
import io.tributary.api.readmodel.feed.Feed;
import io.tributary.api.readmodel.figures.DashboardFigures;
import io.tributary.api.readmodel.list.CustomerPages;
import io.tributary.api.readmodel.list.Lists;
import io.tributary.api.readmodel.list.OneRow;
import io.tributary.api.readmodel.list.ProductFigures;
import io.tributary.api.readmodel.list.TopProducts;
import io.tributary.api.readmodel.names.CatalogueNames;
import io.tributary.api.readmodel.search.CustomerSearch;
import io.tributary.api.readmodel.sql.SchemaQueries;
import io.tributary.api.readmodel.sql.SqlQueries;
import io.tributary.api.registry.EmbeddedRegistry;
import io.tributary.api.rest.Aliases;
import io.tributary.api.rest.CampaignsResource;
import io.tributary.api.rest.ChangeRoutes;
import io.tributary.api.rest.ClientResource;
import io.tributary.api.rest.CustomerListResource;
import io.tributary.api.rest.CustomerMetricsResource;
import io.tributary.api.rest.CustomerOrdersResource;
import io.tributary.api.rest.CustomersResource;
import io.tributary.api.rest.DocsResource;
import io.tributary.api.rest.Errors;
import io.tributary.api.rest.ExplainResource;
import io.tributary.api.rest.ExportResource;
import io.tributary.api.rest.FiguresResource;
import io.tributary.api.rest.HealthResource;
import io.tributary.api.rest.Json;
import io.tributary.api.rest.Methods;
import io.tributary.api.rest.ModelsResource;
import io.tributary.api.rest.OpenApiResource;
import io.tributary.api.rest.OrdersResource;
import io.tributary.api.rest.PersonResource;
import io.tributary.api.rest.PlotlyResource;
import io.tributary.api.rest.ProductsResource;
import io.tributary.api.rest.QueryResource;
import io.tributary.api.rest.RfmResource;
import io.tributary.api.rest.RootResource;
import io.tributary.api.rest.SnapshotsResource;
import io.tributary.api.rest.StatusResource;
import io.tributary.api.rest.StoredAnswers;
import io.tributary.api.rest.TimelineResource;
import io.tributary.api.rest.UnreadableRequests;
import io.tributary.api.routing.CustomerRouting;
import io.tributary.api.routing.OtherInstances;
import io.tributary.api.routing.Placement;
import io.tributary.api.routing.RoutedReads;
import io.tributary.api.stream.LagMeter;
import io.tributary.api.stream.PopulationReader;
import io.tributary.api.stream.Staleness;
import io.tributary.api.stream.StreamsRuntime;
import io.tributary.schemas.serde.RegistryClient;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.Topic;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.figures.Figures;
import io.tributary.topology.processor.TopologySettings;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.scoring.ChurnModel;
import io.tributary.topology.summary.Population;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.jetty.http.UriCompliance;
import org.slf4j.LoggerFactory;

/**
 * The whole process: broker and registry where none is configured, topology, and the HTTP server in front.
 *
 * <p>Parts are started in the order in which they need each other, and closed in the reverse.
 */
public final class Server implements AutoCloseable {
    private static final Duration PUBLISH_INTERVAL = Duration.ofMillis(250);
    private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(1);
    private static final int FAILURES_BEFORE_QUARANTINE = 3;
    private static final Duration CHANGE_PATIENCE = Duration.ofSeconds(5);
    private static final Duration CHANGE_PAUSE = Duration.ofMillis(10);
    private static final int HEADER_BYTES = 32 * 1024;
    private static final String REGISTRY_PATH = "/registry";

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Configuration configuration;
    private URI address;
    private Supplier<EventPublisher> sources;
    private List<String> routes;

    private Server(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Starts everything; returns when every part answers. */
    public static Server start(Configuration configuration) {
        Server server = new Server(configuration);
        try {
            server.start();
            return server;
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    private void start() {
        requireFree(configuration.http().host(), configuration.http().port());
        boolean embedded = configuration.kafka().isEmbedded();
        DataDirectory data = opened(DataDirectory.lock(configuration.data().directory()));
        String bootstrapServers = embedded
                ? opened(EmbeddedBroker.start(
                                data.kafka(), configuration.kafka().embeddedPort()))
                        .bootstrapServers()
                : configuration.kafka().bootstrapServers().orElseThrow();
        Map<String, Object> connection = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        TopicCatalogue topics = new TopicCatalogue(
                configuration.kafka().topicPrefix(), configuration.kafka().partitions());
        short replication = embedded ? 1 : Topics.CLUSTER_DEFAULT;
        Admin admin = opened(Admin.create(connection));
        new Topics(admin, replication).prepare(topics);

        EmbeddedRegistry embeddedRegistry = configuration.registry().isEmbedded()
                ? opened(EmbeddedRegistry.start(topics, connection, replication))
                : null;
        SchemaRegistry registry = embeddedRegistry != null
                ? embeddedRegistry
                : new RegistryClient(
                        configuration.registry().url().orElseThrow().toString());
        registerContracts(topics, registry);

        BusinessClock clock = clock(configuration.clock());
        TopologySettings settings = settings(topics, clock);
        PopulationReader population = opened(
                PopulationReader.start(bootstrapServers, topics.population().name(), registry));
        BusinessTime time = new BusinessTime(clock, population.population());
        sources = () -> EventPublisher.connect(connection, topics, registry);
        EventPublisher publisher = opened(sources.get());
        CommandPublisher commands = opened(CommandPublisher.connect(connection, topics, registry));
        LagMeter lag = opened(new LagMeter(
                admin,
                bootstrapServers,
                topics,
                population.population(),
                new Staleness(clock, settings.yardstick().rules())));

        int port = configuration.http().port() == 0
                ? freePort(configuration.http().host())
                : configuration.http().port();
        String advertised = configuration.instances().advertisedAddress().orElse(address(port));
        StreamsRuntime runtime = opened(StreamsRuntime.start(
                settings,
                registry,
                new StreamsRuntime.Options(
                        bootstrapServers,
                        data.state(),
                        advertised,
                        configuration.streams().threads(),
                        embedded ? 0 : configuration.instances().standbyReplicas(),
                        embedded)));
        ReadModel readModel = opened(ReadModel.open(data.readModel()));
        CustomerSearch search = opened(new CustomerSearch());
        Feed feed = opened(Feed.start(
                readModel,
                admin,
                bootstrapServers,
                topics,
                store -> StreamsRuntime.changelog(topics.prefix(), store),
                registry));
        SqlQueries sql = opened(new SqlQueries(
                readModel,
                new SqlQueries.Limits(
                        configuration.queries().seconds(),
                        configuration.queries().rows()),
                InstantSource.system()));
        search.start(readModel);
        Lists lists = new Lists(readModel);
        OneRow rows = new OneRow(readModel);
        CurrentYardstick yardstick = new CurrentYardstick(settings.yardstick(), () -> caughtUp(population));
        LocalStores stores = new LocalStores(runtime.streams(), runtime.liveTasks(), topics.partitions());
        CustomerQueries customers = new CustomerQueries(stores, yardstick);
        TimelineQueries timeline = new TimelineQueries();
        OrderQueries orders = new OrderQueries();
        Names names = new CatalogueNames(readModel);
        StoreLags lags = opened(new StoreLags(runtime.streams()::allLocalStorePartitionLags, System::nanoTime));
        Standbys standbys =
                new Standbys(runtime.streams(), lags, configuration.instances().standbyLag());
        Placement placement = new Placement(
                runtime.streams(),
                advertised,
                topics.source(SourceTable.CUSTOMER_INFO).name());
        OtherInstances others = new OtherInstances(System::nanoTime);
        CustomerRouting routing = new CustomerRouting(stores, standbys, placement, others);
        TokenCodec tokens = new TokenCodec(topics);
        Positions positions = new Positions(topics, population.population(), population::offset);
        population.onAdvance(positions::advanced);
        ReadAfterWrite readAfterWrite =
                opened(new ReadAfterWrite(positions, tokens).with(atMost -> awaitFed(feed, atMost)));

        DashboardFigures dashboard = new DashboardFigures(
                () -> figures(population, time),
                new RfmQueries(stores, yardstick),
                readModel,
                configuration.figures().retentionWindowDays());
        CustomersResource customer = new CustomersResource(routing, customers, time);
        Live live = Live.start(new Live.Sources(
                bootstrapServers,
                topics,
                registry,
                population,
                time,
                dashboard,
                customer,
                new RoutedReads(stores, standbys, placement, others, id -> "/api/customers/" + id),
                readModel));
        parts.push(live);
        Map<String, HealthResource.Check> checks = new LinkedHashMap<>();
        checks.put("topology", () -> requireRunning(runtime));
        checks.put("population", () -> requireCaughtUp(population));
        checks.put("read_model", feed::check);
        if (embeddedRegistry != null) {
            checks.put("registry", embeddedRegistry::check);
        }

        Javalin http = Javalin.create(config -> {
            configure(config, port);
            Manners.addTo(config, configuration.http().corsOrigins());
            Errors.addTo(config.routes);
            readAfterWrite.addTo(config.routes);
            new RootResource().addTo(config.routes);
            new OpenApiResource().addTo(config.routes);
            new DocsResource().addTo(config.routes);
            new ClientResource().addTo(config.routes);
            new HealthResource(checks).addTo(config.routes);
            new FiguresResource(dashboard).addTo(config.routes);
            new PlotlyResource(dashboard).addTo(config.routes);
            new StatusResource(runtime, lag, feed, population.population(), time, placement, live::status)
                    .addTo(config.routes);
            new SnapshotsResource(() -> figures(population, time)).addTo(config.routes);
            new ModelsResource(
                            () -> caughtUp(population),
                            settings.churnModel(),
                            time,
                            commands,
                            Clock.tickMillis(ZoneOffset.UTC))
                    .addTo(config.routes);
            new RfmResource(dashboard).addTo(config.routes);
            customer.addTo(config.routes);
            live.addTo(config, configuration.http().corsOrigins());
            new ExplainResource(routing, new ExplainQueries(yardstick), time).addTo(config.routes);
            new TimelineResource(routing, timeline, names, time).addTo(config.routes);
            new CustomerOrdersResource(routing, timeline, orders, names, time).addTo(config.routes);
            new CustomerMetricsResource(routing, customers, time).addTo(config.routes);
            new PersonResource(routing, customers, timeline, orders, time).addTo(config.routes);
            new ExportResource(customers, new Exports(readModel), time).addTo(config.routes);
            new QueryResource(sql, new SchemaQueries(readModel), time).addTo(config.routes);
            new CustomerListResource(new CustomerPages(lists, rows, search), time).addTo(config.routes);
            new OrdersResource(lists, rows, time).addTo(config.routes);
            new ProductsResource(lists, rows, new ProductFigures(readModel), new TopProducts(readModel), time)
                    .addTo(config.routes);
            new CampaignsResource(lists, rows, time).addTo(config.routes);
            new EventsResource(
                            publisher,
                            tokens,
                            Clock.tickMillis(ZoneOffset.UTC),
                            configuration.http().maxRequestBytes())
                    .addTo(config.routes);
            StoredRows storedRows = new StoredRows(stores, registry);
            AwaitStored stored = new AwaitStored(() -> position(population), CHANGE_PATIENCE, CHANGE_PAUSE);
            new ChangeRoutes(
                            storedRows,
                            new OrderOwners(readModel),
                            new Writing(publisher, stored),
                            new StoredAnswers(customers, storedRows, time),
                            configuration.http().maxRequestBytes())
                    .addTo(config.routes);
            if (embeddedRegistry != null) {
                embeddedRegistry.addRoutes(config.routes, REGISTRY_PATH);
            }
            Aliases.addTo(config);
            Methods.addTo(config);
            routes = Methods.of(config);
        });
        http.start();
        // Sockets are said goodbye to before they are cut.
        parts.remove(live);
        parts.push(http::stop);
        parts.push(live);
        address = URI.create("http://" + configuration.http().host() + ":" + http.port());
        awaitReady(runtime, population);
    }

    private void configure(JavalinConfig config, int port) {
        config.startup.showJavalinBanner = false;
        config.jetty.host = configuration.http().host();
        config.jetty.port = port;
        config.http.maxRequestSize = configuration.http().maxRequestBytes();
        config.jsonMapper(new JavalinJackson(Json.mapper(), false));
        config.jetty.modifyServer(server -> server.setErrorHandler(new UnreadableRequests()));
        // Ids may hold '/', '%' or any script: encoded in a path they belong to the id and not to the path.
        config.jetty.modifyHttpConfiguration(http -> {
            http.setUriCompliance(UriCompliance.UNSAFE);
            // A position names every partition that was written to.
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setResponseHeaderSize(HEADER_BYTES);
        });
        config.jetty.modifyServletContextHandler(
                handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
    }

    private String address(int port) {
        String host = configuration.http().host();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** What the totals include by now is in the topics that feed the read model, or in it. */
    private static void awaitFed(Feed feed, Duration atMost) throws TimeoutException {
        if (!feed.awaitAppliedUpTo(feed.ends(), atMost)) {
            throw new TimeoutException("the read model is behind");
        }
    }

    private Figures figures(PopulationReader population, BusinessTime time) {
        return new Figures(
                caughtUp(population), time.asOf(), configuration.figures().retentionWindowDays());
    }

    private static Population.Snapshot caughtUp(PopulationReader population) {
        requireCaughtUp(population);
        return population.population().snapshot();
    }

    private static Map<String, Long> position(PopulationReader population) {
        return population.population().snapshot().totals().getPosition();
    }

    private TopologySettings settings(TopicCatalogue topics, BusinessClock clock) {
        return new TopologySettings(
                topics,
                clock,
                new SegmentThresholds(
                        configuration.figures().mediumValue(),
                        configuration.figures().highValue()),
                configuration.figures().retentionWindowDays(),
                configuration.models().churnModel() == ChurnModelName.BG_NBD ? ChurnModel.BG_NBD : ChurnModel.MBG_NBD,
                Duration.ofHours(configuration.models().refitHours()),
                Math.max(1, configuration.streams().cachedProfiles() / topics.partitions()),
                configuration.streams().writeBehind(),
                Duration.ofMillis(configuration.streams().commitIntervalMs()),
                PUBLISH_INTERVAL,
                SWEEP_INTERVAL,
                FAILURES_BEFORE_QUARANTINE);
    }

    private static BusinessClock clock(BusinessClockSetting setting) {
        if (setting instanceof BusinessClockSetting.Fixed fixed) {
            return new BusinessClock.Fixed(fixed.instant());
        }
        return setting instanceof BusinessClockSetting.Events
                ? new BusinessClock.Events(Clock.systemUTC())
                : new BusinessClock.Wall(Clock.systemUTC());
    }

    /** All contracts are there before the first record, so that outside producers find them. */
    private static void registerContracts(TopicCatalogue topics, SchemaRegistry registry) {
        for (Topic topic : topics.all()) {
            topic.valueSchema().ifPresent(schema -> registry.register(topic.subject(), schema));
        }
    }

    private static void requireRunning(StreamsRuntime runtime) {
        if (!runtime.isRunning()) {
            throw new NotReadyException("the topology is " + runtime.streams().state());
        }
    }

    private static void requireCaughtUp(PopulationReader population) {
        population.check();
        if (!population.isCaughtUp()) {
            throw new NotReadyException("the totals are being read");
        }
    }

    private static void awaitReady(StreamsRuntime runtime, PopulationReader population) {
        try {
            while (!runtime.isRunning() || !population.isCaughtUp()) {
                population.check();
                if (runtime.streams().state().hasCompletedShutdown()) {
                    throw new IllegalStateException("the topology stopped while it started; the log says why");
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    /** A taken port is told at once, and not after everything else has started. */
    private static void requireFree(String host, int port) {
        if (port != 0) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true); // as the server does: a port that lingers after the last run is free
                socket.bind(new InetSocketAddress(host, port));
            } catch (IOException e) {
                throw new UncheckedIOException("port " + port + " of " + host + " can't be used", e);
            }
        }
    }

    /** The topology must know the port before the HTTP server, which needs the topology, takes it. */
    private static int freePort(String host) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + host, e);
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    /** Where it answers, with the real port. */
    public URI address() {
        return address;
    }

    /** Everything that is answered, for example {@code GET /api/customers/{id}}; to be held against what is described. */
    public List<String> routes() {
        return routes;
    }

    /**
     * A publisher for a source system in this process: with a buffer of its own, so that whatever it sends at once, nobody
     * else's records wait. Whoever asks for it closes it, before the server.
     */
    public EventPublisher connectSource() {
        return sources.get();
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LoggerFactory.getLogger(Server.class)
                        .warn("{} did not close cleanly", part.getClass().getSimpleName(), e);
            }
        }
    }
}
