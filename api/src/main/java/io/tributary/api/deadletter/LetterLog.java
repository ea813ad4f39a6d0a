package io.tributary.api.deadletter;

import io.tributary.api.query.NotReadyException;
import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.serde.AvroDecoder;
import io.tributary.schemas.serde.Decoded;
import io.tributary.schemas.serde.RegistryUnavailableException;
import io.tributary.schemas.serde.SchemaRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads dead letters where they lie whole: in their topic, by place. Thread-safe.
 *
 * <p>With a consumer for each question, since it is people who ask.
 */
public final class LetterLog {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final String topic;
    private final SchemaRegistry registry;
    private final Duration patience;

    LetterLog(Supplier<Consumer<byte[], byte[]>> consumers, String topic, SchemaRegistry registry, Duration patience) {
        this.consumers = consumers;
        this.topic = topic;
        this.registry = registry;
        this.patience = patience;
    }

    /**
     * The log of a cluster.
     *
     * @param connection how to reach it
     * @param topic of dead letters
     */
    public static LetterLog of(Map<String, Object> connection, String topic, SchemaRegistry registry) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        return new LetterLog(
                () -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                topic,
                registry,
                Duration.ofSeconds(5));
    }

    /**
     * Reads letters.
     *
     * @return those that Kafka still has
     * @throws NotReadyException when Kafka is out of reach
     */
    public Map<LetterId, Letter> read(Collection<LetterId> ids) {
        Map<LetterId, Letter> letters = new HashMap<>();
        AvroDecoder<DeadLetter> decoder = new AvroDecoder<>(DeadLetter.class, registry);
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            long deadline = System.nanoTime() + patience.toNanos();
            for (LetterId id : new TreeSet<>(ids)) {
                ConsumerRecord<byte[], byte[]> found = find(consumer, id, deadline);
                if (found != null && found.value() != null) {
                    letters.put(id, letter(id, found, decoder));
                }
            }
        } catch (RegistryUnavailableException away) {
            throw new NotReadyException("the schema registry does not answer: " + away.getMessage());
        } catch (KafkaException away) {
            throw new NotReadyException("Kafka does not answer: " + away.getMessage());
        }
        return letters;
    }

    private ConsumerRecord<byte[], byte[]> find(Consumer<byte[], byte[]> consumer, LetterId id, long deadline) {
        TopicPartition partition = new TopicPartition(topic, id.partition());
        if (consumer.partitionsFor(topic).stream().noneMatch(known -> known.partition() == id.partition())) {
            return null;
        }
        consumer.assign(List.of(partition));
        Long end = consumer.endOffsets(List.of(partition)).get(partition);
        if (id.offset() >= end) {
            return null;
        }
        consumer.seek(partition, id.offset());
        try {
            while (consumer.position(partition) <= id.offset()) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(partition)) {
                    if (record.offset() == id.offset()) {
                        return record;
                    }
                }
                if (System.nanoTime() > deadline) {
                    throw new NotReadyException("Kafka does not answer in time");
                }
            }
        } catch (OffsetOutOfRangeException deleted) {
            return null;
        }
        return null;
    }

    private Letter letter(LetterId id, ConsumerRecord<byte[], byte[]> record, AvroDecoder<DeadLetter> decoder) {
        if (decoder.decode(record.value()) instanceof Decoded.Value<DeadLetter> readable) {
            DeadLetter letter = readable.record();
            return new Letter(id, letter.getSourceTopic(), bytes(letter.getKey()), bytes(letter.getValue()));
        }
        return new Letter(id, topic, record.key(), record.value());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
