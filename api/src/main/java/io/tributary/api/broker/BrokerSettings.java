package io.tributary.api.broker;

import io.tributary.schemas.topic.Topic;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The embedded broker's configuration: a cluster of one that starts, restarts and rebalances within seconds. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String HOST = "127.0.0.1";
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    static final String INTERNAL_LISTENER = "INTERNAL";

    private BrokerSettings() {}

    static Map<String, String> of(Path directory, BrokerPorts ports) {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(node(directory, ports));
        settings.putAll(oneReplica());
        settings.putAll(records());
        settings.putAll(groups());
        settings.putAll(footprint());
        return Map.copyOf(settings);
    }

    private static Map<String, String> node(Path directory, BrokerPorts ports) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE_ID)),
                // Static voters: what is stored names no port, so that ports may change from run to run.
                Map.entry("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + ports.controller()),
                Map.entry(
                        "listeners",
                        at("PLAINTEXT", ports.clients()) + "," + at(INTERNAL_LISTENER, ports.internal()) + ","
                                + at(CONTROLLER_LISTENER, ports.controller())),
                Map.entry(
                        "advertised.listeners",
                        at("PLAINTEXT", ports.clients()) + "," + at(INTERNAL_LISTENER, ports.internal())),
                Map.entry("controller.listener.names", CONTROLLER_LISTENER),
                Map.entry("inter.broker.listener.name", INTERNAL_LISTENER),
                Map.entry(
                        "listener.security.protocol.map",
                        "PLAINTEXT:PLAINTEXT," + INTERNAL_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER
                                + ":PLAINTEXT"),
                Map.entry("log.dirs", directory.toAbsolutePath().toString()),
                // A killed broker stays registered for this long, and its successor waits: 9 s by default.
                Map.entry("broker.session.timeout.ms", "2000"),
                Map.entry("broker.heartbeat.interval.ms", "500"));
    }

    private static String at(String listener, int port) {
        return listener + "://" + HOST + ":" + port;
    }

    private static Map<String, String> oneReplica() {
        return Map.ofEntries(
                Map.entry("default.replication.factor", "1"),
                Map.entry("min.insync.replicas", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"));
    }

    private static Map<String, String> records() {
        String most = Integer.toString(Topic.MAX_RECORD_BYTES);
        return Map.of(
                "message.max.bytes",
                most,
                "replica.fetch.max.bytes",
                most,
                // A misspelt topic is an error, not a new topic.
                "auto.create.topics.enable",
                "false",
                // A year: whoever comes back to an old directory goes on where he was.
                "offsets.retention.minutes",
                Integer.toString(365 * 24 * 60));
    }

    /** Both group protocols: clients of one machine need not wait for each other. */
    private static Map<String, String> groups() {
        return Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "group.min.session.timeout.ms", "1000",
                "group.streams.initial.rebalance.delay.ms", "0",
                "group.streams.heartbeat.interval.ms", "1000",
                "group.streams.min.heartbeat.interval.ms", "500",
                "group.streams.session.timeout.ms", "6000",
                "group.streams.min.session.timeout.ms", "5000");
    }

    private static Map<String, String> footprint() {
        return Map.of(
                // 128 MiB of heap by default; this still holds some 80,000 keys a pass.
                "log.cleaner.dedupe.buffer.size", Integer.toString(2 * 1024 * 1024),
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "2");
    }
}
