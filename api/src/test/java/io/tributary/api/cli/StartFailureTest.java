package io.tributary.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.config.Configuration;
import io.tributary.schemas.serde.RegistryUnavailableException;
import java.io.IOException;
import java.net.BindException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class StartFailureTest {
    private static final Configuration EMBEDDED = Configuration.from(Map.of(), Map.of("--data", "kept"));
    private static final Configuration CLUSTER =
            Configuration.from(Map.of("CDP_KAFKA_BOOTSTRAP_SERVERS", "broker:9092"), Map.of());

    @Test
    void shouldNamePortAndFlagWhenTheHttpPortIsTaken() {
        assertThat(StartFailure.sentence(
                        new IllegalStateException("Port already in use. Make sure …", new BindException()), EMBEDDED))
                .isEqualTo("port 8000 is taken. Choose another with --port (CDP_PORT); 0 picks a free one.");
    }

    @Test
    void shouldNamePortAndFlagWhenTheKafkaPortIsTaken() {
        String sentence =
                "port 9092 (Kafka) is taken. Choose another with --kafka-port (CDP_KAFKA_PORT); 0 picks a free one.";

        assertThat(StartFailure.sentence(new KafkaException("failed to bind", new BindException("in use")), EMBEDDED))
                .isEqualTo(sentence);
        assertThat(StartFailure.sentence(
                        new IllegalStateException(
                                "port 9092 of 127.0.0.1 can't be used for Kafka: in use", new BindException("in use")),
                        EMBEDDED))
                .isEqualTo(sentence);
        assertThat(StartFailure.sentence(
                        new RuntimeException("failed to bind to 127.0.0.1:9092: Address already in use."), EMBEDDED))
                .isEqualTo(sentence);
    }

    @Test
    void shouldNameTheDirectoryWhenItIsInUse() {
        assertThat(StartFailure.sentence(new RuntimeException(new OverlappingFileLockException()), EMBEDDED))
                .startsWith("another process uses the data directory /")
                .contains("/kept. Stop it, or choose another directory with --data (CDP_DATA).");
        assertThat(StartFailure.sentence(
                        new KafkaException("Failed to acquire lock on file .lock in kept/kafka"), EMBEDDED))
                .startsWith("another process uses the data directory");
    }

    @Test
    void shouldNameTheDirectoryWhenItCanNotBeWritten() {
        assertThat(StartFailure.sentence(new RuntimeException(new AccessDeniedException("kept/kafka")), EMBEDDED))
                .contains("/kept can't be written (kept/kafka). Choose another with --data (CDP_DATA).");
    }

    @Test
    void shouldNameTheRegistryWhenItCanNotBeReached() {
        assertThat(StartFailure.sentence(
                        new RuntimeException(new RegistryUnavailableException(
                                "schema registry at http://registry can't be reached: no", new IOException("no"))),
                        CLUSTER))
                .isEqualTo("schema registry at http://registry can't be reached: no. Check --schema-registry-url"
                        + " (CDP_SCHEMA_REGISTRY_URL).");
    }

    @Test
    void shouldNameTheClusterWhenItCanNotBeReached() {
        assertThat(StartFailure.sentence(new RuntimeException(new TimeoutException("timed out")), CLUSTER))
                .isEqualTo("Kafka can't be reached at broker:9092 (timed out). Check --kafka-bootstrap-servers"
                        + " (CDP_KAFKA_BOOTSTRAP_SERVERS).");
        assertThat(StartFailure.sentence(new ConfigException("No resolvable bootstrap urls given"), CLUSTER))
                .startsWith("Kafka can't be reached at broker:9092");
    }

    @Test
    void shouldSayTheInnermostCauseWhenItIsAnythingElse() {
        assertThat(StartFailure.sentence(new RuntimeException("outer", new IOException("inner\nline")), EMBEDDED))
                .isEqualTo("inner line");
        assertThat(StartFailure.sentence(new TimeoutException("timed out"), EMBEDDED))
                .isEqualTo("timed out");
        assertThat(StartFailure.sentence(new NullPointerException(), EMBEDDED)).isEqualTo("NullPointerException");
    }
}
