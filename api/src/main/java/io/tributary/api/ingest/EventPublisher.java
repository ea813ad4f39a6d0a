package io.tributary.api.ingest;

import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.IncompatibleSchemaException;
import io.tributary.schemas.serde.RegistryUnavailableException;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes records of the source tables to their topics, for every door that takes records in.
 *
 * <p>The key is the UTF-8 text of the table's key field and Kafka's default partitioner places it, so that all producers
 * of a customer's facts, these and others, meet in one partition. Records published by one thread reach their partitions
 * in that order. Thread-safe.
 *
 * <p>What is expected to fail (Kafka or the schema registry out of reach, a record too large) fails the returned future.
 */
public final class EventPublisher implements AutoCloseable {
    /** As large as a record on a topic may be. */
    private static final int MAX_REQUEST_BYTES = 16 * 1024 * 1024;

    /** Longer than a broker takes to hand its partitions over, shorter than an HTTP client waits. */
    private static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(30);

    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(10);

    private static final Duration REQUEST_BLOCK = Duration.ofSeconds(2);

    private static final long LEAST_BUFFER_BYTES = 32L * 1024 * 1024;

    private final Producer<byte[], byte[]> producer;
    private final Map<SourceTable, Channel> channels = new EnumMap<>(SourceTable.class);
    private final Map<String, LongAdder> acknowledged = new HashMap<>();

    /** Takes the producer over, and closes it. */
    public EventPublisher(Producer<byte[], byte[]> producer, TopicCatalogue topics, SchemaRegistry registry) {
        this.producer = producer;
        for (SourceTable table : SourceTable.values()) {
            int keyPosition = table.schema().getField(table.keyField()).pos();
            acknowledged.put(topics.source(table).name(), new LongAdder());
            channels.put(table, new Channel(topics.source(table).name(), keyPosition, new AvroSerializer<>(registry)));
        }
    }

    /**
     * A publisher with a producer of its own.
     *
     * @param connection how to reach Kafka: {@code bootstrap.servers}, and security settings where the cluster wants them
     */
    public static EventPublisher connect(
            Map<String, Object> connection, TopicCatalogue topics, SchemaRegistry registry) {
        return new EventPublisher(
                new KafkaProducer<>(settings(connection), new ByteArraySerializer(), new ByteArraySerializer()),
                topics,
                registry);
    }

    /**
     * A publisher for requests, which would rather be told that Kafka is slow than wait for it: its buffer holds more than
     * requests may bring at a time, and a request's thread waits for room in it for 2 seconds at most.
     *
     * @param mostBytes how many bytes of records are under way at a time
     */
    public static EventPublisher connectForRequests(
            Map<String, Object> connection, TopicCatalogue topics, SchemaRegistry registry, long mostBytes) {
        Map<String, Object> settings = settings(connection);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Math.max(LEAST_BUFFER_BYTES, 2 * mostBytes));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_BLOCK.toMillis());
        return new EventPublisher(
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()), topics, registry);
    }

    /** The producer's settings: nothing acknowledged is lost, nothing is written twice or out of order. */
    public static Map<String, Object> settings(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY_TIMEOUT.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ATTEMPT_TIMEOUT.toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ATTEMPT_TIMEOUT.toMillis());
        return settings;
    }

    /**
     * Publishes a record that keeps its table's rules.
     *
     * <p>May block for up to 10 seconds where Kafka does not take records as fast as they come.
     *
     * @return done when all in-sync replicas have the record. It completes on the producer's own thread: continue
     *     elsewhere with anything that takes time
     */
    public CompletableFuture<RecordMetadata> publish(SourceTable table, SpecificRecord record) {
        Channel channel = channels.get(table);
        String key = (String) record.get(channel.keyPosition);
        try {
            return send(channel.topic, key, channel.serializer.serialize(channel.topic, record));
        } catch (RegistryUnavailableException | IncompatibleSchemaException noSchemaId) {
            return CompletableFuture.failedFuture(noSchemaId);
        }
    }

    /**
     * Publishes a tombstone, which ends an entity.
     *
     * @throws IllegalArgumentException for tables of facts: their keys are customers, and a fact is withdrawn by a record
     *     with {@code deleted}
     */
    public CompletableFuture<RecordMetadata> delete(SourceTable table, String key) {
        if (!table.isEntity()) {
            throw new IllegalArgumentException(table.tableName() + " holds facts, which have no tombstones");
        }
        return send(channels.get(table).topic, key, null);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback is told what the producer's own future would say.
    private CompletableFuture<RecordMetadata> send(String topic, String key, byte[] value) {
        CompletableFuture<RecordMetadata> done = new CompletableFuture<>();
        var record = new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
        try {
            producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.get(topic).increment();
                    done.complete(metadata);
                } else {
                    done.completeExceptionally(failure);
                }
            });
        } catch (KafkaException | IllegalStateException failure) {
            done.completeExceptionally(failure);
        }
        return done;
    }

    /** By topic, how many records all in-sync replicas have had from here since the start. */
    public Map<String, Long> acknowledged() {
        Map<String, Long> counts = new HashMap<>();
        acknowledged.forEach((topic, count) -> counts.put(topic, count.sum()));
        return counts;
    }

    /** Waits for what is under way, for up to the delivery timeout. */
    @Override
    public void close() {
        producer.close(DELIVERY_TIMEOUT);
    }

    /** Where a table goes; a serializer each, since one keeps the writer of the first contract that it sees. */
    private record Channel(String topic, int keyPosition, AvroSerializer<SpecificRecord> serializer) {}
}
