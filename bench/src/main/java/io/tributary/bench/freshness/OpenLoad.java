package io.tributary.bench.freshness;

import io.tributary.bench.freshness.Probes.Stage;
import io.tributary.bench.workload.Shop;
import io.tributary.bench.workload.SourceRecord;
import io.tributary.bench.workload.Workload;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends facts by a timetable that waits for nobody, with a producer's default settings. */
final class OpenLoad {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    /** Wakes up early enough to be on time, without spinning through the whole pause. */
    private static final long LONGEST_PAUSE_NANOS = 500_000;

    private final String bootstrapServers;
    private final TopicCatalogue topics;
    private final AvroSerializer<SpecificRecord> serializer;
    private final Probes probes;

    OpenLoad(String bootstrapServers, TopicCatalogue topics, SchemaRegistry registry, Probes probes) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.serializer = new AvroSerializer<>(registry);
        this.probes = probes;
    }

    /**
     * Sends for some seconds.
     *
     * @param rate facts a second
     * @param every how many facts one is a probe
     */
    void run(Shop shop, int rate, int every) {
        List<ProducerRecord<byte[], byte[]>> facts = facts(shop, every);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            long start = System.nanoTime();
            for (int i = 0; i < facts.size(); i++) {
                long due = start + i * NANOS_PER_SECOND / rate;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(Math.min(left, LONGEST_PAUSE_NANOS));
                }
                if (i % every == 0) {
                    send(producer, facts.get(i), i / every, due);
                } else {
                    var unused = producer.send(facts.get(i));
                }
            }
        }
    }

    private void send(
            KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> fact, int probe, long due) {
        probes.due(probe, due);
        var unused = producer.send(fact, (metadata, refused) -> {
            if (refused == null) {
                probes.reached(probe, Stage.ACKNOWLEDGED);
            }
        });
    }

    /** Encoded beforehand: a feeder that computes would be late. */
    private List<ProducerRecord<byte[], byte[]>> facts(Shop shop, int every) {
        Workload workload = new Workload(shop, (long) probes.count() * every, true);
        List<ProducerRecord<byte[], byte[]>> facts = new ArrayList<>((int) workload.facts());
        for (int i = 0; i < workload.facts(); i++) {
            SourceRecord fact = i % every == 0 ? purchase(shop, i / every) : workload.fact(i);
            String topic = topics.source(fact.table()).name();
            facts.add(new ProducerRecord<>(
                    topic, fact.key().getBytes(StandardCharsets.UTF_8), serializer.serialize(topic, fact.value())));
        }
        return facts;
    }

    private static SourceRecord purchase(Shop shop, int probe) {
        String customer = Probes.customer(probe);
        PurchaseTransaction value = PurchaseTransaction.newBuilder()
                .setTransactionId("probe-" + probe)
                .setCustomerId(customer)
                .setProductId(shop.products().get(probe % Shop.PRODUCTS).getProductId())
                .setPurchaseDate(Instant.parse("2025-06-01T12:00:00Z"))
                .setQuantity(1)
                .setTotalAmount(BigDecimal.valueOf(999, 2))
                .build();
        return new SourceRecord(SourceTable.PURCHASE_TRANSACTIONS, customer, value);
    }
}
