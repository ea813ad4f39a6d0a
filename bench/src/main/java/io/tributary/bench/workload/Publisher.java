package io.tributary.bench.workload;

import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes the rows of a shop and the facts of a workload as its source systems would. */
public final class Publisher implements AutoCloseable {
    private final TopicCatalogue topics;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>(new LocalRegistry());
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    public Publisher(String bootstrapServers, TopicCatalogue topics) {
        this.topics = topics;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        50,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        128 * 1024,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * Publishes everything, and adds it up on the way.
     *
     * @throws KafkaException when a record was not taken
     */
    public Truth publish(Shop shop, Workload workload) {
        Tally asPublished = new Tally();
        Tally eachOnce = new Tally();
        shop.forEachEntity(this::send);
        asPublished.add(Total.CUSTOMERS, Shop.CUSTOMERS);
        eachOnce.add(Total.CUSTOMERS, Shop.CUSTOMERS);
        for (long position = 0; position < workload.facts(); position++) {
            SourceRecord fact = workload.fact(position);
            send(fact);
            asPublished.add(fact.value());
            if (Workload.isRepeat(position)) {
                eachOnce.add(Total.REPEATS, 1);
            } else {
                eachOnce.add(fact.value());
            }
        }
        flush();
        return new Truth(asPublished.sums(), eachOnce.sums());
    }

    public void send(SourceRecord row) {
        String topic = topics.source(row.table()).name();
        var unused = producer.send(
                new ProducerRecord<>(
                        topic, row.key().getBytes(StandardCharsets.UTF_8), serializer.serialize(topic, row.value())),
                (metadata, refused) -> {
                    if (refused != null) {
                        failure.set(refused);
                    }
                });
    }

    /**
     * Waits until all is acknowledged.
     *
     * @throws KafkaException when a record was not taken
     */
    public void flush() {
        producer.flush();
        if (failure.get() != null) {
            throw new KafkaException("a record of the workload was not taken", failure.get());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
