package io.tributary.topology.processor;

import io.tributary.schemas.avro.Broadcast;
import io.tributary.schemas.avro.Command;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.topology.figures.Figures;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.scoring.CutPoints;
import io.tributary.topology.summary.Blocks;
import io.tributary.topology.summary.Population;
import io.tributary.topology.summary.PopulationCutPoints;
import io.tributary.topology.summary.SummaryParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Adds the summaries of all tasks up to the population and publishes it, and with it what only the whole can tell: cut
 * points, parameters of the models, the figures of each day. What tasks need of that is broadcast to them.
 */
public final class MergePopulation implements Processor<byte[], byte[], byte[], byte[]> {
    static final String POPULATION_SINK = "to-population";
    static final String BROADCAST_SINK = "to-broadcast-of-population";

    /** The source that the merged blocks name. */
    public static final String SOURCE = "population";

    private static final Duration TICK = Duration.ofMillis(100);

    private final TopologySettings settings;
    private final SchemaRegistry registry;
    private final CommitPace pace;
    private final String commandsTopic;

    private ProcessorContext<byte[], byte[]> context;
    private PopulationStore store;
    private Serde<Command> commands;
    private Serde<SummaryBlock> summaries;
    private AvroSerializer<Broadcast> broadcasts;
    private SummaryParts parts;
    private Population population;
    private PopulationCutPoints cutPoints;
    private boolean cutPointsStale;
    private ModelFitting fitting;
    private ExecutorService fits;
    private SummaryPublisher publisher;
    private Cancellable timer;
    /** Blocks of which some task has said something since they were last added up. */
    private final Set<String> stale = new TreeSet<>();
    /** Blocks that readers have not been told yet; null where one is empty. */
    private final Map<String, SpecificRecord> unsent = new TreeMap<>();

    private int snapshotDay;

