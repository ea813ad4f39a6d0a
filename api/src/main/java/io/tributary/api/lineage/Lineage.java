package io.tributary.api.lineage;

import io.tributary.schemas.topic.TopicCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.TopologyDescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two graphs of lineage, with what flows in this process: looked at every second, on a thread of its own. Thread-safe. */
public final class Lineage implements AutoCloseable {
    /** Over how long rates are means. */
    public static final Duration WINDOW = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Lineage.class);
    private static final long INTERVAL_MILLIS = 1_000;

    private final Graph topology;
    private final Graph columns = ColumnLineage.graph();
    private final Supplier<Map<Flow, Map<String, Long>>> counts;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Tally tally = new Tally(WINDOW.toNanos());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lineage");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Instant measuredAt;

    Lineage(Graph topology, Supplier<Map<Flow, Map<String, Long>>> counts, InstantSource clock, LongSupplier nanos) {
        this.topology = topology;
        this.counts = counts;
        this.clock = clock;
        this.nanos = nanos;
    }

    /**
     * What counts in this process.
     *
     * @param streams the metrics of Kafka Streams
     * @param accepted records that HTTP took in, by topic
     * @param fed records that the read model has read, by topic
     * @param totalled records that the totals were read from
     * @param messages sent to clients of live updates
     */
    public record Counters(
            Supplier<Map<MetricName, ? extends Metric>> streams,
            Supplier<Map<String, Long>> accepted,
            Supplier<Map<String, Long>> fed,
            LongSupplier totalled,
            LongSupplier messages) {

        Map<Flow, Map<String, Long>> read() {
            Map<Flow, Map<String, Long>> counts = new HashMap<>(StreamsCounts.of(streams.get()));
            accepted.get().forEach((topic, count) -> put(counts, new Flow(Flow.Kind.ACCEPTED, topic), count));
            fed.get().forEach((topic, count) -> put(counts, new Flow(Flow.Kind.FED, topic), count));
            put(counts, Flow.of(Flow.Kind.TOTALLED), totalled.getAsLong());
            put(counts, Flow.of(Flow.Kind.MESSAGES), messages.getAsLong());
            return counts;
        }

        private static void put(Map<Flow, Map<String, Long>> counts, Flow flow, long count) {
            counts.put(flow, Map.of("", count));
        }
    }

    /**
     * Starts to look.
     *
     * @param applicationId what names of changelogs begin with
     * @param fed topics that the read model follows; empty where there is none
     */
    @SuppressWarnings("FutureReturnValueIgnored") // It never ends, and nothing is thrown out of it.
    public static Lineage start(
            TopologyDescription description,
            TopicCatalogue topics,
            String applicationId,
            Collection<String> fed,
            Counters counters) {
        Lineage lineage = new Lineage(
                TopologyGraph.of(description, topics, applicationId, fed),
                counters::read,
                InstantSource.system(),
                System::nanoTime);
        lineage.timer.scheduleWithFixedDelay(lineage::look, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        return lineage;
    }

    /** Reads all counters; a failure must not end the timer. */
    void look() {
        try {
            tally.take(nanos.getAsLong(), counts.get());
            measuredAt = clock.instant();
        } catch (RuntimeException e) {
            LOG.warn("what flows could not be measured", e);
        }
    }

    /**
     * A link with what flows through it.
     *
     * @param records since this process started; null where nothing counts them
     * @param rate a second, as a mean over the {@linkplain #WINDOW window}; null where nothing counts them
     */
    public record Measured(Link link, Long records, Double rate) {}

    /** Nodes and measured links, and when they were measured; null before the first time. */
    public record View(List<Node> nodes, List<Measured> links, Instant measuredAt) {}

    /** Doors, topics, the topology's nodes and stores, and what is behind them. */
    public View topology() {
        return measured(topology);
    }

    /** Source tables, groups of columns, and customer_360. */
    public View columns() {
        return measured(columns);
    }

    private View measured(Graph graph) {
        Instant at = measuredAt;
        return new View(
                graph.nodes(), graph.links().stream().map(this::measured).toList(), at);
    }

    private Measured measured(Link link) {
        Optional<Flow> flow = Optional.ofNullable(link.flow());
        return new Measured(
                link,
                flow.flatMap(tally::records).orElse(null),
                flow.flatMap(tally::rate).orElse(null));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
