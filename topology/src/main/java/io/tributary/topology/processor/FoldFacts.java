package io.tributary.topology.processor;

import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.Reason;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.source.Violation;
import io.tributary.topology.fact.Arrival;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.SourceReader;
import io.tributary.topology.processor.Quarantine.Place;
import io.tributary.topology.store.FlushAtCommit;
import io.tributary.topology.summary.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
    private static final Duration TICK = Duration.ofMillis(50);

    private final TopologySettings settings;
    private final SchemaRegistry registry;
    private final Quarantine quarantine;
    private final LiveTasks liveTasks;
    private final CommitPace pace;
    private final Map<String, SourceTable> tables = new HashMap<>();
    private final String reroutedTopic;
    private final String broadcastTopic;

    private ProcessorContext<byte[], byte[]> context;
    private FoldTask task;
    private DeadLetters deadLetters;
    private Reroute reroute;
    private SourceDecoder sources;
    private Cancellable timer;
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
    }

    /** Kafka Streams calls this again on the same object after a task was suspended or corrupted: nothing survives. */
    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        broken = false;
        stale = false;
        sources = new SourceDecoder(registry);
        reroute = new Reroute(settings.topics().partitions());
        deadLetters = new DeadLetters(
                context,
                new AvroSerializer<DeadLetter>(registry),
                settings.topics().deadLetters().name(),
                DeadLetters.SINK);
        task = new FoldTask(settings, registry, context, pace, settings.writeBehind() ? () -> {} : this::flush);
        liveTasks.started(context.taskId().partition(), task.catalogue());
        timer = context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
        if (settings.writeBehind()) {
            FlushAtCommit hook = context.getStateStore(FoldStores.FLUSH_AT_COMMIT);
            hook.onCommit(context, this::flush, () -> stale = true);
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        Place place = place(record, at);
        broken = true;
        quarantine.guard(place, () -> apply(record, at, place), cause -> putAside(record, place, cause));
        broken = false;
        task.summary().position().advance(at.topic(), at.partition(), at.offset() + 1);
        task.summary().touch();
        if (!settings.writeBehind()) {
            flush();
        }
        pace.changed(context);
    }

    private Void apply(Record<byte[], byte[]> record, RecordMetadata at, Place place) {
        if (at.topic().equals(broadcastTopic)) {
            task.hear(record.value());
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
            deadLetters.unreadable(
                    record, place, Reason.UNKNOWN_ORIGIN, "its header " + Reroute.ORIGIN + " names no topic of facts");
            return;
        }
        task.summary()
                .counters()
                .add(table, record.value() == null ? delete(table, record, place) : read(table, record, place));
    }

    private Void putAside(Record<byte[], byte[]> record, Place place, RuntimeException cause) {
        deadLetters.quarantined(record, place, cause);
        SourceTable table = tables.get(place.topic());
        if (table != null) {
            task.summary().counters().add(table, Outcome.DEAD_LETTER);
        }
        return null;
    }

    private Outcome delete(SourceTable table, Record<byte[], byte[]> record, Place place) {
        if (!table.isEntity()) {
            deadLetters.unreadable(
                    record, place, Reason.NULL_FACT, "null is no fact; a fact is withdrawn by one with deleted = true");
            return Outcome.DEAD_LETTER;
        }
        if (record.key() == null) {
            deadLetters.invalid(record, place, Violation.absent(table.keyField()));
            return Outcome.DEAD_LETTER;
        }
        if (!reroute.isHome(record.key(), context.taskId().partition())) {
            return sendOn(record, record.key(), place);
        }
        return outcome(task.customers().delete(new String(record.key(), StandardCharsets.UTF_8)));
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
            return isHome(record, home) ? outcome(task.customers().take(customer)) : sendOn(record, home, place);
        }
        Fact fact = SourceReader.fact(valid);
        byte[] home = fact.customerId().getBytes(StandardCharsets.UTF_8);
        return isHome(record, home) ? outcome(task.customers().take(fact)) : sendOn(record, home, place);
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

    private void flush() {
        if (broken || stale) {
            // The transaction will be aborted, or the task is handed on: what is half done must not be seen.
            return;
        }
        broken = true;
        task.flush();
        broken = false;
    }

    private void tick(long now) {
        if (broken || stale || !task.tick(now, pace.isBehind(now))) {
            return;
        }
        if (!settings.writeBehind()) {
            flush();
        }
        pace.changed(context);
    }

    @Override
    public void close() {
        if (task != null) {
            liveTasks.stopped(context.taskId().partition(), task.catalogue());
            task.close();
            timer.cancel();
        }
    }
}
