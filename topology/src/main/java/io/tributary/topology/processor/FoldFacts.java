package io.tributary.topology.processor;

import io.tributary.schemas.avro.Broadcast;
import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.serde.AvroDecoder;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.Decoded;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.source.Violation;
import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.fact.Arrival;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.SourceReader;
import io.tributary.topology.processor.Quarantine.Place;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.scoring.Scoring;
import io.tributary.topology.store.Customers;
import io.tributary.topology.store.FlushAtCommit;
import io.tributary.topology.store.TaskState;
import io.tributary.topology.summary.Outcome;
import io.tributary.topology.summary.PartitionSummary;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * The core: takes everything about the customers of one partition in and keeps their profiles.
 *
 * <p>A record is read and checked before anything is touched; then it changes memory only; a commit writes all changes
 * at once: timeline, profiles, totals, catalogue, position, and what is published. A record that fails is never half
 * in: its task starts anew from what was committed.
 */
public final class FoldFacts implements Processor<byte[], byte[], byte[], byte[]> {
    static final String CUSTOMER_360_SINK = "to-customer-360";
    static final String SUMMARY_SINK = "to-partition-summaries";

    /** Offsets of this partition's inputs that a published profile includes, in the order of the contract's topics. */
    static final String POSITION_HEADER = "tributary.position";

    private static final int SWEEP_STEP = 2_000;
    private static final Duration SWEEP_TICK = Duration.ofMillis(50);

    private final TopologySettings settings;
    private final SchemaRegistry registry;
    private final Quarantine quarantine;
    private final LiveTasks liveTasks;
    private final CommitPace pace;
    private final Map<String, SourceTable> tables = new HashMap<>();
    private final String reroutedTopic;
    private final String broadcastTopic;
    private final String customer360Topic;

    private ProcessorContext<byte[], byte[]> context;
    private TaskState state;
    private Catalogue catalogue;
    private PartitionSummary summary;
    private Customers customers;
    private Scoring scoring;
    private Sweep sweep;
    private SummaryPublisher publisher;
    private DeadLetters deadLetters;
    private Reroute reroute;
    private SourceDecoder sources;
    private AvroDecoder<Broadcast> broadcasts;
    private AvroSerializer<Customer360> rows;
    private Cancellable sweepTimer;
    private long lastSweepAt;
    private int startedCampaigns;
    /** True from the moment a record or a flush is begun until it is done: a commit in between must write nothing. */
    private boolean broken;
    /** True from the moment the stores are changed from outside until they are read again. */
    private boolean stale;

    public FoldFacts(
            TopologySettings settings,
            SchemaRegistry registry,
            Quarantine quarantine,
            LiveTasks liveTasks,
            CommitPace pace) {
        this.settings = settings;
        this.registry = registry;
        this.quarantine = quarantine;
        this.liveTasks = liveTasks;
        this.pace = pace;
        for (SourceTable table : SourceTable.values()) {
            if (table.isKeyedByCustomer()) {
                tables.put(settings.topics().source(table).name(), table);
            }
        }
        this.reroutedTopic = settings.topics().rerouted().name();
        this.broadcastTopic = settings.topics().broadcast().name();
        this.customer360Topic = settings.topics().customer360().name();
    }

