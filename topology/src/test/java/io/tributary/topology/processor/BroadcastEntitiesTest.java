package io.tributary.topology.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.schemas.avro.DeadLetter;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.RegistryUnavailableException;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.FailingRegistry;
import io.tributary.topology.clock.BusinessClock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BroadcastEntitiesTest {
    private static final String TOPIC = "cdp.product-catalog";

    private final FailingRegistry registry = new FailingRegistry();
    private final TopologySettings settings = TopologySettings.of(
            new TopicCatalogue("cdp.", 1), new BusinessClock.Fixed(Instant.parse("2024-07-01T00:00:00Z")));
    private final Quarantine quarantine = new Quarantine(2);
    private final MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
    private BroadcastEntities processor;

    @BeforeEach
    void start() {
        KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(EntityStore.NAME), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        context.setCurrentSystemTimeMs(1_000_000);
        restart();
    }

    private void restart() {
        processor = new BroadcastEntities(settings, registry, quarantine, new CommitPace(settings.commitInterval()));
        processor.init(context);
    }

    @AfterEach
    void close() {
        processor.close();
    }

    @Test
    void shouldPutARecordAsideWhenItHasFailedItsTaskOverAndOver() {
        registry.failWith(new IllegalStateException("a bug"));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> process(5)).hasMessage("a bug");
            assertThat(letters()).isEmpty();
            restart();
        }

        process(5);

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.getReason()).isEqualTo("QUARANTINED");
            assertThat(letter.getRule()).isEqualTo("java.lang.IllegalStateException: a bug");
            assertThat(letter.getSourceTopic()).isEqualTo(TOPIC);
            assertThat(letter.getSourceOffset()).isEqualTo(5);
        });
        assertThatThrownBy(() -> process(6)).hasMessage("a bug");
    }

    @Test
    void shouldNotBlameTheRecordWhenTheRegistryCanNotBeReached() {
        registry.failWith(new RegistryUnavailableException("away", null));
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> process(5)).isInstanceOf(RegistryUnavailableException.class);
        }

        assertThat(letters()).isEmpty();
    }

    private void process(long offset) {
        context.setRecordMetadata(TOPIC, 0, offset);
        processor.process(new Record<>(new byte[] {'P'}, FailingRegistry.record(), 0));
    }

    private List<DeadLetter> letters() {
        var deserializer = AvroSerdes.deserializer(DeadLetter.class, registry);
        return context.forwarded(BroadcastEntities.DEAD_LETTER_SINK).stream()
                .map(forward -> deserializer.deserialize(
                        "cdp.dead-letters", forward.record().value()))
                .toList();
    }
}
