package io.tributary.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.serde.RegistryUnavailableException;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class EventPublisherTest {
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final LocalRegistry registry = new LocalRegistry();
    private final EventPublisher publisher = publisher(registry);

    @Test
    void shouldWriteEachTableByItsOwnContractWhenOneThreadPublishesToSeveral() {
        CustomerInfo customer = new CustomerInfo();
        customer.setCustomerId("C1");
        CatalogProduct product = new CatalogProduct();
        product.setProductId("P1");

        assertThat(publisher.publish(SourceTable.CUSTOMER_INFO, customer)).isCompleted();
        assertThat(publisher.publish(SourceTable.PRODUCT_CATALOG, product)).isCompleted();

        byte[] second = producer.history().get(1).value();
        assertThat(producer.history().get(1).topic()).isEqualTo("cdp.product-catalog");
        try (var deserializer = AvroSerdes.deserializer(CatalogProduct.class, registry)) {
            assertThat(deserializer.deserialize("cdp.product-catalog", second)).isEqualTo(product);
        }
    }

    @Test
    void shouldPublishATombstoneWhenAnEntityIsDeleted() {
        assertThat(publisher.delete(SourceTable.CUSTOMER_INFO, "Ω")).isCompleted();

        assertThat(producer.history().get(0).topic()).isEqualTo("cdp.customer-info");
        assertThat(producer.history().get(0).key()).isEqualTo("Ω".getBytes(StandardCharsets.UTF_8));
        assertThat(producer.history().get(0).value()).isNull();
    }

    @Test
    void shouldRefuseTombstonesWhenTheTableHoldsFacts() {
        assertThatThrownBy(() -> publisher.delete(SourceTable.PURCHASE_TRANSACTIONS, "C1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("purchase_transactions holds facts, which have no tombstones");
    }

    @Test
    void shouldFailTheFutureWhenTheRegistryIsOutOfReach() {
        CustomerInfo customer = new CustomerInfo();
        customer.setCustomerId("C1");

        assertThat(publisher(new NoRegistry()).publish(SourceTable.CUSTOMER_INFO, customer))
                .isCompletedExceptionally();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldCloseTheProducerWhenClosed() {
        publisher.close();

        assertThat(producer.closed()).isTrue();
    }

    @Test
    void shouldConnectWithSettingsThatLoseNothing() {
        Map<String, Object> settings = EventPublisher.settings(
                Map.of("bootstrap.servers", "127.0.0.1:1", "security.protocol", "PLAINTEXT", "acks", "0"));

        assertThat(settings)
                .containsEntry("bootstrap.servers", "127.0.0.1:1")
                .containsEntry("security.protocol", "PLAINTEXT")
                .containsEntry("acks", "all");
        // The real thing, since the client refuses settings that contradict each other; it connects in the background.
        EventPublisher.connect(
                        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1"),
                        new TopicCatalogue("cdp.", 3),
                        registry)
                .close();
    }

    private EventPublisher publisher(SchemaRegistry schemas) {
        return new EventPublisher(producer, new TopicCatalogue("cdp.", 3), schemas);
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