    public MergePopulation(TopologySettings settings, SchemaRegistry registry, CommitPace pace) {
        this.settings = settings;
        this.registry = registry;
        this.pace = pace;
        this.commandsTopic = settings.topics().commands().name();
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        summaries = AvroSerdes.of(SummaryBlock.class, registry);
        commands = AvroSerdes.of(Command.class, registry);
        broadcasts = new AvroSerializer<>(registry);
        store = new PopulationStore(
                context.getStateStore(PopulationStore.NAME),
                summaries,
                settings.topics().partitionSummaries().name());
        parts = new SummaryParts();
        population = new Population();
        cutPoints = new PopulationCutPoints();
        cutPointsStale = true;
        snapshotDay = Integer.MIN_VALUE;
        unsent.clear();
        stale.clear();
        stale.addAll(store.load(parts));
        addUp();
        fits = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "fit-models");
            thread.setDaemon(true);
            return thread;
        });
        fitting = new ModelFitting(
                population.snapshot().models(),
                settings.refitInterval(),
                settings.topics().partitions(),
                fits);
        if (store.isCommandOpen()) {
            fitting.command();
        }
        publisher = new SummaryPublisher(
                context,
                new AvroSerializer<SummaryBlock>(registry),
                settings.topics().population().name(),
                POPULATION_SINK,
                SOURCE,
                settings.publishInterval(),
                this::publish,
                pace);
        timer = context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
        if (!unsent.isEmpty()) {
            publisher.wake();
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        RecordMetadata at = context.recordMetadata().orElseThrow();
        if (at.topic().equals(commandsTopic)) {
            obey(commands.deserializer().deserialize(commandsTopic, record.value()));
            store.readCommandsUpTo(at.offset() + 1);
            stale.add(Blocks.TOTALS);
        } else {
            merge(summaries
                    .deserializer()
                    .deserialize(settings.topics().partitionSummaries().name(), record.value()));
        }
        publish();
        pace.changed(context);
    }

    private void obey(Command command) {
        if (command.getName().equals(Commands.FIT_MODELS)) {
            fitting.command();
            store.openCommand();
        }
    }

    private void merge(SummaryBlock block) {
        Set<String> changed = parts.accept(block, store);
        stale.addAll(changed);
        if (!changed.isEmpty()) {
            fitting.changed(context.currentSystemTimeMs());
        }
    }

    /**
     * Brings the population up to date. Only when it is looked at: several tasks publish the same blocks in the time
     * between two publications of the whole.
     */
    private void addUp() {
        stale.forEach(this::addUp);
        stale.clear();
    }

    private void addUp(String name) {
        if (name.startsWith(Blocks.SAMPLE)) {
            return;
        }
        SpecificRecord content = parts.merged(name);
        population.set(name, content);
        cutPointsStale |= cutPoints.set(name, content);
        if (!Blocks.isHistogram(name)) {
            unsent.put(name, content);
        }
    }

    /** A block that comes from here: kept as those of tasks are. */
    private void decide(String name, SpecificRecord content) {
        SummaryBlock block = new SummaryBlock(SOURCE, TopologySettings.GENERATION, 0L, 1, false, name, content);
        parts.restore(block);
        store.applied(block);
        population.set(name, content);
        unsent.put(name, content);
    }

    private void tick(long now) {
        addUp();
        boolean wasPending = fitting.isPending();
        fitting.ask(now, situation(), pace.isAnyBehind(now)).ifPresent(request -> broadcast(Subjects.SAMPLE, request));
        fitting.collect(parts.unmerged(Blocks.SAMPLE), now);
        fitting.takeFitted().ifPresent(models -> {
            decide(Blocks.MODELS, models);
            broadcast(Subjects.MODELS, models);
            if (!fitting.isCommanded()) {
                store.closeCommand();
            }
        });
        if (wasPending != fitting.isPending() || Profile.day(asOf().toEpochMilli()) != snapshotDay) {
            stale.add(Blocks.TOTALS);
        }
        if (isSomethingNew()) {
            publish();
            pace.changed(context);
        }
    }

    private ModelFitting.Situation situation() {
        SummaryTotals totals = population.snapshot().totals();
        return new ModelFitting.Situation(totals.getPurchasers(), cutPoints.withPurchases(2), asOf());
    }

    private Instant asOf() {
        return settings.clock().asOf(population.snapshot().totals().getNewestEventAt());
    }

    private boolean isSomethingNew() {
        return !stale.isEmpty() || !unsent.isEmpty();
    }

    private void publish() {
        if (isSomethingNew()) {
            publisher.publish(this::blocks);
        }
    }

    private void blocks(BiConsumer<String, SpecificRecord> blocks) {
        addUp();
        findCutPoints();
        takeSnapshot();
        fitting.notice(context.currentSystemTimeMs(), situation());
        // Totals are part of every commit: they say what the rest includes.
        unsent.remove(Blocks.TOTALS);
        SummaryTotals merged = population.snapshot().totals();
        Map<String, Long> position = new HashMap<>(merged.getPosition());
        position.put(commandsTopic + "-0", store.commandsRead());
        SummaryTotals totals = SummaryTotals.newBuilder(merged)
                .setPosition(position)
                .setFits(fitting.isPending() ? 1 : 0)
                .build();
        blocks.accept(Blocks.TOTALS, totals);
        unsent.forEach(blocks);
        unsent.clear();
        if (totals.getNewestEventAt() != null) {
            tellDay(totals.getNewestEventAt());
        }
    }

    private void findCutPoints() {
        if (!cutPointsStale) {
            return;
        }
        cutPointsStale = false;
        CutPoints before = population.snapshot().cutPoints();
        CutPoints now = cutPoints.next(before);
        if (now.version() != before.version()) {
            decide(Blocks.CUT_POINTS, now.toContract());
            broadcast(Subjects.CUT_POINTS, now.toContract());
        }
    }

    /** The figures of the day, kept as they are at its end, which may be now. */
    private void takeSnapshot() {
        Instant asOf = asOf();
        snapshotDay = Profile.day(asOf.toEpochMilli());
        Figures figures = new Figures(population.snapshot(), asOf, settings.retentionWindowDays());
        decide(Blocks.SNAPSHOT + snapshotDay, figures.snapshot());
    }

    private void tellDay(Instant newestEvent) {
        int day = Profile.day(newestEvent.toEpochMilli());
        if (day > store.dayTold()) {
            store.dayTold(day);
            send(new Broadcast(Subjects.CLOCK, "", null, newestEvent, null, -1, -1L));
        }
    }

    private void broadcast(String subject, SpecificRecord content) {
        send(new Broadcast(subject, "", content, null, null, -1, -1L));
    }

    private void send(Broadcast broadcast) {
        context.forward(
                new Record<>(
                        broadcast.getSubject().getBytes(StandardCharsets.UTF_8),
                        broadcasts.serialize(settings.topics().broadcast().name(), broadcast),
                        context.currentSystemTimeMs()),
                BROADCAST_SINK);
    }

    @Override
    public void close() {
        if (publisher != null) {
            publisher.close();
            timer.cancel();
            fits.shutdownNow();
        }
    }
}
