package io.tributary.bench.freshness;

import io.tributary.bench.freshness.Probes.Stage;
import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads customer-360 as anybody outside would: what is committed, from the end. */
final class TopicReader implements Runnable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Probes probes;
    private final String bootstrapServers;
    private final Topic topic;
    private final Deserializer<Customer360> rows;

    TopicReader(Probes probes, String bootstrapServers, Topic topic, SchemaRegistry registry) {
        this.probes = probes;
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.rows = AvroSerdes.deserializer(Customer360.class, registry);
    }

    @Override
    public void run() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(POLL).forEach(this::look);
            }
        } catch (InterruptException end) {
            // All probes are through.
        }
    }

    /** Rows of other customers are not decoded: reading must not take the cores from what is measured. */
    private void look(ConsumerRecord<byte[], byte[]> record) {
        int probe = Probes.probe(new String(record.key(), StandardCharsets.UTF_8));
        if (probe >= 0 && rows.deserialize(record.topic(), record.value()).getTotalPurchases() > 0) {
            probes.reached(probe, Stage.IN_TOPIC);
        }
    }
}
