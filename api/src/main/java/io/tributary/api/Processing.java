package io.tributary.api;

import io.tributary.api.broker.DataDirectory;
import io.tributary.api.config.BusinessClockSetting;
import io.tributary.api.config.ChurnModelName;
import io.tributary.api.config.Configuration;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.query.CurrentYardstick;
import io.tributary.api.query.LocalStores;
import io.tributary.api.query.NotReadyException;
import io.tributary.api.query.Standbys;
import io.tributary.api.query.StoreLags;
import io.tributary.api.routing.CustomerRouting;
import io.tributary.api.routing.OtherInstances;
import io.tributary.api.routing.Placement;
import io.tributary.api.routing.RoutedReads;
import io.tributary.api.stream.LagMeter;
import io.tributary.api.stream.PopulationReader;
import io.tributary.api.stream.Staleness;
import io.tributary.api.stream.StreamsRuntime;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.figures.Figures;
import io.tributary.topology.processor.TopologySettings;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.scoring.ChurnModel;
import io.tributary.topology.summary.Population;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * The topology in this process, and what is known of it by key and in total.
 *
 * @param settings by which the topology runs
 * @param time the business clock
 * @param customerReads finds a customer's row wherever it is, for who is no request
 * @param retentionWindowDays days of the retention rate's window
 */
record Processing(
        TopologySettings settings,
        BusinessTime time,
        PopulationReader population,
        LagMeter lag,
        StreamsRuntime runtime,
        Placement placement,
        LocalStores stores,
        CurrentYardstick yardstick,
        CustomerRouting routing,
        RoutedReads customerReads,
        int retentionWindowDays) {
    private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(1);
    private static final int FAILURES_BEFORE_QUARANTINE = 3;

    /**
     * Starts it; {@link #awaitReady} says when it answers.
     *
     * @param address under which other instances reach this one
     */
    static Processing start(
            Configuration configuration, DataDirectory data, Messaging messaging, String address, Parts parts) {
        TopicCatalogue topics = messaging.topics();
        BusinessClock clock = clock(configuration.clock());
        TopologySettings settings = settings(configuration, topics, clock);
        PopulationReader population = parts.add(PopulationReader.start(
                messaging.bootstrapServers(), topics.population().name(), messaging.registry()));
        BusinessTime time = new BusinessTime(clock, population.population());
        LagMeter lag = parts.add(new LagMeter(
                messaging.admin(),
                messaging.bootstrapServers(),
                topics,
                population.population(),
                new Staleness(clock, settings.yardstick().rules())));
        StreamsRuntime runtime = parts.add(StreamsRuntime.start(
                settings,
                messaging.registry(),
                new StreamsRuntime.Options(
                        messaging.bootstrapServers(),
                        data.state(),
                        address,
                        configuration.streams().threads(),
                        messaging.isEmbedded() ? 0 : configuration.instances().standbyReplicas(),
                        messaging.isEmbedded())));
        LocalStores stores = new LocalStores(runtime.streams(), runtime.liveTasks(), topics.partitions());
        StoreLags lags = parts.add(new StoreLags(runtime.streams()::allLocalStorePartitionLags, System::nanoTime));
        Standbys standbys =
                new Standbys(runtime.streams(), lags, configuration.instances().standbyLag());
        Placement placement = new Placement(
                runtime.streams(),
                address,
                topics.source(SourceTable.CUSTOMER_INFO).name());
        OtherInstances others = new OtherInstances(System::nanoTime);
        return new Processing(
                settings,
                time,
                population,
                lag,
                runtime,
                placement,
                stores,
                new CurrentYardstick(settings.yardstick(), () -> caughtUp(population)),
                new CustomerRouting(stores, standbys, placement, others),
                new RoutedReads(stores, standbys, placement, others, id -> "/api/customers/" + id),
                configuration.figures().retentionWindowDays());
    }

    private static TopologySettings settings(Configuration configuration, TopicCatalogue topics, BusinessClock clock) {
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
                TopologySettings.PUBLISH_INTERVAL,
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

    /** The figures of everybody, as of now. */
    Figures figures() {
        return new Figures(totals(), time.asOf(), retentionWindowDays);
    }

    /**
     * The totals of everybody.
     *
     * @throws NotReadyException while they are being read
     */
    Population.Snapshot totals() {
        return caughtUp(population);
    }

    /** Up to where the totals include each input. */
    Map<String, Long> position() {
        return population.population().snapshot().totals().getPosition();
    }

    /** What became of records, by the names of {@link io.tributary.topology.summary.Counters}. */
    Map<String, Long> counters() {
        return population.population().snapshot().totals().getCounters();
    }

    private static Population.Snapshot caughtUp(PopulationReader population) {
        requireCaughtUp(population);
        return population.population().snapshot();
    }

    private static void requireCaughtUp(PopulationReader population) {
        population.check();
        if (!population.isCaughtUp()) {
            throw new NotReadyException("the totals are being read");
        }
    }

    /** Passes when the totals of everybody are there. */
    void requireCaughtUp() {
        requireCaughtUp(population);
    }

    /** Passes when the topology runs. */
    void requireRunning() {
        if (!runtime.isRunning()) {
            throw new NotReadyException("the topology is " + runtime.streams().state());
        }
    }

    /** Waits until the topology runs and the totals are there. */
    void awaitReady() {
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
}
