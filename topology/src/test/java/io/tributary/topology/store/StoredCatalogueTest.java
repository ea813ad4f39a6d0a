package io.tributary.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.catalogue.CatalogueCodec;
import io.tributary.topology.fact.Campaign;
import io.tributary.topology.fact.Product;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class StoredCatalogueTest {
    private final KeyValueStore<Bytes, byte[]> store = store();

    @Test
    void shouldKnowWhatTheTaskKnewWhenReadFromItsStore() {
        Catalogue ofTask = new Catalogue();
        CatalogueCodec codec = new CatalogueCodec();
        ofTask.onChange(entry -> store.put(Bytes.wrap(codec.key(entry)), codec.value(entry)));
        ofTask.set(new Product("P1", "Bread", "Mill", 0, false));
        ofTask.product("P-unknown");
        ofTask.set(new Product("P2", "Tea", null, 1, true));
        ofTask.set(new Campaign("M1", 7L, "EMAIL", 0, false));

        Catalogue read = StoredCatalogue.read(store);

        assertThat(read.products()).isEqualTo(3);
        assertThat(read.product(0).categoryName()).isEqualTo("Bread");
        assertThat(read.product(0).brandName()).isEqualTo("Mill");
        assertThat(read.product(1).id()).isEqualTo("P-unknown");
        assertThat(read.product(2).categoryName()).isNull();
        assertThat(read.campaign(0).channelName()).isEqualTo("EMAIL");
        assertThat(read.startedCampaigns(6)).isZero();
        assertThat(read.startedCampaigns(7)).isEqualTo(1);
    }

    private static KeyValueStore<Bytes, byte[]> store() {
        KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("catalogue"), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
        return store;
    }
}
