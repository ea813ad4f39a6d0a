package io.tributary.connectors.worker;

import java.util.Map;
import java.util.TreeMap;

/** What a connector of ours need not be told, since its worker knows it. */
final class Defaults {
    private static final String OURS = "io.tributary.connectors.";

    private Defaults() {}

    /** The options with those that are missing. */
    static Map<String, String> complete(Map<String, String> configuration, String topicPrefix) {
        Map<String, String> complete = new TreeMap<>(configuration);
        if (configuration.getOrDefault("connector.class", "").startsWith(OURS)) {
            complete.putIfAbsent("cdp.topic.prefix", topicPrefix);
        }
        if (configuration.getOrDefault("connector.class", "").endsWith("Source")) {
            // For the topic of refused rows, and of heartbeats; all others are there.
            complete.putIfAbsent("topic.creation.default.replication.factor", "-1");
            complete.putIfAbsent("topic.creation.default.partitions", "1");
        }
        return complete;
    }
}
