package io.tributary.topology;

import io.tributary.schemas.avro.Broadcast;
import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.processor.LiveTasks;
import io.tributary.topology.processor.TopologySettings;
import io.tributary.topology.summary.Population;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The real topology on one partition, driven by hand: records in, wall clock forward, answers out. */
public final class TopologyHarness implements AutoCloseable {
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
    private final Population population = new Population();
    private final AvroSerializer<SpecificRecord> serializer;

    public TopologyHarness() {
        this(settings -> settings, new LocalRegistry(), null);
    }

    public TopologyHarness(UnaryOperator<TopologySettings> change, SchemaRegistry registry, Path stateDirectory) {
        this.registry = registry;
        this.settings = change.apply(TopologySettings.of(topics, new BusinessClock.Fixed(AS_OF)));
        this.serializer = new AvroSerializer<>(registry);
        Properties properties = new Properties();
        properties.put("application.id", "test");
        properties.put("bootstrap.servers", "unused:1");
        if (stateDirectory != null) {
            properties.put("state.dir", stateDirectory.toString());
        }
        driver = new TopologyTestDriver(
                new CustomerDataTopology(settings, registry, liveTasks).get(), properties, Instant.EPOCH);
        for (SourceTable table : SourceTable.values()) {
            inputs.put(
                    table,
                    driver.createInputTopic(
                            topics.source(table).name(), new ByteArraySerializer(), new ByteArraySerializer()));
        }
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

    /** Everybody's totals, after all that waits has gone out. */
    public Population population() {
        pass(Duration.ofSeconds(5));
        populationBlocks.readValuesToList().forEach(population::accept);
        return population;
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
