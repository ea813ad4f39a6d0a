package io.tributary.topology.processor;

import io.tributary.schemas.avro.Broadcast;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.summary.Blocks;
import io.tributary.topology.summary.SummaryParts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Adds the summaries of all tasks up to the population and publishes it; tells everybody when a new day of events has
 * begun.
 */
public final class MergePopulation implements Processor<byte[], byte[], byte[], byte[]> {
    static final String STORE = "summaries";
    static final String POPULATION_SINK = "to-population";
    static final String CLOCK_SINK = "to-broadcast-clock";

    /** The source that the merged blocks name. */
    public static final String SOURCE = "population";

    private final TopologySettings settings;
    private final SchemaRegistry registry;
    private final CommitPace pace;
    private final String topic;

    private ProcessorContext<byte[], byte[]> context;
    private KeyValueStore<Bytes, byte[]> store;
    private Serde<SummaryBlock> serde;
    private AvroSerializer<Broadcast> broadcasts;
    private SummaryParts parts;
    private SummaryPublisher publisher;
    private final Set<String> unsent = new TreeSet<>();
    private int eventDay;

    public MergePopulation(TopologySettings settings, SchemaRegistry registry, CommitPace pace) {
        this.settings = settings;
        this.registry = registry;
        this.pace = pace;
        this.topic = settings.topics().partitionSummaries().name();
    }

    /** In memory: as large as one set of totals a task, and read whole at start. */
    static StoreBuilder<KeyValueStore<Bytes, byte[]>> store() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        store = context.getStateStore(STORE);
        serde = AvroSerdes.of(SummaryBlock.class, registry);
        broadcasts = new AvroSerializer<>(registry);
        parts = new SummaryParts();
        eventDay = Integer.MIN_VALUE;
        unsent.clear();
        List<SummaryBlock> aside = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> blocks = store.all()) {
            while (blocks.hasNext()) {
                KeyValue<Bytes, byte[]> entry = blocks.next();
                SummaryBlock block = serde.deserializer().deserialize(topic, entry.value);
                if (entry.key.get()[0] == 'a') {
                    parts.restore(block);
                    unsent.add(block.getBlock());
                } else {
                    aside.add(block);
                }
            }
        }
        aside.sort(Comparator.comparingLong(SummaryBlock::getCommit));
        aside.forEach(block -> parts.accept(block, SummaryParts.Log.NONE));
        publisher = new SummaryPublisher(
                context,
                new AvroSerializer<SummaryBlock>(registry),
                settings.topics().population().name(),
                POPULATION_SINK,
                SOURCE,
                settings.publishInterval(),
                this::publish,
                pace);
        if (!unsent.isEmpty()) {
            publisher.wake();
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        SummaryBlock block = serde.deserializer().deserialize(topic, record.value());
        unsent.addAll(parts.accept(block, new StoreLog()));
        publish();
        pace.changed(context);
    }

    private void publish() {
        if (!unsent.isEmpty()) {
            publisher.publish(this::blocks);
        }
    }

    private void blocks(BiConsumer<String, SpecificRecord> blocks) {
        // Totals are part of every commit: they say what the rest includes.
        unsent.add(Blocks.TOTALS);
        unsent.forEach(name -> blocks.accept(name, parts.merged(name)));
        unsent.clear();
        if (parts.merged(Blocks.TOTALS) instanceof SummaryTotals totals && totals.getNewestEventAt() != null) {
            tellDay(totals.getNewestEventAt());
        }
    }

    private void tellDay(Instant newestEvent) {
        int day = Profile.day(newestEvent.toEpochMilli());
        if (day > eventDay) {
            eventDay = day;
            Broadcast clock = new Broadcast(BroadcastEntities.CLOCK, "", null, newestEvent, null, -1, -1L);
            context.forward(
                    new Record<>(
                            BroadcastEntities.CLOCK.getBytes(StandardCharsets.UTF_8),
                            broadcasts.serialize(settings.topics().broadcast().name(), clock),
                            context.currentSystemTimeMs()),
                    CLOCK_SINK);
        }
    }

    @Override
    public void close() {
        publisher.close();
    }

    /**
     * Writes down what was set aside ({@code s|source|block}) and what is applied ({@code a|source|block}), emptied
     * blocks too: after a restart nobody else remembers that the population's readers must hear of them.
     */
    private final class StoreLog implements SummaryParts.Log {

        @Override
        public void setAside(SummaryBlock block) {
            store.put(key('s', block), serde.serializer().serialize(topic, block));
        }

        @Override
        public void applied(SummaryBlock block) {
            store.delete(key('s', block));
            store.put(key('a', block), serde.serializer().serialize(topic, block));
        }

        private Bytes key(char state, SummaryBlock block) {
            return Bytes.wrap(
                    (state + "|" + block.getSource() + '|' + block.getBlock()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
