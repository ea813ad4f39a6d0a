package io.tributary.bench.contender;

import io.tributary.bench.workload.Tally;
import io.tributary.bench.workload.Total;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.bench.DslProfile;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;

/**
 * What a first version would be: join with a global table, groupByKey, aggregate on Avro, with the DSL's own cache.
 *
 * <p>It knows purchases only, and neither duplicates, corrections, a timeline nor totals.
 */
final class DslAggregation implements Contender {
    private static final String PROFILES = "profiles";
    private static final long CACHE_BYTES = 64L * 1024 * 1024;

    private final Assignment assignment;
    private final TopicCatalogue topics;
    private final String applicationId;
    private final String output;
    private final KafkaStreams streams;
    private final CommittedOffsets offsets;

    DslAggregation(Assignment assignment) {
        this.assignment = assignment;
        this.topics = assignment.feed().topics();
        this.applicationId = topics.prefix() + "dsl";
        this.output = topics.prefix() + "dsl-out";
        this.streams = new KafkaStreams(topology(), properties());
        this.offsets = new CommittedOffsets(assignment.bootstrapServers(), applicationId, topics);
    }

    @Override
    public void start() throws Exception {
        try (Admin admin =
                Admin.create(Map.of(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) assignment.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(output, topics.partitions(), (short) 1)))
                    .all()
                    .get();
        }
        streams.start();
    }

    private Topology topology() {
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
                        Bought::nothingYet,
                        (customer, bought, profile) -> bought.addTo(customer, profile),
                        Named.as("aggregate"),
                        Materialized.<String, DslProfile, KeyValueStore<Bytes, byte[]>>as(PROFILES)
                                .withKeySerde(Serdes.String())
                                .withValueSerde(profiles))
                .toStream()
                .to(output, Produced.with(Serdes.String(), profiles));
        return builder.build();
    }

    private Properties properties() {
        Properties p = new Properties();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, assignment.bootstrapServers());
        p.put(StreamsConfig.STATE_DIR_CONFIG, assignment.directory());
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, ContenderProcess.COMMIT_INTERVAL.toMillis());
        p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        return p;
    }

    @Override
    public long committed() {
        return offsets.sum();
    }

    @Override
    public Map<Total, Long> totals() {
        Tally tally = new Tally();
        try (KeyValueIterator<String, DslProfile> all = streams.store(StoreQueryParameters.fromNameAndType(
                        PROFILES, QueryableStoreTypes.<String, DslProfile>keyValueStore()))
                .all()) {
            while (all.hasNext()) {
                DslProfile profile = all.next().value;
                tally.add(Total.PURCHASES, profile.getPurchases());
                tally.add(
                        Total.REVENUE_MINOR,
                        profile.getLifetimeValue().unscaledValue().longValueExact());
                profile.getBrandUnits().values().forEach(units -> tally.add(Total.UNITS, units));
            }
        }
        return tally.sums();
    }

    @Override
    public void close() {
        offsets.close();
        streams.close(CloseOptions.timeout(Duration.ofSeconds(30))
                .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    }
}
