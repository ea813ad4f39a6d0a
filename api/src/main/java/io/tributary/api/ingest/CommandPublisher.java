package io.tributary.api.ingest;

import io.tributary.schemas.avro.Command;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.IncompatibleSchemaException;
import io.tributary.schemas.serde.RegistryUnavailableException;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes down what people ask of the topology, so that it is done even if whoever does it is being restarted. Thread-safe.
 *
 * <p>Example: key {@code FIT_MODELS}, value {@code {"name": "FIT_MODELS", "requested_at": …}}.
 */
public final class CommandPublisher implements AutoCloseable {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    /** Commands are few and small. */
    private static final long BUFFER_BYTES = 1024 * 1024;

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final AvroSerializer<Command> serializer;

    /** Takes the producer over, and closes it. */
    public CommandPublisher(Producer<byte[], byte[]> producer, TopicCatalogue topics, SchemaRegistry registry) {
        this.producer = producer;
        this.topic = topics.commands().name();
        this.serializer = new AvroSerializer<>(registry);
    }

    /**
     * A publisher with a producer of its own.
     *
     * @param connection how to reach Kafka, as in {@link EventPublisher#connect}
     */
    public static CommandPublisher connect(
            Map<String, Object> connection, TopicCatalogue topics, SchemaRegistry registry) {
        Map<String, Object> settings = new HashMap<>(EventPublisher.settings(connection));
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return new CommandPublisher(
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()), topics, registry);
    }

    /**
     * Asks for something.
     *
     * @param name one of {@link io.tributary.topology.processor.Commands}
     * @return done when all in-sync replicas have it, on the producer's own thread; failed when Kafka or the schema
     *     registry is out of reach
     */
    @SuppressWarnings("FutureReturnValueIgnored") // The callback is told what the producer's own future would say.
    public CompletableFuture<RecordMetadata> publish(String name, Instant requestedAt) {
        CompletableFuture<RecordMetadata> acknowledged = new CompletableFuture<>();
        try {
            byte[] value = serializer.serialize(topic, new Command(name, requestedAt));
            producer.send(
                    new ProducerRecord<>(topic, name.getBytes(StandardCharsets.UTF_8), value), (metadata, failure) -> {
                        if (failure == null) {
                            acknowledged.complete(metadata);
                        } else {
                            acknowledged.completeExceptionally(failure);
                        }
                    });
        } catch (KafkaException
                | IllegalStateException
                | RegistryUnavailableException
                | IncompatibleSchemaException failure) {
            acknowledged.completeExceptionally(failure);
        }
        return acknowledged;
    }

    /** Waits shortly for what is under way. */
    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }
}
