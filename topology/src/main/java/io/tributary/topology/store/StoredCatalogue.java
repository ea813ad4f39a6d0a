package io.tributary.topology.store;

import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.catalogue.CatalogueCodec;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads a catalogue from the store of a task that does not run here: a standby has the store and nothing in memory. */
public final class StoredCatalogue {

    private StoredCatalogue() {}

    /** The catalogue as the store has it now; it will not follow what changes. */
    public static Catalogue read(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
        Catalogue catalogue = new Catalogue();
        CatalogueCodec codec = new CatalogueCodec();
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            while (entries.hasNext()) {
                KeyValue<Bytes, byte[]> entry = entries.next();
                catalogue.restore(codec.entry(entry.key.get(), entry.value));
            }
        }
        return catalogue;
    }
}
