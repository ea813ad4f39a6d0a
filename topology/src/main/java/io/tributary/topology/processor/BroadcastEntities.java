package io.tributary.topology.processor;

import io.tributary.schemas.avro.Broadcast;
import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.avro.KnownCampaign;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.source.Violation;
import io.tributary.topology.fact.Entity;
import io.tributary.topology.processor.Quarantine.Place;
import io.tributary.topology.summary.Blocks;
import io.tributary.topology.summary.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the newest row of every product and campaign and sends each change to every task, as ordinary input.
 *
 * <p>A global table would be simpler, but has no place in a transaction and no moment at which a change can be acted
 * upon; here a change reaches each task in order, once, restored like all state (docs/architecture.md). What is read
 * without changing anything moves the position all the same, and the position is sent on, so that the rest can say
 * what it includes.
 */
public final class BroadcastEntities implements Processor<byte[], byte[], byte[], byte[]> {
    static final String SINK = "to-broadcast";
    static final String SUMMARY_SINK = "to-entity-summaries";
    static final String DEAD_LETTER_SINK = "to-entity-dead-letters";

    private final TopologySettings settings;
    private final SchemaRegistry registry;
    private final Quarantine quarantine;
    private final CommitPace pace;
    private final Map<String, SourceTable> tables = new HashMap<>();
    private final String broadcastTopic;

    private ProcessorContext<byte[], byte[]> context;
    private EntityStore entities;
    private SourceDecoder sources;
    private AvroSerializer<Broadcast> broadcasts;
    private DeadLetters deadLetters;
    private SummaryPublisher publisher;
    private final TreeSet<String> unsentCampaigns = new TreeSet<>();
    private boolean positionUnsent;

    public BroadcastEntities(
            TopologySettings settings, SchemaRegistry registry, Quarantine quarantine, CommitPace pace) {
        this.settings = settings;
        this.registry = registry;
        this.quarantine = quarantine;
        this.pace = pace;
        for (SourceTable table : new SourceTable[] {SourceTable.PRODUCT_CATALOG, SourceTable.MARKETING_CAMPAIGNS}) {
            tables.put(settings.topics().source(table).name(), table);
        }
        this.broadcastTopic = settings.topics().broadcast().name();
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(EntityStore.NAME);
        entities = new EntityStore(store, settings.topics(), registry);
        sources = new SourceDecoder(registry);
        broadcasts = new AvroSerializer<>(registry);
        deadLetters = new DeadLetters(
                context,
                new AvroSerializer<DeadLetter>(registry),
                settings.topics().deadLetters().name(),
                DEAD_LETTER_SINK);
        publisher = new SummaryPublisher(
                context,
                new AvroSerializer<SummaryBlock>(registry),
                settings.topics().partitionSummaries().name(),
                SUMMARY_SINK,
                "entities-" + context.taskId().partition(),
                settings.publishInterval(),
                this::publish,
                pace);
        unsentCampaigns.clear();
        // What a run publishes first is taken for all there is.
        unsentCampaigns.addAll(entities.campaigns());
        positionUnsent = !entities.isPositionTold();
        if (positionUnsent) {
            publisher.wake();
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        SourceTable table = tables.get(at.topic());
        Place place = new Place(at.topic(), at.partition(), at.offset());
        Outcome outcome = quarantine.guard(place, () -> apply(table, record, place), cause -> {
            deadLetters.quarantined(record, place, cause);
            return Outcome.DEAD_LETTER;
        });
        entities.counters().add(table, outcome);
        entities.position().advance(at.topic(), at.partition(), at.offset() + 1);
        entities.saveProgress();
        positionUnsent = true;
        publish();
        pace.changed(context);
    }

    private Outcome apply(SourceTable table, Record<byte[], byte[]> record, Place place) {
        return record.value() == null ? delete(table, record, place) : take(table, record, place);
    }

    private Outcome delete(SourceTable table, Record<byte[], byte[]> record, Place place) {
        if (record.key() == null) {
            deadLetters.invalid(record, place, Violation.absent(table.keyField()));
            return Outcome.DEAD_LETTER;
        }
        String id = new String(record.key(), StandardCharsets.UTF_8);
        if (!entities.remove(table, id)) {
            return Outcome.DUPLICATE;
        }
        announce(table, id, null, place);
        return Outcome.CORRECTION;
    }

    private Outcome take(SourceTable table, Record<byte[], byte[]> record, Place place) {
        Optional<SpecificRecord> read = deadLetters.validOrPutAside(record, place, sources.read(table, record.value()));
        if (read.isEmpty()) {
            return Outcome.DEAD_LETTER;
        }
        SpecificRecord row = read.get();
        String id = (String) row.get(0);
        SpecificRecord before = entities.get(table, id);
        if (before != null) {
            boolean same = EntityStore.sameContent(before, row);
            if (same && EntityStore.version(row) <= EntityStore.version(before)) {
                return Outcome.DUPLICATE;
            }
            if (!Entity.replaces(EntityStore.version(row), EntityStore.version(before))) {
                return Outcome.SUPERSEDED;
            }
        }
        entities.put(table, id, row);
        announce(table, id, row, place);
        return before == null ? Outcome.ACCEPTED : Outcome.CORRECTION;
    }

    private void announce(SourceTable table, String id, SpecificRecord row, Place place) {
        String subject = table == SourceTable.PRODUCT_CATALOG ? Subjects.PRODUCT : Subjects.CAMPAIGN;
        if (table == SourceTable.MARKETING_CAMPAIGNS) {
            unsentCampaigns.add(id);
        }
        send(new Broadcast(subject, id, row, null, place.topic(), place.partition(), place.offset() + 1));
    }

    private void send(Broadcast broadcast) {
        String about = broadcast.getSubject()
                + '|'
                + broadcast.getId()
                + (broadcast.getSubject().equals(Subjects.POSITION) ? broadcast.getSourceTopic() : "");
        context.forward(
                new Record<>(
                        about.getBytes(StandardCharsets.UTF_8),
                        broadcasts.serialize(broadcastTopic, broadcast),
                        context.currentSystemTimeMs()),
                SINK);
    }

    private void publish() {
        if (positionUnsent) {
            publisher.publish(this::blocks);
        }
    }

    private void blocks(BiConsumer<String, SpecificRecord> blocks) {
        SummaryTotals totals = SummaryTotals.newBuilder()
                .setCounters(entities.counters().toMap())
                .setPosition(entities.position().toMap())
                .build();
        blocks.accept(Blocks.TOTALS, totals);
        for (String id : unsentCampaigns) {
            MarketingCampaign campaign = (MarketingCampaign) entities.get(SourceTable.MARKETING_CAMPAIGNS, id);
            boolean known = campaign != null && !campaign.getDeleted();
            blocks.accept(Blocks.KNOWN_CAMPAIGN + id, known ? new KnownCampaign(campaign.getStartDate()) : null);
        }
        unsentCampaigns.clear();
        positionUnsent = false;
        entities.positionTold();
        tables.keySet()
                .forEach(topic -> entities.position()
                        .of(topic, 0)
                        .ifPresent(offset -> send(new Broadcast(Subjects.POSITION, "", null, null, topic, 0, offset))));
    }

    @Override
    public void close() {
        publisher.close();
    }
}
