package io.tributary.bench;

import com.sun.management.OperatingSystemMXBean;
import io.tributary.api.stream.StreamsRuntime;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.bench.DslProfile;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.Topic;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.processor.TopologySettings;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * One contender in a JVM of its own: reads all facts, and prints facts a second and CPU seconds of the second half, when
 * the JIT has done its work.
 */
public final class Contender {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final String bootstrapServers;
    private final TopicCatalogue topics;
    private final long facts;
    private final ProcessHandle broker;

    private Contender(String bootstrapServers, TopicCatalogue topics, long facts, long brokerPid) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.facts = facts;
        this.broker = ProcessHandle.of(brokerPid).orElseThrow();
    }

    /** Arguments: loop, dsl or tributary; bootstrap servers; topic prefix; number of facts; pid of the broker. */
    public static void main(String[] arguments) throws Exception {
        Contender contender = new Contender(
                arguments[1],
                new TopicCatalogue(arguments[2], QuickBench.PARTITIONS),
                Long.parseLong(arguments[3]),
                Long.parseLong(arguments[4]));
        switch (arguments[0]) {
            case "loop" -> contender.loop();
            case "dsl" -> contender.dsl();
            case "tributary" -> contender.tributary();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(0);
    }

    private List<String> factTopics() {
        List<String> names = new ArrayList<>();
        for (SourceTable table : SourceTable.values()) {
            if (!table.isEntity()) {
                names.add(topics.source(table).name());
            }
        }
        return names;
    }

    /** The limit of anything exactly-once: consume, transact, produce one record a fact. */
    private void loop() throws Exception {
        create("loop-out");
        AtomicLong done = new AtomicLong();
        for (int thread = 0; thread < 2; thread++) {
            int number = thread;
            Thread worker = new Thread(() -> loop(number, done));
            worker.setDaemon(true);
            worker.start();
        }
        measure(done::get);
    }

    private void loop(int number, AtomicLong done) {
        Map<String, Object> reads = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "loop",
                "enable.auto.commit",
                "false",
                "max.poll.records",
                "2000");
        Map<String, Object> writes = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "transactional.id",
                "loop-" + number,
                "batch.size",
                "131072",
                "compression.type",
                "lz4",
                "linger.ms",
                "20");
        try (KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(reads, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(writes, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<TopicPartition> mine = new ArrayList<>();
            for (String topic : factTopics()) {
                for (int partition = number; partition < QuickBench.PARTITIONS; partition += 2) {
                    mine.add(new TopicPartition(topic, partition));
                }
            }
            consumer.assign(mine);
            consumer.seekToBeginning(mine);
            producer.initTransactions();
            while (true) {
                producer.beginTransaction();
                long until = System.nanoTime() + Duration.ofMillis(100).toNanos();
                Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
                long taken = 0;
                while (System.nanoTime() < until) {
                    ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(50));
                    for (ConsumerRecord<byte[], byte[]> record : records) {
                        var unused = producer.send(
                                new ProducerRecord<>("loop-out", record.partition(), record.key(), record.value()));
                        offsets.put(
                                new TopicPartition(record.topic(), record.partition()),
                                new OffsetAndMetadata(record.offset() + 1));
                        taken++;
                    }
                }
                producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
                producer.commitTransaction();
                done.addAndGet(taken);
            }
        }
    }

    /** What a first version would be: join with a global table, groupByKey, aggregate on Avro. Purchases only. */
    private void dsl() throws Exception {
        create("dsl-out");
        LocalRegistry registry = new LocalRegistry();
        registry.register("", PurchaseTransaction.getClassSchema());
        registry.register("", CatalogProduct.getClassSchema());
        Serde<PurchaseTransaction> purchases = AvroSerdes.of(PurchaseTransaction.class, registry);
        Serde<CatalogProduct> products = AvroSerdes.of(CatalogProduct.class, registry);
        Serde<DslProfile> profiles = AvroSerdes.of(DslProfile.class, registry);
        StreamsBuilder builder = new StreamsBuilder();
        GlobalKTable<String, CatalogProduct> catalogue = builder.globalTable(
                topics.source(SourceTable.PRODUCT_CATALOG).name(),
                Consumed.with(Serdes.String(), products),
                Materialized.as("products"));
        builder.stream(
                        topics.source(SourceTable.PURCHASE_TRANSACTIONS).name(),
                        Consumed.with(Serdes.String(), purchases))
                .join(catalogue, (key, purchase) -> purchase.getProductId(), Bought::new, Named.as("look-up-product"))
                .groupByKey(Grouped.as("by-customer"))
                .aggregate(
                        Contender::empty,
                        (customer, bought, profile) -> bought.addTo(customer, profile),
                        Named.as("aggregate"),
                        Materialized.<String, DslProfile, KeyValueStore<Bytes, byte[]>>as("profiles")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(profiles))
                .toStream()
                .to("dsl-out", Produced.with(Serdes.String(), profiles));
        Properties p = new Properties();
        p.put("application.id", "dsl");
        p.put("bootstrap.servers", bootstrapServers);
        p.put("state.dir", Files.createTempDirectory("dsl").toString());
        p.put("processing.guarantee", "exactly_once_v2");
        p.put("num.stream.threads", 2);
        p.put("replication.factor", 1);
        p.put("statestore.cache.max.bytes", 64L * 1024 * 1024);
        p.put("auto.offset.reset", "earliest");
        new KafkaStreams(builder.build(), p).start();
        measure(committed(
                "dsl", Set.of(topics.source(SourceTable.PURCHASE_TRANSACTIONS).name())));
    }

    private record Bought(PurchaseTransaction purchase, CatalogProduct product) {

        DslProfile addTo(String customer, DslProfile profile) {
            profile.setCustomerId(customer);
            profile.setLifetimeValue(profile.getLifetimeValue().add(purchase.getTotalAmount()));
            profile.setPurchases(profile.getPurchases() + 1);
            Instant at = purchase.getPurchaseDate();
            if (profile.getPurchases() == 1 || at.isBefore(profile.getFirstPurchase())) {
                profile.setFirstPurchase(at);
            }
            if (at.isAfter(profile.getLastPurchase())) {
                profile.setLastPurchase(at);
            }
            profile.getCategoryUnits().merge(product.getCategory(), purchase.getQuantity(), Long::sum);
            profile.getCategoryRevenue().merge(product.getCategory(), purchase.getTotalAmount(), BigDecimal::add);
            profile.getBrandUnits().merge(product.getBrand(), purchase.getQuantity(), Long::sum);
            return profile;
        }
    }

    private static DslProfile empty() {
        return new DslProfile(
                "",
                BigDecimal.valueOf(0, 2),
                0L,
                Instant.EPOCH,
                Instant.EPOCH,
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>());
    }

    /** The real topology with everything on. */
    private void tributary() throws Exception {
        LocalRegistry registry = new LocalRegistry();
        for (Topic topic : topics.all()) {
            topic.valueSchema().ifPresent(schema -> registry.register(topic.subject(), schema));
        }
        TopologySettings settings =
                TopologySettings.of(topics, new BusinessClock.Fixed(Instant.parse("2026-01-01T00:00:00Z")));
        Path state = Files.createTempDirectory("tributary");
        StreamsRuntime.start(
                settings, registry, new StreamsRuntime.Options(bootstrapServers, state, "127.0.0.1:1", 2, true));
        measure(committed(StreamsRuntime.applicationId(topics.prefix()), Set.copyOf(factTopics())));
    }

    private LongSupplier committed(String group, Set<String> of) {
        Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrapServers));
        return () -> {
            try {
                long sum = 0;
                for (var entry : admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .entrySet()) {
                    if (of.contains(entry.getKey().topic()) && entry.getValue() != null) {
                        sum += entry.getValue().offset();
                    }
                }
                return sum;
            } catch (InterruptedException | ExecutionException e) {
                return 0;
            }
        };
    }

    private void measure(LongSupplier done) throws InterruptedException {
        Mark half = null;
        while (true) {
            long now = done.getAsLong();
            if (half == null && now >= facts / 2) {
                half = mark(now);
            }
            if (now >= facts) {
                Mark end = mark(now);
                double million = (end.facts - half.facts) / 1e6;
                System.out.printf(
                        "%.0f %.2f%n",
                        (end.facts - half.facts) / ((end.nanos - half.nanos) / 1e9),
                        (end.cpuSeconds - half.cpuSeconds) / million);
                return;
            }
            Thread.sleep(10);
        }
    }

    private Mark mark(long facts) {
        double own = PROCESS.getProcessCpuTime() / 1e9;
        double brokers = broker.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
        return new Mark(facts, System.nanoTime(), own + brokers);
    }

    private record Mark(long facts, long nanos, double cpuSeconds) {}

    private void create(String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, QuickBench.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
