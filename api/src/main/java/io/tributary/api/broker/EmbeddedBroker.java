package io.tributary.api.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * Kafka inside this JVM: one node, broker and controller in one, over a directory that outlives the process.
 *
 * <p>So that a laptop runs the same code as a cluster, with nothing installed. It listens on the loopback interface
 * only, since it asks nobody who he is. What it has acknowledged survives any kill of the process; a power cut takes
 * what the operating system had not written yet, for there is no replica.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker and returns when it serves: 2 s or so, 4 s after a kill.
     *
     * @param directory its logs; made where missing. The caller sees to it that no other process uses it, see
     *     {@link DataDirectory}
     * @param port where clients connect; 0 takes a free one. It may differ from run to run
     * @throws IllegalStateException when something else listens on the port
     * @throws UncheckedIOException when the directory can't be used
     */
    public static EmbeddedBroker start(Path directory, int port) {
        format(directory);
        try (DeadEnd deadEnd = DeadEnd.atThePortOfTheLastRun(directory)) {
            BrokerPorts ports = BrokerPorts.find(port);
            DeadEnd.note(directory, ports.internal());
            KafkaConfig config = new KafkaConfig(BrokerSettings.of(directory, ports), false);
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            EmbeddedBroker broker = new EmbeddedBroker(server, ports.clients());
            try {
                server.startup();
                if (deadEnd.isHeld()) {
                    broker.awaitLeaders();
                }
                return broker;
            } catch (RuntimeException e) {
                server.shutdown();
                throw e;
            }
        }
    }

    private void awaitLeaders() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            new Topics(admin, Topics.CLUSTER_DEFAULT).awaitAllLeaders();
        }
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return BrokerSettings.HOST + ":" + port;
    }

    /** Stops in good order; the next start on the directory then has nothing to recover. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory) {
        String logs = directory.toAbsolutePath().toString();
        try (PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(directory);
            if (Files.notExists(directory.resolve("meta.properties"))) {
                new Formatter()
                        .setPrintStream(silence)
                        .setNodeId(BrokerSettings.NODE_ID)
                        .setClusterId(Uuid.randomUuid().toString())
                        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                        .setMetadataLogDirectory(logs)
                        .addDirectory(logs)
                        .setIgnoreFormatted(true)
                        .setHasDynamicQuorum(false)
                        .run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("broker directory " + directory + " can't be used: " + e, e);
        } catch (Exception e) {
            // Formatter declares no narrower type; what else it throws means that the directory is not ours.
            throw new IllegalStateException("broker directory " + directory + " can't be formatted: " + e, e);
        }
    }
}
