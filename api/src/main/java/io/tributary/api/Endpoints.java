package io.tributary.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.json.JavalinJackson;
import io.tributary.api.change.AwaitStored;
import io.tributary.api.change.OrderOwners;
import io.tributary.api.change.Writing;
import io.tributary.api.config.DisplaySettings;
import io.tributary.api.config.HttpSettings;
import io.tributary.api.http.Manners;
import io.tributary.api.ingest.CommandPublisher;
import io.tributary.api.ingest.EventPublisher;
import io.tributary.api.ingest.EventsResource;
import io.tributary.api.ingest.IntakeLimit;
import io.tributary.api.lineage.Lineage;
import io.tributary.api.live.Live;
import io.tributary.api.position.Positions;
import io.tributary.api.position.ReadAfterWrite;
import io.tributary.api.position.TokenCodec;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.query.CustomerQueries;
import io.tributary.api.query.ExplainQueries;
import io.tributary.api.query.Names;
import io.tributary.api.query.OrderQueries;
import io.tributary.api.query.StoredRows;
import io.tributary.api.query.TimelineQueries;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.export.Exports;
import io.tributary.api.readmodel.list.CampaignFigures;
import io.tributary.api.readmodel.list.CustomerPages;
import io.tributary.api.readmodel.list.Lists;
import io.tributary.api.readmodel.list.OneRow;
import io.tributary.api.readmodel.list.ProductFigures;
import io.tributary.api.readmodel.list.TopProducts;
import io.tributary.api.readmodel.names.CatalogueNames;
import io.tributary.api.readmodel.sql.SchemaQueries;
import io.tributary.api.rest.Aliases;
import io.tributary.api.rest.AnalysisRoutes;
import io.tributary.api.rest.CampaignsResource;
import io.tributary.api.rest.ChangeRoutes;
import io.tributary.api.rest.ClientResource;
import io.tributary.api.rest.CustomerListResource;
import io.tributary.api.rest.CustomerMetricsResource;
import io.tributary.api.rest.CustomerOrdersResource;
import io.tributary.api.rest.CustomersResource;
import io.tributary.api.rest.DashboardResource;
import io.tributary.api.rest.DeadLettersResource;
import io.tributary.api.rest.DisplayResource;
import io.tributary.api.rest.DocsResource;
import io.tributary.api.rest.Errors;
import io.tributary.api.rest.ExplainResource;
import io.tributary.api.rest.ExportResource;
import io.tributary.api.rest.FiguresResource;
import io.tributary.api.rest.HealthResource;
import io.tributary.api.rest.Json;
import io.tributary.api.rest.LineageResource;
import io.tributary.api.rest.Methods;
import io.tributary.api.rest.MetricsResource;
import io.tributary.api.rest.ModelsResource;
import io.tributary.api.rest.OpenApiResource;
import io.tributary.api.rest.OrdersResource;
import io.tributary.api.rest.PersonResource;
import io.tributary.api.rest.PlotlyResource;
import io.tributary.api.rest.ProductsResource;
import io.tributary.api.rest.QueryResource;
import io.tributary.api.rest.RfmResource;
import io.tributary.api.rest.SnapshotsResource;
import io.tributary.api.rest.StatusResource;
import io.tributary.api.rest.StoredAnswers;
import io.tributary.api.rest.TimelineResource;
import io.tributary.api.rest.UnreadableRequests;
import io.tributary.api.routing.CustomerRouting;
import io.tributary.api.stream.PopulationReader;
import io.tributary.api.stream.StreamsRuntime;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.UriCompliance;

/** The HTTP server: what it answers, and in which manner. */
final class Endpoints {
    private static final Duration CHANGE_PATIENCE = Duration.ofSeconds(5);
    private static final Duration CHANGE_PAUSE = Duration.ofMillis(10);
    private static final int HEADER_BYTES = 32 * 1024;
    private static final String REGISTRY_PATH = "/registry";

    private final HttpSettings settings;
    private final DisplaySettings display;
    private final Messaging messaging;
    private final Processing processing;
    private final Analytics analytics;
    private final EventPublisher publisher;
    private final CommandPublisher commands;
    private final DeadLetters deadLetters;
    private final TokenCodec tokens;
    private final ReadAfterWrite readAfterWrite;
    private final CustomerQueries customers;
    private final CustomersResource customer;
    private final Live live;
    private final Lineage lineage;
    private List<String> routes;

