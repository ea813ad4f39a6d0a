package io.tributary.topology.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Customers in memory, by id: oldest first, those used lately get a second chance.
 *
 * <p>It makes room only when it is told to, after a flush: what is not written must stay. Not thread-safe.
 */
final class ProfileCache {
    private final int limit;
    private final LinkedHashMap<Id, CustomerState> customers = new LinkedHashMap<>(1024);

    /**
     * An empty cache.
     *
     * @param limit how many customers stay when room is made
     */
    ProfileCache(int limit) {
        this.limit = limit;
    }

    /** The customer, or null when it is not in memory. */
    CustomerState get(String customerId) {
        return customers.get(new Id(customerId));
    }

    void put(CustomerState customer) {
        customers.put(new Id(customer.id), customer);
    }

    /** Lets the oldest go until the limit is kept, but for those that were used since the last call. */
    void makeRoom() {
        List<CustomerState> spared = new ArrayList<>();
        var oldest = customers.values().iterator();
        for (int excess = customers.size() - limit; excess > 0 && oldest.hasNext(); ) {
            CustomerState customer = oldest.next();
            oldest.remove();
            if (customer.used) {
                customer.used = false;
                spared.add(customer);
            } else {
                excess--;
            }
        }
        spared.forEach(this::put);
    }

    /**
     * An id as key. Ids that count upwards have hash codes that lie in clusters, which turns a hash map into a handful of
     * trees; multiplying spreads them.
     */
    private record Id(String text) {
        @Override
        public int hashCode() {
            int hash = text.hashCode() * 0x9E3779B9;
            return hash ^ (hash >>> 16);
        }
    }
}
