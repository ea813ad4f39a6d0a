package io.tributary.bench.freshness;

import io.tributary.bench.freshness.Probes.Stage;
import io.tributary.bench.workload.SourceRecord;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends facts by a timetable that waits for nobody, with a producer's default settings. */
public final class OpenLoad {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    /** Wakes up early enough to be on time, without spinning through the whole pause. */
    private static final long LONGEST_PAUSE_NANOS = 500_000;

    private final String bootstrapServers;
    private final TopicCatalogue topics;
    private final AvroSerializer<SpecificRecord> serializer;
    private final Probes probes;
    private final AtomicReference<Exception> refusal = new AtomicReference<>();

    public OpenLoad(String bootstrapServers, TopicCatalogue topics, SchemaRegistry registry, Probes probes) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.serializer = new AvroSerializer<>(registry);
        this.probes = probes;
    }

    /**
     * Sends facts until there are no more or it is enough.
     *
     * @param facts of which the first is a probe, and then one in so many
     * @param rate facts a second
     * @param every how many facts one is a probe
     * @return how many were sent, all of them acknowledged
     * @throws KafkaException when one was not
     */
    public int run(List<SourceRecord> facts, int rate, int every, BooleanSupplier enough) {
        List<ProducerRecord<byte[], byte[]>> encoded = encoded(facts);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            long start = System.nanoTime();
            int i = 0;
            for (; i < encoded.size() && !enough.getAsBoolean(); i++) {
                long due = start + i * NANOS_PER_SECOND / rate;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(Math.min(left, LONGEST_PAUSE_NANOS));
                }
                if (i % every == 0) {
                    send(producer, encoded.get(i), i / every, due);
                } else {
                    var unused = producer.send(encoded.get(i), this::acknowledged);
                }
            }
            producer.flush();
            if (refusal.get() != null) {
                throw new KafkaException("a fact of the load was not taken", refusal.get());
            }
            return i;
        }
    }

    private void send(
            KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> fact, int probe, long due) {
        probes.due(probe, due);
        var unused = producer.send(fact, (metadata, refused) -> {
            if (refused == null) {
                probes.reached(probe, Stage.ACKNOWLEDGED);
            }
            acknowledged(metadata, refused);
        });
    }

    private void acknowledged(RecordMetadata metadata, Exception refused) {
        if (refused != null) {
            refusal.set(refused);
        }
    }

    /** Encoded beforehand: a feeder that computes would be late. */
    private List<ProducerRecord<byte[], byte[]>> encoded(List<SourceRecord> facts) {
        return facts.stream()
                .map(fact -> {
                    String topic = topics.source(fact.table()).name();
                    return new ProducerRecord<>(
                            topic,
                            fact.key().getBytes(StandardCharsets.UTF_8),
                            serializer.serialize(topic, fact.value()));
                })
                .toList();
    }
}
