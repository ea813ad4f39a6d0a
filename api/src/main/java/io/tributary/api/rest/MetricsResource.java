package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.readmodel.feed.Following;
import io.tributary.api.stream.LagMeter;
import io.tributary.api.stream.StreamsRuntime;
import io.tributary.schemas.source.SourceTable;
import io.tributary.topology.summary.Counters;
import io.tributary.topology.summary.Outcome;
import io.tributary.topology.summary.Population;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;

/**
 * {@code GET /metrics}: what {@code /api/status} says, and what the process takes, for Prometheus.
 *
 * <p>Lag and records are of the whole installation, so that every instance says the same: take the highest, not the sum. All else is of
 * this instance.
 */
public final class MetricsResource {
    private final StreamsRuntime runtime;
    private final LagMeter lag;
    private final Following feed;
    private final Population population;
    private final Supplier<Map<String, Long>> live;

    /** @param live what live updates count, by name */
    public MetricsResource(
            StreamsRuntime runtime,
            LagMeter lag,
            Following feed,
            Population population,
            Supplier<Map<String, Long>> live) {
        this.runtime = runtime;
        this.lag = lag;
        this.feed = feed;
        this.population = population;
        this.live = live;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/metrics", this::metrics);
    }

    private void metrics(Context request) {
        Parameters.allow(request);
        PrometheusText text = new PrometheusText();
        text.gauge("tributary_running", "1 while the topology of this instance runs, else 0.")
                .sample(runtime.streams().state() == KafkaStreams.State.RUNNING ? 1 : 0);
        text.gauge(
                        "tributary_lag_records",
                        "Accepted records that the figures do not include yet, and what else is to be done.")
                .sample(lag.lag());
        text.gauge("tributary_read_model_lag_records", "Records that this instance's read model has still to take in.")
                .sample(feed.lag());
        addRecords(text);
        Map<String, Long> ofClients = live.get();
        text.gauge("tributary_live_clients", "Open WebSockets.").sample(ofClients.get("clients"));
        text.counter("tributary_live_messages_total", "Messages sent to clients of live updates.")
                .sample(ofClients.get("messages"));
        ProcessMetrics.addTo(text);
        request.contentType(PrometheusText.CONTENT_TYPE).result(text.toString());
    }

    private void addRecords(PrometheusText text) {
        Map<String, Long> counters = population.snapshot().totals().getCounters();
        text.counter("tributary_records_total", "Records taken in, by source table and what became of them.");
        for (SourceTable table : SourceTable.values()) {
            for (Outcome outcome : Outcome.values()) {
                text.sample(
                        counters.getOrDefault(Counters.name(table, outcome), 0L),
                        "source",
                        table.tableName(),
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
