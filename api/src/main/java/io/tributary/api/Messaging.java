package io.tributary.api;

import io.tributary.api.broker.DataDirectory;
import io.tributary.api.broker.EmbeddedBroker;
import io.tributary.api.broker.Topics;
import io.tributary.api.config.Configuration;
import io.tributary.api.registry.EmbeddedRegistry;
import io.tributary.schemas.serde.RegistryClient;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.topic.Topic;
import io.tributary.schemas.topic.TopicCatalogue;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;

/**
 * Kafka and its schema registry, in this process where none is configured, with all topics and contracts there.
 *
 * @param isEmbedded true where the broker is in this process
 * @param embeddedRegistry the registry again where it is in this process
 */
record Messaging(
        boolean isEmbedded,
        String bootstrapServers,
        TopicCatalogue topics,
        Admin admin,
        SchemaRegistry registry,
        Optional<EmbeddedRegistry> embeddedRegistry) {

    static Messaging start(Configuration configuration, DataDirectory data, Parts parts) {
        boolean isEmbedded = configuration.kafka().isEmbedded();
        String bootstrapServers = isEmbedded
                ? parts.add(EmbeddedBroker.start(
                                data.kafka(), configuration.kafka().embeddedPort()))
                        .bootstrapServers()
                : configuration.kafka().bootstrapServers().orElseThrow();
        Map<String, Object> connection = connection(bootstrapServers);
        TopicCatalogue topics = new TopicCatalogue(
                configuration.kafka().topicPrefix(), configuration.kafka().partitions());
        short replication = isEmbedded ? 1 : Topics.CLUSTER_DEFAULT;
        Admin admin = parts.add(Admin.create(connection));
        new Topics(admin, replication).prepare(topics);

        Optional<EmbeddedRegistry> embeddedRegistry = configuration.registry().isEmbedded()
                ? Optional.of(parts.add(EmbeddedRegistry.start(topics, connection, replication)))
                : Optional.empty();
        SchemaRegistry registry = embeddedRegistry.isPresent()
                ? embeddedRegistry.get()
                : new RegistryClient(
                        configuration.registry().url().orElseThrow().toString());
        registerContracts(topics, registry);
        return new Messaging(isEmbedded, bootstrapServers, topics, admin, registry, embeddedRegistry);
    }

    /** All contracts are there before the first record, so that outside producers find them. */
    private static void registerContracts(TopicCatalogue topics, SchemaRegistry registry) {
        for (Topic topic : topics.all()) {
            topic.valueSchema().ifPresent(schema -> registry.register(topic.subject(), schema));
        }
    }

    /** What every client is configured with. */
    Map<String, Object> connection() {
        return connection(bootstrapServers);
    }

    private static Map<String, Object> connection(String bootstrapServers) {
        return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    }
}
