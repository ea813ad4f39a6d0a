package io.tributary.api.config;

import java.util.Optional;

/**
 * Which Kafka the process runs on, and how its topics are cut.
 *
 * @param bootstrapServers {@code host:port,…} of a cluster; empty for a broker inside this process
 * @param embeddedPort of the broker inside this process, 0 for any free one
 * @param topicPrefix what every topic's name starts with
 * @param partitions 1 to 1000, of every topic keyed by customer; fixed once the topics exist
 */
public record KafkaSettings(Optional<String> bootstrapServers, int embeddedPort, String topicPrefix, int partitions) {
    public KafkaSettings {
        Settings.KAFKA_BOOTSTRAP_SERVERS.check(bootstrapServers);
        Settings.KAFKA_PORT.check(embeddedPort);
        Settings.TOPIC_PREFIX.check(topicPrefix);
        Settings.PARTITIONS.check(partitions);
    }

    /** True when the broker runs inside this process. */
    public boolean isEmbedded() {
        return bootstrapServers.isEmpty();
    }
}
