package io.tributary.api.deadletter;

import io.tributary.api.ingest.EventPublisher;
import io.tributary.schemas.avro.DeadLetterResolution;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.IncompatibleSchemaException;
import io.tributary.schemas.serde.RegistryUnavailableException;
import io.tributary.schemas.serde.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

/** Writes down what became of dead letters, in a topic of their own: every read model knows, also one that is built anew. */
public final class Resolutions implements AutoCloseable {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    /** Of small records, a thousand at a time. */
    private static final long BUFFER_BYTES = 4L * 1024 * 1024;

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final AvroSerializer<DeadLetterResolution> serializer;

    /** Takes the producer over, and closes it. */
    Resolutions(Producer<byte[], byte[]> producer, String topic, SchemaRegistry registry) {
        this.producer = producer;
        this.topic = topic;
        this.serializer = new AvroSerializer<>(registry);
    }

    /**
     * With a producer of its own.
     *
     * @param connection how to reach Kafka
     * @param topic of resolutions
     */
    public static Resolutions connect(Map<String, Object> connection, String topic, SchemaRegistry registry) {
        Map<String, Object> settings = new HashMap<>(EventPublisher.settings(connection));
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        return new Resolutions(
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()), topic, registry);
    }

    /** Done when all in-sync replicas have it; failed when Kafka or the schema registry is out of reach. */
    @SuppressWarnings("FutureReturnValueIgnored") // The callback is told what the producer's own future would say.
    CompletableFuture<RecordMetadata> write(DeadLetterResolution resolution) {
        CompletableFuture<RecordMetadata> written = new CompletableFuture<>();
        try {
            byte[] key = resolution.getDeadLetterId().getBytes(StandardCharsets.UTF_8);
            byte[] value = serializer.serialize(topic, resolution);
            producer.send(new ProducerRecord<>(topic, key, value), (metadata, failure) -> {
                if (failure == null) {
                    written.complete(metadata);
                } else {
                    written.completeExceptionally(failure);
                }
            });
        } catch (KafkaException
                | IllegalStateException
                | RegistryUnavailableException
                | IncompatibleSchemaException failure) {
            written.completeExceptionally(failure);
        }
        return written;
    }

    /** Waits shortly for what is under way. */
    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }
}
