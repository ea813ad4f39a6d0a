package io.tributary.connectors.worker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cdp connect}: starts Kafka Connect in this process, and the connectors of files. Exit status 0 done, 1 failed, 2 not understood. */
@Command(
        name = "cdp connect",
        description =
                "Starts Kafka Connect in this process, and the connectors that files describe (docs/connectors.md).",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 120)
public final class ConnectCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files that describe a connector each (.properties or .json), or folders of such files.")
    private List<Path> paths;

    @Option(
            names = "--kafka-bootstrap-servers",
            paramLabel = "VALUE",
            defaultValue = "${env:CDP_KAFKA_BOOTSTRAP_SERVERS:-127.0.0.1:9092}",
            description =
                    "Kafka, host:port, joined by commas (CDP_KAFKA_BOOTSTRAP_SERVERS). By default that of ./cdp serve.")
    private String bootstrapServers;

    @Option(
            names = "--schema-registry-url",
            paramLabel = "VALUE",
            defaultValue = "${env:CDP_SCHEMA_REGISTRY_URL:-http://127.0.0.1:8000/registry}",
            description = "The schema registry (CDP_SCHEMA_REGISTRY_URL). By default that of ./cdp serve.")
    private String registryUrl;

    @Option(
            names = "--topic-prefix",
            paramLabel = "VALUE",
            defaultValue = "${env:CDP_TOPIC_PREFIX:-cdp.}",
            description = "What the name of every topic starts with (CDP_TOPIC_PREFIX). By default cdp.")
    private String topicPrefix;

    @Option(
            names = "--port",
            paramLabel = "VALUE",
            defaultValue = "8083",
            description = "Port of Connect's REST API, on loopback. By default 8083.")
    private int port;

    @Option(
            names = "--log-level",
            paramLabel = "VALUE",
            defaultValue = "${env:CDP_LOG_LEVEL:-info}",
            description = "error, warn, info, debug or trace (CDP_LOG_LEVEL). By default info.")
    private String logLevel;

    private ConnectCommand() {}

    /** Runs the command to its end; returns the exit status. */
    public static int run(String... arguments) {
        return new CommandLine(new ConnectCommand()).execute(arguments);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.toLevel(logLevel, Level.INFO));
        }
        try {
            List<ConnectorFile> files = ConnectorFile.read(paths);
            ConnectWorker worker =
                    ConnectWorker.start(new WorkerSettings(bootstrapServers, registryUrl, topicPrefix, port));
            try {
                worker.run(files);
                spec.commandLine()
                        .getOut()
                        .println("Connect is ready: http://127.0.0.1:" + port + " runs "
                                + String.join(
                                        ", ",
                                        files.stream().map(ConnectorFile::name).toList()));
                spec.commandLine().getOut().flush();
                worker.await();
            } finally {
                worker.close();
            }
            return DONE;
        } catch (ConnectorFileException | WorkerException sentence) {
            return failed(sentence.getMessage());
        } catch (IOException refused) {
            return failed("Connect refuses a connector: " + refused.getMessage());
        }
    }

    private int failed(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
        return FAILED;
    }
}
