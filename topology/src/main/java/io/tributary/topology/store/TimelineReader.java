package io.tributary.topology.store;

import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactCodec;
import io.tributary.topology.fact.FactKind;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Reads the facts of a customer from outside of the task, as of a commit; one at a time, however many there are.
 *
 * <p>The task itself reads by {@link Timeline}, which knows what no commit has written yet. Not thread-safe.
 */
public final class TimelineReader {
    private final ReadOnlyKeyValueStore<Bytes, byte[]> store;
    private final FactCodec codec = new FactCodec();

    public TimelineReader(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Shows every fact of one kind, withdrawn ones too, by id in the order of code points. */
    public void forEach(String customerId, FactKind kind, Consumer<Fact> facts) {
        forEachStored(customerId, kind, stored -> facts.accept(stored.fact()));
    }

    /** The same without decoding them. */
    public void forEachStored(String customerId, FactKind kind, Consumer<StoredFact> facts) {
        byte[] customer = TimelineKeys.customer(customerId);
        byte[] prefix = Arrays.copyOf(customer, customer.length + 1);
        prefix[customer.length] = (byte) kind.code();
        try (KeyValueIterator<Bytes, byte[]> entries = store.prefixScan(prefix, new ByteArraySerializer())) {
            while (entries.hasNext()) {
                KeyValue<Bytes, byte[]> entry = entries.next();
                facts.accept(new StoredFact(customerId, customer, entry.key, entry.value, codec));
            }
        }
    }

    /** True when anything is stored of a customer: facts, withdrawn ones too. */
    public boolean hasAny(String customerId) {
        try (KeyValueIterator<Bytes, byte[]> entries =
                store.prefixScan(TimelineKeys.customer(customerId), new ByteArraySerializer())) {
            return entries.hasNext();
        }
    }
}