    /** What is answered from these parts. */
    Endpoints(
            HttpSettings settings,
            DisplaySettings display,
            Messaging messaging,
            Processing processing,
            Analytics analytics,
            Parts parts) {
        this.settings = settings;
        this.display = display;
        this.messaging = messaging;
        this.processing = processing;
        this.analytics = analytics;
        this.publisher = parts.add(EventPublisher.connectForRequests(
                messaging.connection(), messaging.topics(), messaging.registry(), settings.intakeBytes()));
        this.commands =
                parts.add(CommandPublisher.connect(messaging.connection(), messaging.topics(), messaging.registry()));
        this.deadLetters = DeadLetters.start(messaging, analytics, publisher, parts);
        this.tokens = new TokenCodec(messaging.topics());
        PopulationReader population = processing.population();
        Positions positions = new Positions(messaging.topics(), population.population(), population::offset);
        population.onAdvance(positions::advanced);
        this.readAfterWrite = parts.add(new ReadAfterWrite(positions, tokens).with(this::awaitFed));
        this.customers = new CustomerQueries(processing.stores(), processing.yardstick());
        this.customer = new CustomersResource(processing.routing(), customers, processing.time());
        this.live = parts.add(Live.start(new Live.Sources(
                messaging.bootstrapServers(),
                messaging.topics(),
                messaging.registry(),
                population,
                processing.time(),
                analytics.dashboard(),
                customer,
                processing.customerReads(),
                analytics.model())));
        this.lineage = parts.add(Lineage.start(
                processing.runtime().description(),
                messaging.topics(),
                StreamsRuntime.applicationId(messaging.topics().prefix()),
                analytics.feed().records().keySet(),
                new Lineage.Counters(
                        processing.runtime().streams()::metrics,
                        publisher::acknowledged,
                        analytics.feed()::records,
                        population::records,
                        () -> live.status().get("messages"))));
    }

    /** What the totals include by now is in the topics that feed the read model, or in it. */
    private void awaitFed(Duration atMost) throws TimeoutException {
        if (!analytics.feed().await(atMost)) {
            throw new TimeoutException("the read model is behind");
        }
    }

    /** Starts to answer; returns the port. */
    int start(int port, Parts parts) {
        Javalin http = Javalin.create(config -> {
            configure(config, port);
            Manners.addTo(config, settings.corsOrigins());
            Errors.addTo(config.routes);
            readAfterWrite.addTo(config.routes);
            // Javalin tries one route after the other: what is asked most comes first.
            addCustomers(config.routes);
            addAboutTheServer(config.routes);
            addFigures(config.routes);
            addQuestions(config.routes);
            addWrites(config.routes);
            live.addTo(config, settings.corsOrigins());
            messaging.embeddedRegistry().ifPresent(registry -> registry.addRoutes(config.routes, REGISTRY_PATH));
            Aliases.addTo(config);
            Methods.addTo(config);
            routes = Methods.of(config);
        });
        http.start();
        parts.add(http::stop);
        // Sockets are said goodbye to before they are cut.
        parts.closeFirst(live);
        return http.port();
    }

    /** Everything that is answered, for example {@code GET /api/customers/{id}}; once it has been started. */
    List<String> routes() {
        return routes;
    }

