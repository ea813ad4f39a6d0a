package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.readmodel.feed.Following;
import io.tributary.api.routing.Placement;
import io.tributary.api.stream.LagMeter;
import io.tributary.api.stream.StreamsRuntime;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.source.SourceTable;
import io.tributary.topology.summary.Counters;
import io.tributary.topology.summary.Outcome;
import io.tributary.topology.summary.Population;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** {@code GET /api/status}: whether everything that was accepted is in the figures, and what became of it. */
public final class StatusResource {
    private final StreamsRuntime runtime;
    private final LagMeter lag;
    private final Following feed;
    private final Population population;
    private final BusinessTime time;
    private final Placement placement;
    private final Supplier<Map<String, Long>> live;

    /** @param live what live updates count, by name */
    public StatusResource(
            StreamsRuntime runtime,
            LagMeter lag,
            Following feed,
            Population population,
            BusinessTime time,
            Placement placement,
            Supplier<Map<String, Long>> live) {
        this.runtime = runtime;
        this.placement = placement;
        this.lag = lag;
        this.feed = feed;
        this.population = population;
        this.time = time;
        this.live = live;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/status", this::status);
    }

    private void status(Context request) {
        Parameters.allow(request);
        // In this order: what the totals include by then is in the topics that feed the read model, or in it.
        long behindTotals = lag.lag();
        long behindReadModel = feed.lag();
        SummaryTotals totals = population.snapshot().totals();
        Map<String, Long> counters = totals.getCounters();
        Map<String, Object> sources = new LinkedHashMap<>();
        for (SourceTable table : SourceTable.values()) {
            sources.put(table.tableName(), counts(table, counters));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("state", runtime.streams().state().name());
        body.put("lag", behindTotals + behindReadModel);
        body.put("readModel", readModel(behindReadModel));
        body.put("instance", placement.self());
        body.put("instances", placement.instances());
        body.put("live", live.get());
        body.put("sources", sources);
        body.put("duplicates", total(Outcome.DUPLICATE, counters));
        body.put("corrections", total(Outcome.CORRECTION, counters));
        body.put("superseded", total(Outcome.SUPERSEDED, counters));
        body.put("deadLetters", total(Outcome.DEAD_LETTER, counters));
        body.put("rerouted", total(Outcome.REROUTED, counters));
        body.put("position", totals.getPosition());
        body.put("asOf", time.asOf().toString());
        body.put("lastUpdated", time.asOf().toString());
        request.json(body);
    }

    private Map<String, Object> readModel(long behind) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("state", feed.state());
        body.put("lag", behind);
        return body;
    }

    private static Map<String, Long> counts(SourceTable table, Map<String, Long> counters) {
        Map<String, Long> counts = new LinkedHashMap<>();
        long received = 0;
        for (Outcome outcome : Outcome.values()) {
            // A record that was sent on is received where it arrives.
            received += outcome == Outcome.REROUTED ? 0 : count(table, outcome, counters);
        }
        counts.put("received", received);
        counts.put("accepted", count(table, Outcome.ACCEPTED, counters));
        counts.put("duplicates", count(table, Outcome.DUPLICATE, counters));
        counts.put("corrections", count(table, Outcome.CORRECTION, counters));
        counts.put("superseded", count(table, Outcome.SUPERSEDED, counters));
        counts.put("deadLetters", count(table, Outcome.DEAD_LETTER, counters));
        return counts;
    }

    private static long count(SourceTable table, Outcome outcome, Map<String, Long> counters) {
        return counters.getOrDefault(Counters.name(table, outcome), 0L);
    }

    private static long total(Outcome outcome, Map<String, Long> counters) {
        long total = 0;
        for (SourceTable table : SourceTable.values()) {
            total += count(table, outcome, counters);
        }
        return total;
    }
}
