package io.tributary.api.readmodel.feed;

import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.processor.EntityChange;
import io.tributary.topology.processor.FoldStores;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The topics that feed the tables: each compacted and complete, so that a build never depends on a retention; only of dead
 * letters there are no more than Kafka still has.
 */
final class Sources {
    private static final int MOST_RECORDS = 10_000;
    /** Of each partition: what it sends at once. Lies in memory up to three times. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private Sources() {}

    /**
     * What reads each topic, by its name.
     *
     * @param changelog the name of a store's changelog
     */
    static Map<String, Source> of(TopicCatalogue topics, UnaryOperator<String> changelog, SchemaRegistry registry) {
        return Map.of(
                changelog.apply(FoldStores.TIMELINE), new TimelineSource(),
                changelog.apply(FoldStores.CUSTOMER_360), new ProfileSource(),
                changelog.apply(EntityChange.STORE), new EntitySource(registry),
                topics.customer360().name(), new Customer360Source(registry),
                topics.deadLetters().name(), new DeadLetterSource(topics.prefix(), registry),
                topics.deadLetterResolutions().name(), new DeadLetterResolutionSource(registry));
    }

    /** A consumer without a group, which sees what was committed, and says so when something is no longer there. */
    static Consumer<byte[], byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        "false",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        MOST_RECORDS,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        MOST_BYTES),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
