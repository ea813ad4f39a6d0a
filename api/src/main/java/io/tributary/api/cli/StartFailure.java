package io.tributary.api.cli;

import io.tributary.api.config.Configuration;
import io.tributary.api.config.Settings;
import io.tributary.schemas.serde.RegistryUnavailableException;
import java.net.BindException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Says in one sentence why a server did not start and what to do about it.
 *
 * <p>The exceptions come from many libraries and are wrapped differently by each: what counts is whether one of them
 * is somewhere in the chain.
 */
final class StartFailure {
    private StartFailure() {}

    static String sentence(Throwable failure, Configuration configuration) {
        List<Throwable> causes = Causes.of(failure).toList();
        if (any(causes, BindException.class) || says(causes, "address already in use", "port already in use")) {
            return portTaken(causes, configuration);
        }
        if (any(causes, OverlappingFileLockException.class) || says(causes, "failed to acquire lock")) {
            return "another process uses the data directory %s. Stop it, or choose another directory with %s."
                    .formatted(configuration.data().directory().toAbsolutePath(), Settings.DATA.names());
        }
        if (any(causes, AccessDeniedException.class)) {
            return "the data directory %s can't be written (%s). Choose another with %s."
                    .formatted(
                            configuration.data().directory().toAbsolutePath(),
                            Causes.last(failure),
                            Settings.DATA.names());
        }
        Optional<Throwable> registry = causes.stream()
                .filter(RegistryUnavailableException.class::isInstance)
                .findFirst();
        if (registry.isPresent()) {
            return registry.get().getMessage() + ". Check " + Settings.SCHEMA_REGISTRY_URL.names() + ".";
        }
        boolean outside = !configuration.kafka().isEmbedded();
        if (outside && (any(causes, TimeoutException.class) || says(causes, "bootstrap"))) {
            return "Kafka can't be reached at %s (%s). Check %s."
                    .formatted(
                            configuration.kafka().bootstrapServers().orElseThrow(),
                            Causes.last(failure),
                            Settings.KAFKA_BOOTSTRAP_SERVERS.names());
        }
        return Causes.last(failure);
    }

    /** Which of the two ports it is: only the broker's failure names Kafka's classes or its port. */
    private static String portTaken(List<Throwable> causes, Configuration configuration) {
        int kafkaPort = configuration.kafka().embeddedPort();
        boolean kafka = configuration.kafka().isEmbedded()
                && (causes.stream().anyMatch(cause -> cause.getClass().getName().startsWith("org.apache.kafka."))
                        || says(causes, ":" + kafkaPort, "can't be used for kafka"));
        int port = kafka ? kafkaPort : configuration.http().port();
        return "port %d%s is taken. Choose another with %s; 0 picks a free one."
                .formatted(port, kafka ? " (Kafka)" : "", (kafka ? Settings.KAFKA_PORT : Settings.PORT).names());
    }

    private static boolean any(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static boolean says(List<Throwable> causes, String... texts) {
        return causes.stream()
                .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(message -> List.of(texts).stream().anyMatch(message::contains));
    }
}
