package io.tributary.connectors.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;

/**
 * Kafka Connect in this process.
 *
 * <p>It runs in Connect's distributed mode, also alone: offsets, connectors and their states lie in Kafka beside the data, so that a worker
 * that was killed has lost nothing, and a second one shares the work (docs/adr/0019).
 */
public final class ConnectWorker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Connect<DistributedHerder> connect;
    private final ConnectRest rest;
    private final Supervisor supervisor;
    private final WorkerSettings settings;

    private ConnectWorker(Connect<DistributedHerder> connect, WorkerSettings settings) {
        this.connect = connect;
        this.settings = settings;
        this.rest = new ConnectRest(settings.address());
        this.supervisor = new Supervisor(rest);
    }

    /**
     * Starts a worker; it answers when this returns.
     *
     * @throws WorkerException when Kafka or the registry can't be reached, or the port is taken
     */
    public static ConnectWorker start(WorkerSettings settings) throws InterruptedException {
        requireKafka(settings);
        Neighbours.requireRegistry(settings.registryUrl());
        Neighbours.requireFree(settings.port());
        ConnectWorker worker = new ConnectWorker(new ConnectDistributed().startConnect(settings.ofConnect()), settings);
        worker.supervisor.start();
        return worker;
    }

    private static void requireKafka(WorkerSettings settings) throws InterruptedException {
        Map<String, Object> client = Map.of(
                "bootstrap.servers",
                settings.bootstrapServers(),
                "request.timeout.ms",
                (int) PATIENCE.toMillis() / 2,
                "default.api.timeout.ms",
                (int) PATIENCE.toMillis());
        try (Admin admin = Admin.create(client)) {
            admin.describeCluster().nodes().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RuntimeException unreachable) {
            throw new WorkerException("Kafka can't be reached at " + settings.bootstrapServers()
                    + ". Start the server first (./cdp serve), or set --kafka-bootstrap-servers"
                    + " (CDP_KAFKA_BOOTSTRAP_SERVERS).");
        }
    }

    /**
     * Holds connectors against their own rules, and sets those going that are new or have changed. When one is wrong, none is.
     *
     * @throws ConnectorFileException with a line for each option that is wrong
     */
    public void run(List<ConnectorFile> files) throws IOException, InterruptedException {
        StringBuilder wrong = new StringBuilder();
        Map<String, Map<String, String>> wanted = new HashMap<>();
        for (ConnectorFile file : files) {
            Map<String, String> configuration = Defaults.complete(file.configuration(), settings.topicPrefix());
            rest.problems(configuration)
                    .forEach((option, sentence) -> wrong.append(wrong.isEmpty() ? "" : "\n")
                            .append("%s: %s %s".formatted(file.file(), option, sentence)));
            wanted.put(file.name(), configuration);
        }
        if (!wrong.isEmpty()) {
            throw new ConnectorFileException(wrong.toString());
        }
        for (Map.Entry<String, Map<String, String>> connector : wanted.entrySet()) {
            if (!rest.configuration(connector.getKey()).equals(connector.getValue())) {
                rest.put(connector.getKey(), connector.getValue());
            }
        }
    }

    /** Its REST API. */
    public ConnectRest rest() {
        return rest;
    }

    /** Waits until it has been told to stop. */
    public void await() {
        connect.awaitStop();
    }

    @Override
    public void close() {
        supervisor.close();
        connect.stop();
        connect.awaitStop();
    }
}
