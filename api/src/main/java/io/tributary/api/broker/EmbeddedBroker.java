package io.tributary.api.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
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
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

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
        int[] ports = freePorts(port);
        format(directory);
        KafkaConfig config = new KafkaConfig(BrokerSettings.of(directory, ports[0], ports[1]), false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        return new EmbeddedBroker(server, ports[0]);
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

    /** The broker's port and the controller's; both are held until both are known, so that they differ. */
    private static int[] freePorts(int wanted) {
        try (ServerSocket broker = bind(wanted);
                ServerSocket controller = bind(0)) {
            return new int[] {broker.getLocalPort(), controller.getLocalPort()};
        } catch (IOException e) {
            throw new IllegalStateException(
                    "port " + wanted + " of " + BrokerSettings.HOST + " can't be used for Kafka: " + e.getMessage(), e);
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true); // as the broker does: a port that lingers after the last run is free
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
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
