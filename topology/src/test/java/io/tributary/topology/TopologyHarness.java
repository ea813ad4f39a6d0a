package io.tributary.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.Broadcast;
import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.processor.LiveTasks;
import io.tributary.topology.processor.TopologySettings;
import io.tributary.topology.scoring.CutPoints;
import io.tributary.topology.summary.Population;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.internals.StreamTask;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The real topology on one partition, driven by hand: records in, wall clock forward, answers out. */
public final class TopologyHarness implements AutoCloseable {
    /** Its records are old already: sweeps wait until they are sure that no backlog is worked off, then one follows another. */
    private static final Duration SETTLED = Duration.ofSeconds(8);

    public static final Instant AS_OF = Instant.parse("2024-07-01T12:00:00Z");

    public final SchemaRegistry registry;
    public final TopicCatalogue topics = new TopicCatalogue("cdp.", 1);
    public final TopologySettings settings;
    public final LiveTasks liveTasks = new LiveTasks();
    private final TopologyTestDriver driver;
    private final Map<SourceTable, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();
    private final TestOutputTopic<String, Customer360> customer360;
    private final TestOutputTopic<byte[], DeadLetter> deadLetters;
    private final TestOutputTopic<String, SummaryBlock> populationBlocks;
    private final TestInputTopic<byte[], byte[]> rerouted;
    private final Map<String, Customer360> rows = new TreeMap<>();
    private Population population = new Population();
    private final AvroSerializer<SpecificRecord> serializer;

    /** What is known in the end: newest rows by customer, and everybody's figures without what tells of the way. */
    public record World(Map<String, Customer360> rows, Population.Snapshot figures) {}

    public TopologyHarness() {
        this(settings -> settings, new LocalRegistry());
    }

    public TopologyHarness(UnaryOperator<TopologySettings> change, SchemaRegistry registry) {
        this.registry = registry;
        this.settings = change.apply(TopologySettings.of(topics, new BusinessClock.Fixed(AS_OF)));
        this.serializer = new AvroSerializer<>(registry);
        Properties properties = new Properties();
        properties.put("application.id", "test");
        properties.put("bootstrap.servers", "unused:1");
        properties.put("state.dir", stateDirectory());
        driver = new TopologyTestDriver(
                new CustomerDataTopology(settings, registry, liveTasks).get(), properties, Instant.EPOCH);
        for (SourceTable table : SourceTable.values()) {
            inputs.put(
                    table,
                    driver.createInputTopic(
                            topics.source(table).name(), new ByteArraySerializer(), new ByteArraySerializer()));
        }
        rerouted =
                driver.createInputTopic(topics.rerouted().name(), new ByteArraySerializer(), new ByteArraySerializer());
        customer360 = driver.createOutputTopic(
                topics.customer360().name(),
                new StringDeserializer(),
                AvroSerdes.deserializer(Customer360.class, registry));
        deadLetters = driver.createOutputTopic(
                topics.deadLetters().name(),
                new ByteArrayDeserializer(),
                AvroSerdes.deserializer(DeadLetter.class, registry));
        populationBlocks = driver.createOutputTopic(
                topics.population().name(),
                new StringDeserializer(),
                AvroSerdes.deserializer(SummaryBlock.class, registry));
    }