    /** Kafka Streams calls this again on the same object after a task was suspended or corrupted: nothing survives. */
    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        broken = false;
        stale = false;
        sweepTimer = null;
        sources = new SourceDecoder(registry);
        broadcasts = new AvroDecoder<>(Broadcast.class, registry);
        rows = new AvroSerializer<>(registry);
        reroute = new Reroute(settings.topics().partitions());
        deadLetters = new DeadLetters(
                context,
                new AvroSerializer<DeadLetter>(registry),
                settings.topics().deadLetters().name(),
                DeadLetters.SINK);
        publisher = new SummaryPublisher(
                context,
                new AvroSerializer<SummaryBlock>(registry),
                settings.topics().partitionSummaries().name(),
                SUMMARY_SINK,
                "facts-" + context.taskId().partition(),
                settings.publishInterval(),
                settings.writeBehind() ? () -> {} : this::flush,
                pace);
        load();
        if (settings.writeBehind()) {
            FlushAtCommit hook = context.getStateStore(FoldStores.FLUSH_AT_COMMIT);
            hook.onCommit(context, this::flush, () -> stale = true);
        }
    }

    /** Everything in memory comes from the stores. */
    private void load() {
        state = TaskState.load(context.getStateStore(FoldStores.CATALOGUE), context.getStateStore(FoldStores.SUMMARY));
        catalogue = state.catalogue();
        summary = state.summary();
        for (SourceTable table : new SourceTable[] {SourceTable.PRODUCT_CATALOG, SourceTable.MARKETING_CAMPAIGNS}) {
            summary.broadcastPosition().advance(settings.topics().source(table).name(), 0, 0);
        }
        customers = new Customers(
                context.getStateStore(FoldStores.TIMELINE),
                context.getStateStore(FoldStores.CUSTOMER_360),
                catalogue,
                summary,
                settings.thresholds(),
                settings.cachedProfiles());
        scoring = new Scoring(catalogue, settings.thresholds());
        sweep = new Sweep(customers, SWEEP_STEP);
        state.pendingSweep().ifPresent(this::resume);
        if (state.thresholds().filter(settings.thresholds()::equals).isEmpty()) {
            // A new task has nobody whose segment could be another.
            if (state.thresholds().isPresent()) {
                sweep.wantEverybody();
            }
            state.setThresholds(settings.thresholds());
        }
        startedCampaigns = catalogue.startedCampaigns(asOf().toEpochMilli());
        liveTasks.started(context.taskId().partition(), catalogue);
        scheduleSweep();
        summary.touch();
        publisher.wake();
    }

    private void resume(TaskState.PendingSweep pending) {
        if (pending.everybody()) {
            sweep.wantEverybody();
        }
        pending.products().stream().forEach(sweep::wantBuyersOf);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        Place place = place(record, at);
        broken = true;
        quarantine.guard(place, () -> apply(record, at, place), cause -> putAside(record, place, cause));
        broken = false;
        summary.position().advance(at.topic(), at.partition(), at.offset() + 1);
        summary.touch();
        if (!settings.writeBehind()) {
            flush();
        }
        pace.changed(context);
    }

    private Void apply(Record<byte[], byte[]> record, RecordMetadata at, Place place) {
        if (at.topic().equals(broadcastTopic)) {
            hear(record.value());
        } else {
            take(record, place);
        }
        return null;
    }

    /** Where the record was first read. Anybody may write any header; only one of a record sent on is believed. */
    private Place place(Record<byte[], byte[]> record, RecordMetadata at) {
        Place here = new Place(at.topic(), at.partition(), at.offset());
        return at.topic().equals(reroutedTopic)
                ? Reroute.origin(record.headers())
                        .filter(origin -> tables.containsKey(origin.topic()))
                        .orElse(here)
                : here;
    }

    private void take(Record<byte[], byte[]> record, Place place) {
        SourceTable table = tables.get(place.topic());
        if (table == null) {
            deadLetters.unreadable(record, place, "its header " + Reroute.ORIGIN + " names no topic of facts");
            return;
        }
        summary.counters()
                .add(table, record.value() == null ? delete(table, record, place) : read(table, record, place));
    }

    private Void putAside(Record<byte[], byte[]> record, Place place, RuntimeException cause) {
        deadLetters.quarantined(record, place, cause);
        SourceTable table = tables.get(place.topic());
        if (table != null) {
            summary.counters().add(table, Outcome.DEAD_LETTER);
        }
        return null;
    }

    private Outcome delete(SourceTable table, Record<byte[], byte[]> record, Place place) {
        if (!table.isEntity()) {
            deadLetters.unreadable(record, place, "null is no fact; a fact is withdrawn by one with deleted = true");
            return Outcome.DEAD_LETTER;
        }
        if (record.key() == null) {
            deadLetters.invalid(record, place, Violation.absent(table.keyField()));
            return Outcome.DEAD_LETTER;
        }
        if (!reroute.isHome(record.key(), context.taskId().partition())) {
            return sendOn(record, record.key(), place);
        }
        return outcome(customers.delete(new String(record.key(), StandardCharsets.UTF_8)));
    }

    private Outcome read(SourceTable table, Record<byte[], byte[]> record, Place place) {
        Optional<SpecificRecord> read = deadLetters.validOrPutAside(record, place, sources.read(table, record.value()));
        if (read.isEmpty()) {
            return Outcome.DEAD_LETTER;
        }
        SpecificRecord valid = read.get();
        if (valid instanceof CustomerInfo row) {
            Customer customer = SourceReader.customer(row);
            byte[] home = customer.id().getBytes(StandardCharsets.UTF_8);
            return isHome(record, home) ? outcome(customers.take(customer)) : sendOn(record, home, place);
        }
        Fact fact = SourceReader.fact(valid);
        byte[] home = fact.customerId().getBytes(StandardCharsets.UTF_8);
        return isHome(record, home) ? outcome(customers.take(fact)) : sendOn(record, home, place);
    }

    private boolean isHome(Record<byte[], byte[]> record, byte[] home) {
        return Arrays.equals(record.key(), home)
                && reroute.isHome(home, context.taskId().partition());
    }

    private Outcome sendOn(Record<byte[], byte[]> record, byte[] home, Place place) {
        context.forward(
                new Record<>(home, record.value(), record.timestamp(), Reroute.origin(record.headers(), place)),
                Reroute.SINK);
        return Outcome.REROUTED;
    }

    private static Outcome outcome(Arrival arrival) {
        return switch (arrival) {
            case NEW -> Outcome.ACCEPTED;
            case DUPLICATE, CONFIRMATION -> Outcome.DUPLICATE;
            case CORRECTION -> Outcome.CORRECTION;
            case SUPERSEDED -> Outcome.SUPERSEDED;
        };
    }

    private void hear(byte[] value) {
        if (!(broadcasts.decode(value) instanceof Decoded.Value<Broadcast> readable)) {
            throw new IllegalStateException("a broadcast that can't be read: only this product writes them");
        }
        new BroadcastListener(catalogue, summary, sweep).hear(readable.record());
        scheduleSweep();
    }

    private Instant asOf() {
        return settings.clock().asOf(summary.newestEvent());
    }

    private void flush() {
        if (broken || stale) {
            // The transaction will be aborted, or the task is handed on: what is half done must not be seen.
            return;
        }
        broken = true;
        Instant asOf = asOf();
        noticeStarts(asOf);
        byte[] position = position();
        long now = context.currentSystemTimeMs();
        customers.flush((profile, wasKnown) -> publish(profile, wasKnown, asOf, position, now));
        state.setPendingSweep(sweep.remaining());
        summary.setSweeps(sweep.isPending() ? 1 : 0);
        state.save();
        if (summary.isUnsent()) {
            publisher.publish(summary::publish);
        }
        broken = false;
    }

    /** A campaign that has started, by its row or as the clock went on, changes the response rate of everybody. */
    private void noticeStarts(Instant asOf) {
        int started = catalogue.startedCampaigns(asOf.toEpochMilli());
        if (started != startedCampaigns) {
            startedCampaigns = started;
            sweep.wantEverybody();
            scheduleSweep();
        }
    }

    private void publish(Profile profile, boolean wasKnown, Instant asOf, byte[] position, long now) {
        if (!profile.isKnown() && !wasKnown) {
            return;
        }
        byte[] value = profile.isKnown() ? rows.serialize(customer360Topic, scoring.score(profile, asOf)) : null;
        Record<byte[], byte[]> record = new Record<>(profile.customerId().getBytes(StandardCharsets.UTF_8), value, now);
        record.headers().add(POSITION_HEADER, position);
        context.forward(record, CUSTOMER_360_SINK);
    }

    private byte[] position() {
        StringBuilder text = new StringBuilder();
        Map<String, Long> offsets = summary.position().toMap();
        int partition = context.taskId().partition();
        for (String topic : FoldStores.inputs(settings.topics())) {
            text.append(text.isEmpty() ? "" : ",").append(offsets.getOrDefault(topic + "-" + partition, 0L));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void scheduleSweep() {
        if (sweepTimer == null && sweep.isPending()) {
            sweepTimer = context.schedule(SWEEP_TICK, PunctuationType.WALL_CLOCK_TIME, this::sweepOn);
        }
    }

    private void sweepOn(long now) {
        if (sweep.isStarting()) {
            if (now >= lastSweepAt
                    && now - lastSweepAt < settings.sweepInterval().toMillis()) {
                return;
            }
            lastSweepAt = now;
        }
        sweep.step();
        summary.touch();
        if (!sweep.isPending()) {
            sweepTimer.cancel();
            sweepTimer = null;
        }
        if (!settings.writeBehind()) {
            flush();
        }
        pace.changed(context);
    }

    @Override
    public void close() {
        liveTasks.stopped(context.taskId().partition(), catalogue);
        publisher.close();
        if (sweepTimer != null) {
            sweepTimer.cancel();
            sweepTimer = null;
        }
    }
}
