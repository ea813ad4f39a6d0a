package io.tributary.api.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.api.broker.SharedBroker;
import io.tributary.api.broker.SharedBroker.Cluster;
import io.tributary.api.broker.Topics;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.summary.Population;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Against a broker alone: nobody applies anything unless the test says so. */
@ExtendWith(SharedBroker.class)
class LagMeterIT {
    private static final int LARGE = 300;
    private static final BusinessClock CLOCK = new BusinessClock.Fixed(Instant.EPOCH);
    private static final String RULES = "as they are";

    private final String prefix = "lag-" + UUID.randomUUID() + ".";
    private final Population population = new Population();
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, Long> broadcastPositions = new HashMap<>();
    private Cluster cluster;
    private Admin admin;
    private LagMeter meter;
    private long commits;

    @BeforeEach
    void start(Cluster shared) {
        cluster = shared;
        admin = Admin.create(cluster.clients());
        TopicCatalogue topics = new TopicCatalogue(prefix, 2);
        new Topics(admin, (short) 1).prepare(topics);
        meter = new LagMeter(
                admin, cluster.broker().bootstrapServers(), topics, population, new Staleness(CLOCK, RULES));
    }

    @AfterEach
    void stop() {
        meter.close();
        admin.close();
    }

    @Test
    void shouldCountWhatIsNotAppliedWhenRecordsAreThere() throws Exception {
        assertThat(meter.lag()).isZero();
        send("purchase-transactions", 0, 3);
        send("purchase-transactions", 1, LARGE);
        send("product-catalog", 0, 1);
        send("rerouted", 1, 1);
        assertThat(meter.lag()).isEqualTo(LARGE + 5).isEqualTo(meter.lag());

        applied(positions, "purchase-transactions-0", 2);
        applied(positions, "purchase-transactions-1", LARGE);
        applied(positions, "rerouted-1", 1);
        // Read by the one who tells the others is not yet known to the others.
        applied(positions, "product-catalog-0", 1);
        assertThat(meter.lag()).isEqualTo(2);

        applied(positions, "purchase-transactions-0", 3);
        applied(broadcastPositions, "product-catalog-0", 1);
        assertThat(meter.lag()).isZero();
    }

    @Test
    void shouldCountSweepsWhenTheyAreUnderWay() {
        publish(2);
        assertThat(meter.lag()).isEqualTo(2);
        publish(0);
        assertThat(meter.lag()).isZero();
    }

    @Test
    void shouldCountNeitherMarkersNorWhatWasTakenBackWhenTransactionsEnd() throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                producer(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, prefix))) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, "customer-info", 0, 2);
            assertThat(meter.lag()).as("open").isEqualTo(2);
            producer.commitTransaction();
            assertThat(meter.lag()).as("committed").isEqualTo(2);
            applied(positions, "customer-info-0", 2);
            assertThat(meter.lag()).as("a marker is left").isZero();

            producer.beginTransaction();
            send(producer, "customer-info", 0, LARGE);
            producer.abortTransaction();
        }
        // The end of a transaction reaches its partitions a moment after the producer is told.
        await().untilAsserted(
                        () -> assertThat(meter.lag()).as("after some questions").isZero());
        send("customer-info", 0, 1);
        meter.lag();
        assertThat(meter.lag()).as("one behind what was taken back").isEqualTo(1);
    }

    @Test
    void shouldNotCountWhatRetentionHasTakenWhenNobodyHadReadIt() throws Exception {
        send("website-behavior", 0, LARGE);
        TopicPartition partition = new TopicPartition(prefix + "website-behavior", 0);
        admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(LARGE - 1)))
                .all()
                .get();

        meter.lag();
        assertThat(meter.lag()).isEqualTo(1);
    }

    private void applied(Map<String, Long> vector, String partition, long offset) {
        vector.put(prefix + partition, offset);
        publish(0);
    }

    private void publish(long sweeps) {
        SummaryTotals totals = SummaryTotals.newBuilder()
                .setPosition(Map.copyOf(positions))
                .setBroadcastPosition(Map.copyOf(broadcastPositions))
                .setSweeps(sweeps)
                .setRules(RULES)
                .build();
        population.accept(new SummaryBlock("population", 1, ++commits, 1, false, "totals", totals));
    }

    private void send(String topic, int partition, int count) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
            send(producer, topic, partition, count);
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, String topic, int partition, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            var sent = producer.send(new ProducerRecord<>(prefix + topic, partition, new byte[] {1}, new byte[] {2}));
            if (i == count - 1) {
                sent.get();
            }
        }
    }

    private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(cluster.clients());
        settings.putAll(more);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