    /** One of its own, so that two tests at the same time don't meet; the driver empties it when it closes. */
    private static String stateDirectory() {
        try {
            Path directory = Files.createTempDirectory("tributary-topology");
            directory.toFile().deleteOnExit();
            return directory.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes a record with the key that its contract asks for. */
    public void send(SourceTable table, SpecificRecord record) {
        String key = (String)
                record.get(record.getSchema().getField(table.keyField()).pos());
        send(table, key, record);
    }

    public void send(SourceTable table, String key, SpecificRecord record) {
        sendBytes(
                table,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                record == null
                        ? null
                        : serializer.serialize(topics.source(table).name(), record));
    }

    public void sendBytes(SourceTable table, byte[] key, byte[] value) {
        inputs.get(table).pipeInput(new TestRecord<>(key, value));
    }

    /** Lets wall-clock time pass, so that conflated totals and sweeps go out. */
    public void pass(Duration time) {
        long step = 50;
        for (long left = time.toMillis(); left > 0; left -= step) {
            driver.advanceWallClockTime(Duration.ofMillis(Math.min(step, left)));
        }
    }

    /** What was published since the last call, newest per customer; null for a tombstone. */
    public Map<String, Customer360> published() {
        return customer360.readKeyValuesToMap();
    }

    public List<DeadLetter> deadLetters() {
        return deadLetters.readValuesToList();
    }

    /** What was published since the last call, record by record. */
    public List<TestRecord<String, Customer360>> publishedRecords() {
        return customer360.readRecordsToList();
    }

    /** The newest row of every known customer, after all that waits has gone out. */
    public Map<String, Customer360> rows() {
        pass(SETTLED);
        published().forEach((id, row) -> {
            if (row == null) {
                rows.remove(id);
            } else {
                rows.put(id, row);
            }
        });
        return rows;
    }

    /** Everybody's totals, after all that waits has gone out. */
    public Population population() {
        pass(SETTLED);
        populationBlocks().forEach(population::accept);
        return population;
    }

    /** What was sent to the population since the last call. */
    public List<SummaryBlock> populationBlocks() {
        return populationBlocks.readValuesToList();
    }

    /** What tasks sent to be merged and nobody has read. */
    public List<SummaryBlock> summaryBlocks() {
        return driver.createOutputTopic(
                        topics.partitionSummaries().name(),
                        new StringDeserializer(),
                        AvroSerdes.deserializer(SummaryBlock.class, registry))
                .readValuesToList();
    }

    /** All that a reader knows in the end. */
    public World world() {
        Map<String, Customer360> known = new TreeMap<>(rows());
        Population.Snapshot now = population().snapshot();
        SummaryTotals totals = SummaryTotals.newBuilder(now.totals())
                .setCounters(Map.of())
                .setPosition(Map.of())
                .setBroadcastPosition(Map.of())
                .setNewestEventAt(null)
                .setCutPointsVersion(null)
                .setNextChangeAt(null)
                .build();
        return new World(
                known,
                new Population.Snapshot(
                        totals,
                        now.days(),
                        now.categories(),
                        now.campaigns(),
                        now.knownCampaigns(),
                        now.top(),
                        unversioned(now.cutPoints()),
                        now.models(),
                        now.history()));
    }

    /** How often cut points changed on the way, and for how many customers last, is not part of what they are. */
    private static CutPoints unversioned(CutPoints c) {
        return new CutPoints(0, c.areKnown() ? 1 : 0, c.recency(), c.frequency(), c.monetary());
    }

    /** How many records of a table had an outcome, for example {@code duplicate}. */
    public long count(SourceTable table, String outcome) {
        return population().snapshot().totals().getCounters().getOrDefault(table.tableName() + "/" + outcome, 0L);
    }

    /** A record as another task would have sent it on. */
    public void sendRerouted(String origin, byte[] key, byte[] value) {
        RecordHeaders headers = new RecordHeaders();
        if (origin != null) {
            headers.add("tributary.origin", origin.getBytes(StandardCharsets.UTF_8));
        }
        rerouted.pipeInput(new TestRecord<>(key, value, headers));
    }

    public void sendWithHeader(SourceTable table, String header, String text, SpecificRecord record) {
        byte[] key = ((String)
                        record.get(record.getSchema().getField(table.keyField()).pos()))
                .getBytes(StandardCharsets.UTF_8);
        RecordHeaders headers = new RecordHeaders();
        headers.add(header, text.getBytes(StandardCharsets.UTF_8));
        inputs.get(table).pipeInput(new TestRecord<>(key, bytes(table, record), headers));
    }

    public byte[] bytes(SourceTable table, SpecificRecord record) {
        return serializer.serialize(topics.source(table).name(), record);
    }

    /** What was sent on and nobody has read. */
    public List<TestRecord<byte[], byte[]>> rerouted() {
        return driver.createOutputTopic(
                        topics.rerouted().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /**
     * What Kafka Streams does to a task that is suspended and resumed: the same processors are initialised again over
     * the same stores. What was not committed is forgotten.
     */
    public void restart() {
        try {
            Field field = TopologyTestDriver.class.getDeclaredField("task");
            field.setAccessible(true);
            StreamTask task = (StreamTask) field.get(driver);
            task.suspend();
            task.resume();
            task.completeRestoration(partitions -> {});
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the driver has no task", e);
        }
    }

    /** A new process with other settings that goes on with what this one has stored; closes this one. */
    public TopologyHarness reopen(UnaryOperator<TopologySettings> change) {
        TopologyHarness next = new TopologyHarness(change, registry);
        next.rows.putAll(rows());
        next.population = population();
        for (String name : driver.getAllStateStores().keySet()) {
            KeyValueStore<Object, Object> from = driver.getKeyValueStore(name);
            KeyValueStore<Object, Object> to = next.driver.getKeyValueStore(name);
            if (from != null) {
                try (KeyValueIterator<Object, Object> entries = from.all()) {
                    entries.forEachRemaining(entry -> to.put(entry.key, entry.value));
                }
            }
        }
        close();
        next.restart();
        return next;
    }

    /** Proves that nobody has anything left to say: outputs are read, and time alone brings nothing more. */
    public void assertNothingMore() {
        pass(SETTLED);
        assertThat(published()).isEmpty();
        assertThat(deadLetters()).isEmpty();
        assertThat(rerouted()).isEmpty();
        broadcasts();
        populationBlocks();
        summaryBlocks();
        pass(SETTLED);
        assertThat(published()).isEmpty();
        assertThat(deadLetters()).isEmpty();
        assertThat(rerouted()).isEmpty();
        assertThat(broadcasts()).isEmpty();
        assertThat(populationBlocks()).isEmpty();
        assertThat(summaryBlocks()).isEmpty();
    }

    /** What was sent to the topic and nobody has read. */
    public List<Broadcast> broadcasts() {
        return driver.createOutputTopic(
                        topics.broadcast().name(),
                        new ByteArrayDeserializer(),
                        AvroSerdes.deserializer(Broadcast.class, registry))
                .readValuesToList();
    }

    public TopologyTestDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.close();
    }
}