    private void configure(JavalinConfig config, int port) {
        config.startup.showJavalinBanner = false;
        config.jetty.host = settings.host();
        config.jetty.port = port;
        config.http.maxRequestSize = settings.maxRequestBytes();
        config.jsonMapper(new JavalinJackson(Json.mapper(), false));
        config.jetty.modifyServer(server -> server.setErrorHandler(new UnreadableRequests()));
        // Ids may hold '/', '%' or any script: encoded in a path they belong to the id and not to the path.
        config.jetty.modifyHttpConfiguration(http -> {
            http.setUriCompliance(UriCompliance.UNSAFE);
            // A position names every partition that was written to.
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setResponseHeaderSize(HEADER_BYTES);
            // Jetty would keep a hundred kilobytes for each connection to spare itself a few short texts a request.
            http.setHeaderCacheSize(0);
        });
        config.jetty.modifyServletContextHandler(
                handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
    }

    private void addAboutTheServer(RoutesConfig to) {
        new DashboardResource().addTo(to);
        new DisplayResource(display).addTo(to);
        new OpenApiResource().addTo(to);
        new DocsResource().addTo(to);
        new ClientResource().addTo(to);
        new HealthResource(checks()).addTo(to);
        new MetricsResource(
                        processing.runtime(),
                        processing.lag(),
                        analytics.feed(),
                        processing.population().population(),
                        live::status)
                .addTo(to);
        new StatusResource(
                        processing.runtime(),
                        processing.lag(),
                        analytics.feed(),
                        processing.population().population(),
                        processing.time(),
                        processing.placement(),
                        live::status)
                .addTo(to);
    }

    private Map<String, HealthResource.Check> checks() {
        Map<String, HealthResource.Check> checks = new LinkedHashMap<>();
        checks.put("topology", processing::requireRunning);
        checks.put("population", processing::requireCaughtUp);
        checks.put("read_model", analytics.feed()::check);
        messaging.embeddedRegistry().ifPresent(registry -> checks.put("registry", registry::check));
        return checks;
    }

    private void addFigures(RoutesConfig to) {
        new FiguresResource(analytics.dashboard()).addTo(to);
        new PlotlyResource(analytics.dashboard()).addTo(to);
        new RfmResource(analytics.dashboard()).addTo(to);
        new SnapshotsResource(processing::figures).addTo(to);
        new ModelsResource(
                        processing::totals,
                        processing.settings().churnModel(),
                        processing.time(),
                        commands,
                        Clock.tickMillis(ZoneOffset.UTC))
                .addTo(to);
    }

    /** What is known of one customer: by key, from whichever instance has it. */
    private void addCustomers(RoutesConfig to) {
        BusinessTime time = processing.time();
        CustomerRouting routing = processing.routing();
        TimelineQueries timeline = new TimelineQueries();
        OrderQueries orders = new OrderQueries();
        Names names = new CatalogueNames(analytics.model());
        customer.addTo(to);
        new ExplainResource(routing, new ExplainQueries(processing.yardstick()), time).addTo(to);
        new TimelineResource(routing, timeline, names, time).addTo(to);
        new CustomerOrdersResource(routing, timeline, orders, names, time).addTo(to);
        new CustomerMetricsResource(routing, customers, time).addTo(to);
        new PersonResource(routing, customers, timeline, orders, time).addTo(to);
        new ExportResource(customers, new Exports(analytics.model()), pages(), time).addTo(to);
    }

    private CustomerPages pages() {
        ReadModel model = analytics.model();
        return new CustomerPages(new Lists(model), new OneRow(model), analytics.search());
    }

    /** What is asked of the read model: lists, search, SQL. */
    private void addQuestions(RoutesConfig to) {
        BusinessTime time = processing.time();
        ReadModel model = analytics.model();
        Lists lists = new Lists(model);
        OneRow rows = new OneRow(model);
        new QueryResource(analytics.sql(), new SchemaQueries(model), time).addTo(to);
        new CustomerListResource(pages(), time).addTo(to);
        new OrdersResource(lists, rows, time).addTo(to);
        new ProductsResource(lists, rows, new ProductFigures(model), new TopProducts(model), time).addTo(to);
        new CampaignsResource(lists, rows, new CampaignFigures(model), time).addTo(to);
        new DeadLettersResource(lists, time).addTo(to);
        deadLetters.addTo(to, tokens, time);
        new AnalysisRoutes(model, processing::figures, processing::counters, time).addTo(to);
        new LineageResource(lineage, new Exports(model), processing.placement(), time).addTo(to);
    }

    private void addWrites(RoutesConfig to) {
        new EventsResource(
                        publisher,
                        tokens,
                        Clock.tickMillis(ZoneOffset.UTC),
                        settings.maxRequestBytes(),
                        new IntakeLimit(settings.intakeBytes(), IntakeLimit.DEFAULT_MOST_REQUESTS))
                .addTo(to);
        StoredRows storedRows = new StoredRows(processing.stores(), messaging.registry());
        new ChangeRoutes(
                        storedRows,
                        new OrderOwners(analytics.model()),
                        new Writing(publisher, new AwaitStored(processing::position, CHANGE_PATIENCE, CHANGE_PAUSE)),
                        new StoredAnswers(customers, storedRows, processing.time()),
                        tokens,
                        settings.maxRequestBytes())
                .addTo(to);
    }
}
