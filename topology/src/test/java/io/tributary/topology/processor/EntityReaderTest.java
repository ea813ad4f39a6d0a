package io.tributary.topology.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.serde.AvroModel;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import java.math.BigDecimal;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class EntityReaderTest {
    private final LocalRegistry registry = new LocalRegistry();
    private final KeyValueStore<Bytes, byte[]> store = store();
    private final EntityStore entities = new EntityStore(store, new TopicCatalogue("cdp.", 1), registry);
    private final EntityReader reader = new EntityReader(registry);

    @Test
    void shouldReadTheWholeRowWhenTheTaskHasKeptIt() {
        AvroModel.ensureTrusted();
        CatalogProduct product = CatalogProduct.newBuilder()
                .setProductId("X1")
                .setProductName("Öl")
                .setPrice(new BigDecimal("3.50"))
                .setVersion(4)
                .setDeleted(true)
                .build();
        MarketingCampaign campaign = MarketingCampaign.newBuilder()
                .setCampaignId("X1")
                .setChannel("SMS")
                .build();
        entities.put(SourceTable.PRODUCT_CATALOG, "X1", product);
        entities.put(SourceTable.MARKETING_CAMPAIGNS, "X1", campaign);

        assertThat(reader.row(store, SourceTable.PRODUCT_CATALOG, "X1")).contains(product);
        assertThat(reader.row(store, SourceTable.MARKETING_CAMPAIGNS, "X1")).contains(campaign);
    }

    @Test
    void shouldFindNothingWhenThereIsNoneOrATombstoneTookIt() {
        assertThat(reader.row(store, SourceTable.PRODUCT_CATALOG, "X1")).isEmpty();
        AvroModel.ensureTrusted();
        entities.put(
                SourceTable.PRODUCT_CATALOG,
                "X1",
                CatalogProduct.newBuilder().setProductId("X1").build());
        entities.remove(SourceTable.PRODUCT_CATALOG, "X1");

        assertThat(reader.row(store, SourceTable.PRODUCT_CATALOG, "X1")).isEmpty();
    }

    private static KeyValueStore<Bytes, byte[]> store() {
        KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(EntityReader.STORE), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
        return store;
    }
}
