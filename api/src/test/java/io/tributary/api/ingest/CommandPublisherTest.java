package io.tributary.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.Command;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.serde.RegistryUnavailableException;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class CommandPublisherTest {
    private static final TopicCatalogue TOPICS = new TopicCatalogue("cdp.", 3);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final LocalRegistry registry = new LocalRegistry();
    private final CommandPublisher publisher = new CommandPublisher(producer, TOPICS, registry);

    @Test
    void shouldBeDoneOnlyWhenKafkaHasAcknowledged() {
        CompletableFuture<?> acknowledged = publisher.publish("FIT_MODELS", NOON);
        assertThat(acknowledged).isNotDone();

        producer.completeNext();

        assertThat(acknowledged).isCompleted();
    }

    @Test
    void shouldWriteTheCommandUnderItsNameWhenPublished() {
        assertThat(publisher.publish("FIT_MODELS", NOON)).isNotNull();

        var record = producer.history().get(0);
        assertThat(record.topic()).isEqualTo("cdp.commands");
        assertThat(record.key()).isEqualTo("FIT_MODELS".getBytes(StandardCharsets.UTF_8));
        try (var deserializer = AvroSerdes.deserializer(Command.class, registry)) {
            assertThat(deserializer.deserialize("cdp.commands", record.value()))
                    .isEqualTo(new Command("FIT_MODELS", NOON));
        }
    }

    @Test
    void shouldFailTheFutureWhenKafkaRefuses() {
        CompletableFuture<?> acknowledged = publisher.publish("FIT_MODELS", NOON);

        producer.errorNext(new KafkaException("no"));

        assertThat(acknowledged).isCompletedExceptionally();
    }

    @Test
    void shouldFailTheFutureWhenTheRegistryIsOutOfReach() {
        assertThat(new CommandPublisher(producer, TOPICS, new NoRegistry()).publish("FIT_MODELS", NOON))
                .isCompletedExceptionally();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldConnectWithSettingsThatTheClientTakes() {
        // The real thing, since the client refuses settings that contradict each other; it connects in the background.
        CommandPublisher.connect(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1"), TOPICS, registry)
                .close();
    }

    @Test
    void shouldCloseTheProducerWhenClosed() {
        publisher.close();

        assertThat(producer.closed()).isTrue();
    }

    private static final class NoRegistry implements SchemaRegistry {
        @Override
        public int register(String subject, Schema schema) {
            throw new RegistryUnavailableException("down", null);
        }

        @Override
        public Optional<Schema> byId(int id) {
            return Optional.empty();
        }
    }
}
