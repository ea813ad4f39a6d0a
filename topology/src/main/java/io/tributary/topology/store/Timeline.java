package io.tributary.topology.store;

import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactCodec;
import io.tributary.topology.fact.FactKind;
import io.tributary.topology.profile.DayCounts;
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
 * {@code C1|0|pT100} to the stored form of purchase T100. What a commit has not written yet is
 * {@linkplain PendingEntries pending} and is laid over what the store says. Not thread-safe.
 */
final class Timeline {
    private final KeyValueStore<Bytes, byte[]> store;
    private final DuplicateFilter filter;
    private final PendingEntries pending = new PendingEntries();
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
    byte[] get(Bytes key) {
        if (!filter.mayContainAndAdd(key.get())) {
            return null;
        }
        int waiting = pending.find(key.get());
        return waiting == PendingEntries.NONE ? store.get(key) : pending.value(waiting);
    }

    /** Makes an entry wait for the next {@link #write}; null removes. */
    void put(CustomerState customer, Bytes key, byte[] value) {
        customer.newestPending = pending.put(key.get(), value, customer.newestPending);
    }

    Order order(CustomerState customer, String orderId) {
        byte[] stored = get(TimelineKeys.order(customer.key, orderId));
        return stored == null ? null : order(stored);
    }

    void putOrder(CustomerState customer, String orderId, Order order) {
        put(customer, TimelineKeys.order(customer.key, orderId), order == null ? null : encode(order));
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
        pending.forEach(customer.newestPending, (key, value) -> {
            if (value == null) {
                entries.remove(Bytes.wrap(key));
            } else {
                entries.put(Bytes.wrap(key), value);
            }
        });
        return entries;
    }

    /**
     * Writes what is pending: in one go, and what belongs to a customer together.
     *
     * @param customers all for whom something is pending
     */
    void write(List<CustomerState> customers) {
        List<KeyValue<Bytes, byte[]>> entries = new ArrayList<>(pending.size());
        for (CustomerState customer : customers) {
            pending.forEach(customer.newestPending, (key, value) -> entries.add(KeyValue.pair(Bytes.wrap(key), value)));
            customer.newestPending = PendingEntries.NONE;
        }
        store.putAll(entries);
        pending.clear();
    }

    private byte[] encode(Order order) {
        writer.reset().writeUnsigned(order.lines()).writeSigned(order.firstLineAt());
        if (order.later() != null) {
            order.later().write(writer);
        }
        return writer.toBytes();
    }

    private static Order order(byte[] stored) {
        BinaryReader reader = new BinaryReader(stored);
        return new Order(reader.readUnsigned(), reader.readSigned(), reader.hasMore() ? DayCounts.read(reader) : null);
    }
}
