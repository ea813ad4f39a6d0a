package io.tributary.connectors.worker;

import io.tributary.connectors.convert.AvroConverter;
import io.tributary.schemas.topic.Topic;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the worker is told.
 *
 * @param bootstrapServers of Kafka, host:port, joined by commas
 * @param registryUrl of the schema registry
 * @param topicPrefix of the installation's topics, the worker's own included
 * @param port of its REST API on loopback
 */
public record WorkerSettings(String bootstrapServers, String registryUrl, String topicPrefix, int port) {

    /** Where its REST API is. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** As Connect's distributed worker takes them; docs/adr/0019 says why. */
    Map<String, String> ofConnect() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("group.id", topicPrefix + "connect");
        settings.put("config.storage.topic", topicPrefix + "connect-configs");
        settings.put("offset.storage.topic", topicPrefix + "connect-offsets");
        settings.put("status.storage.topic", topicPrefix + "connect-status");
        // As many replicas as the cluster makes of any topic.
        settings.put("config.storage.replication.factor", "-1");
        settings.put("offset.storage.replication.factor", "-1");
        settings.put("status.storage.replication.factor", "-1");
        settings.put("offset.storage.partitions", "4");
        settings.put("status.storage.partitions", "1");
        settings.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("value.converter", AvroConverter.class.getName());
        settings.put("value.converter." + AvroConverter.REGISTRY_URL, registryUrl);
        settings.put("listeners", address());
        settings.put("rest.advertised.host.name", "127.0.0.1");
        settings.put("rest.advertised.port", Integer.toString(port));
        // To look through all classes for plugins takes 400 MiB more; all of ours are listed.
        settings.put("plugin.discovery", "service_load");
        settings.put("config.providers", "env,file");
        settings.put("config.providers.env.class", "org.apache.kafka.common.config.provider.EnvVarConfigProvider");
        settings.put("config.providers.file.class", "org.apache.kafka.common.config.provider.FileConfigProvider");
        settings.put("offset.flush.interval.ms", "1000");
        // A worker that was killed is missed after this; meanwhile nobody runs its connectors.
        settings.put("session.timeout.ms", "6000");
        settings.put("heartbeat.interval.ms", "2000");
        settings.put("scheduled.rebalance.max.delay.ms", "0");
        settings.put("producer.enable.idempotence", "true");
        settings.put("producer.compression.type", "lz4");
        settings.put("producer.max.request.size", Integer.toString(Topic.MAX_RECORD_BYTES));
        // Profiles are written in transactions; what was aborted must not leave the house.
        settings.put("consumer.isolation.level", "read_committed");
        settings.put("consumer.session.timeout.ms", "6000");
        settings.put("consumer.heartbeat.interval.ms", "2000");
        settings.put("consumer.max.partition.fetch.bytes", Integer.toString(Topic.MAX_RECORD_BYTES));
        return settings;
    }
}
