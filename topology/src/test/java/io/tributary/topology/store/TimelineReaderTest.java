package io.tributary.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactCodec;
import io.tributary.topology.fact.FactKind;
import io.tributary.topology.fact.Interaction;
import io.tributary.topology.fact.Purchase;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class TimelineReaderTest {
    private final KeyValueStore<Bytes, byte[]> store = store();

    @Test
    void shouldShowOneKindOfOneCustomerWhenOthersAreBeside() {
        List<Fact> bought =
                List.of(purchase("C1", "T1", false), purchase("C1", "T2", true), purchase("C1", "é", false));
        bought.forEach(this::put);
        put(purchase("C", "T1", false));
        put(purchase("C10", "T1", false));
        put(purchase("C1p", "T1", false));
        put(new Interaction("C1", "I1", 5, null, null, null, 3, 0, false));
        store.put(TimelineKeys.order(TimelineKeys.customer("C1"), "O1"), new byte[] {1, 2});

        List<Fact> seen = new ArrayList<>();
        new TimelineReader(store).forEach("C1", FactKind.PURCHASE, seen::add);

        assertThat(seen).isEqualTo(bought);
    }

    @Test
    void shouldShowNothingWhenNobodyIsThere() {
        new TimelineReader(store).forEach("C1", FactKind.PURCHASE, fact -> {
            throw new AssertionError(fact);
        });
    }

    @Test
    void shouldTellWhatItTakesToChooseWhenNothingIsDecoded() {
        Purchase kept = purchase("C1", "é", false);
        put(kept);
        put(purchase("C1", "T2", true));

        List<StoredFact> seen = new ArrayList<>();
        new TimelineReader(store).forEachStored("C1", FactKind.PURCHASE, seen::add);

        assertThat(seen).extracting(StoredFact::id).containsExactly("T2", "é");
        assertThat(seen).extracting(StoredFact::isWithdrawn).containsExactly(true, false);
        assertThat(seen).extracting(StoredFact::occurredAt).containsOnly(5L);
        assertThat(seen).extracting(StoredFact::kind).containsOnly(FactKind.PURCHASE);
        assertThat(seen.get(1).fact()).isEqualTo(kept);
    }

    @Test
    void shouldSayWhetherThereIsAnythingOfACustomer() {
        put(purchase("C10", "T1", true));

        assertThat(new TimelineReader(store).hasAny("C10")).isTrue();
        assertThat(new TimelineReader(store).hasAny("C1")).isFalse();
    }

    private static Purchase purchase(String customer, String id, boolean withdrawn) {
        return new Purchase(customer, id, "P", 5, 1, 100, null, "O1", null, 0, withdrawn);
    }

    private void put(Fact fact) {
        store.put(
                TimelineKeys.fact(TimelineKeys.customer(fact.customerId()), fact.kind(), fact.id()),
                new FactCodec().encode(fact));
    }

    private static KeyValueStore<Bytes, byte[]> store() {
        KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("timeline"), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
        return store;
    }
}
