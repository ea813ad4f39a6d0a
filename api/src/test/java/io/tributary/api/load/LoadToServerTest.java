package io.tributary.api.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.ingest.EventsResource;
import io.tributary.api.ingest.EventsServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loader and the resource it speaks to, which must understand each other. */
class LoadToServerTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final EventsServer server = new EventsServer(producer, EventsResource.DEFAULT_MAX_BODY_BYTES);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldReportTheServersWordsWhenRowsBreakRules() throws Exception {
        Files.write(
                directory.resolve("customer_service.csv"),
                List.of(
                        "interaction_id,customer_id,interaction_date,satisfaction_score",
                        "I1,C1,2017-01-01,5",
                        "I2,C1,2017-01-01,7",
                        "I3,C1,20170101,5",
                        "I4,,2017-01-01,",
                        "I5,C1,2017-01-01,many"));

        LoadReport report = load(Duration.ofSeconds(30));

        assertThat(printed())
                .contains("customer_service.csv:3: satisfaction_score 7 must be a whole number from 1 to 5")
                .contains("customer_service.csv:4: interaction_date 20170101 must be an ISO-8601 date or timestamp")
                .contains("customer_service.csv:5: customer_id absent is required")
                .contains("customer_service.csv:6: satisfaction_score many must be a whole number from 1 to 5");
        assertThat(producer.history()).hasSize(1);
        assertThat(report.exitStatus()).isEqualTo(1);
    }

    @Test
    void shouldGiveUpWhenKafkaStaysAway() throws Exception {
        Files.write(directory.resolve("customer_info.csv"), List.of("customer_id", "C1"));
        producer.sendException = new TimeoutException("no broker");

        LoadReport report = load(Duration.ZERO);

        assertThat(report.exitStatus()).isEqualTo(2);
        assertThat(report.failure().orElseThrow())
                .contains("answers 503 not everything could be written to Kafka, send all of it again: no broker");
    }

    private LoadReport load(Duration patience) {
        LoadSettings settings = new LoadSettings(2, 2, patience, false);
        return new Loader(server.uri(), new PrintStream(printed, true, StandardCharsets.UTF_8), settings)
                .load(directory);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
