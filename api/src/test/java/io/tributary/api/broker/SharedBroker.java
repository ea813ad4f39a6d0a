package io.tributary.api.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one embedded broker of the run, started for the first of them; each takes a topic prefix of its own. */
public final class SharedBroker implements ParameterResolver {

    /** The broker, as tests take it as a parameter. */
    public record Cluster(EmbeddedBroker broker) implements AutoCloseable {

        /** What every client needs. */
        public Map<String, Object> clients() {
            return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        }

        @Override
        public void close() {
            broker.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Cluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedBroker.class))
                .getOrComputeIfAbsent(Cluster.class, type -> new Cluster(EmbeddedBroker.start(directory(), 0)));
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
