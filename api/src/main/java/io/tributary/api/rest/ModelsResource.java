package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.tributary.api.ingest.CommandPublisher;
import io.tributary.api.query.BusinessTime;
import io.tributary.schemas.avro.CustomerModels;
import io.tributary.topology.processor.Commands;
import io.tributary.topology.scoring.ChurnModel;
import io.tributary.topology.summary.Population.Snapshot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * {@code GET /api/models}: the models in force, and how well they foretell. {@code POST /api/models/fit}: have them fitted
 * anew; that it is done shows in a risen version.
 */
public final class ModelsResource {
    private static final String RETRY_AFTER_SECONDS = "1";

    private final Supplier<Snapshot> population;
    private final ChurnModel inForce;
    private final BusinessTime time;
    private final CommandPublisher commands;
    private final InstantSource wall;

    /**
     * The resource.
     *
     * @param population the totals as they are now
     * @param inForce the model of purchases that scores follow
     * @param wall dates requests
     */
    public ModelsResource(
            Supplier<Snapshot> population,
            ChurnModel inForce,
            BusinessTime time,
            CommandPublisher commands,
            InstantSource wall) {
        this.population = population;
        this.inForce = inForce;
        this.time = time;
        this.commands = commands;
        this.wall = wall;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/models", this::models);
        routes.post("/api/models/fit", this::fit);
    }

    private void models(Context request) {
        Parameters.allow(request);
        ModelAnswer models = new ModelAnswer(population.get().models());
        List<Map<String, Object>> alternatives = Stream.of(ChurnModel.values())
                .filter(model -> model != inForce)
                .map(models::purchases)
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("churn", models.purchases(inForce));
        body.put("value", models.value());
        body.put("alternatives", alternatives);
        body.put("lastUpdated", time.asOf().toString());
        request.json(body);
    }

    private void fit(Context request) {
        Parameters.allow(request);
        CustomerModels now = population.get().models();
        Instant requestedAt = wall.instant();
        request.future(() -> commands.publish(Commands.FIT_MODELS, requestedAt).handleAsync((written, failure) -> {
            answer(request, requestedAt, now.getVersion(), failure);
            return null;
        }));
    }

    private static void answer(Context request, Instant requestedAt, long version, Throwable failure) {
        if (failure != null) {
            request.header(Header.RETRY_AFTER, RETRY_AFTER_SECONDS);
            Errors.answer(request, 503, "the request could not be written to Kafka: " + failure.getMessage());
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("requestedAt", requestedAt.toString());
        body.put("version", version);
        request.status(202).json(body);
    }
}
