package io.tributary.bench.contender;

import io.tributary.api.stream.LagMeter;
import io.tributary.api.stream.PopulationReader;
import io.tributary.api.stream.Staleness;
import io.tributary.bench.workload.Tally;
import io.tributary.bench.workload.Total;
import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.Topic;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.processor.TopologySettings;
import io.tributary.topology.summary.Counters;
import io.tributary.topology.summary.Outcome;
import io.tributary.topology.summary.Population;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** What the product publishes about everybody, once that includes all that was published to it. */
public final class PopulationTotals {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private PopulationTotals() {}

    /**
     * The totals.
     *
     * @throws IllegalStateException when they do not include everything within a minute
     */
    public static Map<Total, Long> read(String bootstrapServers, TopicCatalogue topics) throws InterruptedException {
        LocalRegistry registry = new LocalRegistry();
        for (Topic topic : topics.all()) {
            topic.valueSchema().ifPresent(schema -> registry.register(topic.subject(), schema));
        }
        BusinessClock clock = new BusinessClock.Wall(Clock.systemUTC());
        String rules = TopologySettings.of(topics, clock).yardstick().rules();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers));
                PopulationReader reader = PopulationReader.start(
                        bootstrapServers, topics.population().name(), registry);
                LagMeter lag = new LagMeter(
                        admin, bootstrapServers, topics, reader.population(), new Staleness(clock, rules))) {
            long deadline = System.nanoTime() + TIMEOUT.toNanos();
            while (lag.lag() > 0) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the totals still lag by " + lag.lag() + " records");
                }
                Thread.sleep(50);
            }
            return totals(reader.population().snapshot());
        }
    }

    private static Map<Total, Long> totals(Population.Snapshot population) {
        SummaryTotals totals = population.totals();
        Tally tally = new Tally();
        tally.add(Total.CUSTOMERS, totals.getCustomers());
        tally.add(Total.PURCHASES, totals.getPurchases());
        tally.add(Total.REVENUE_MINOR, totals.getLifetimeValueMinor());
        tally.add(Total.UNITS, totals.getUnits());
        for (DayTotals day : population.days().values()) {
            tally.add(Total.SESSIONS, day.getVisits());
            tally.add(Total.RESPONSES, day.getResponses());
            tally.add(Total.SCORE_SUM, day.getScoreSum());
        }
        List<Long> scores = totals.getSatisfaction();
        tally.add(Total.SCORES, scores.stream().mapToLong(count -> count).sum());
        for (SourceTable table : SourceTable.values()) {
            if (!table.isEntity()) {
                tally.add(Total.FACTS, count(totals, table, Outcome.ACCEPTED));
                tally.add(Total.REPEATS, count(totals, table, Outcome.DUPLICATE));
            }
        }
        return tally.sums();
    }

    private static long count(SummaryTotals totals, SourceTable table, Outcome outcome) {
        return totals.getCounters().getOrDefault(Counters.name(table, outcome), 0L);
    }
}
