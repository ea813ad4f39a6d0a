package io.tributary.topology.store;

import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactCodec;
import io.tributary.topology.fact.FactKind;
import io.tributary.topology.profile.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Every fact of every customer of one task, by customer, kind and id: the system of record.
 *
 * <p>Duplicates stop here, corrections replace; a profile can always be built anew from it. Example of an entry:
 * {@code C1|0|pT100} to the stored form of purchase T100. What a commit has not written yet lies with the customer
 * ({@link CustomerState#pending()}) and is laid over what the store says. Not thread-safe.
 */
final class Timeline {
    private final KeyValueStore<Bytes, byte[]> store;
    private final DuplicateFilter filter;
    private final FactCodec codec = new FactCodec();
    private final BinaryWriter writer = new BinaryWriter();
    private final ByteArraySerializer asIs = new ByteArraySerializer();

    Timeline(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        this.filter = new DuplicateFilter(store.approximateNumEntries() + 100_000);
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            while (all.hasNext()) {
                filter.mayContainAndAdd(all.next().key.get());
            }
        }
    }

    /** The stored form of a fact, ready to be compared and put. */
    byte[] encode(Fact fact) {
        return codec.encode(fact);
    }

    /** What stands under a key, or null. Remembers that the key was asked for, since it is put next. */
    byte[] get(CustomerState customer, Bytes key) {
        if (!filter.mayContainAndAdd(key.get())) {
            return null;
        }
        Map<Bytes, byte[]> pending = customer.pending();
        return pending.containsKey(key) ? pending.get(key) : store.get(key);
    }

    Order order(CustomerState customer, String orderId) {
        byte[] stored = get(customer, TimelineKeys.order(customer.key, orderId));
        return stored == null ? null : order(stored);
    }

    void putOrder(CustomerState customer, String orderId, Order order) {
        customer.write(TimelineKeys.order(customer.key, orderId), order == null ? null : encode(order));
    }

    Fact decode(FactKind kind, String customerId, String id, byte[] stored) {
        return codec.decode(kind, customerId, id, stored);
    }

    /** Every fact of a customer, each identity once, withdrawn ones too. */
    List<Fact> facts(CustomerState customer) {
        List<Fact> facts = new ArrayList<>();
        entries(customer).forEach((key, value) -> {
            byte kind = TimelineKeys.kind(customer.key, key);
            if (kind != TimelineKeys.ORDER) {
                facts.add(codec.decode(FactKind.ofCode(kind), customer.id, TimelineKeys.id(customer.key, key), value));
            }
        });
        return facts;
    }

    /** Every order of a customer, by order id. */
    Map<String, Order> orders(CustomerState customer) {
        Map<String, Order> orders = new HashMap<>();
        entries(customer).forEach((key, value) -> {
            if (TimelineKeys.kind(customer.key, key) == TimelineKeys.ORDER) {
                orders.put(TimelineKeys.id(customer.key, key), order(value));
            }
        });
        return orders;
    }

    private Map<Bytes, byte[]> entries(CustomerState customer) {
        Map<Bytes, byte[]> entries = new TreeMap<>();
        try (KeyValueIterator<Bytes, byte[]> stored = store.prefixScan(customer.key, asIs)) {
            while (stored.hasNext()) {
                KeyValue<Bytes, byte[]> entry = stored.next();
                entries.put(entry.key, entry.value);
            }
        }
        customer.pending().forEach((key, value) -> {
            if (value == null) {
                entries.remove(key);
            } else {
                entries.put(key, value);
            }
        });
        return entries;
    }

    void write(List<KeyValue<Bytes, byte[]>> entries) {
        store.putAll(entries);
    }

    private byte[] encode(Order order) {
        return writer.reset()
                .writeUnsigned(order.lines())
                .writeSigned(order.firstLineAt())
                .toBytes();
    }

    private static Order order(byte[] stored) {
        BinaryReader reader = new BinaryReader(stored);
        return new Order(reader.readUnsigned(), reader.readSigned());
    }
}
