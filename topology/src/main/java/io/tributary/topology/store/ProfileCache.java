package io.tributary.topology.store;

/**
 * Customers in memory, by id; those used lately get a second chance when room is made.
 *
 * <p>A hash table with open addressing, and the clock algorithm over its slots: a look-up compares hashes that lie side
 * by side and then touches the customer it was asked for, where maps of entries, keys and linked lists would wait for
 * main memory four times. It makes room only when it is told to, after a flush: what is not written must stay. Not
 * thread-safe.
 */
final class ProfileCache {
    private static final int FEWEST_SLOTS = 1024;

    private final int limit;
    private CustomerState[] slots = new CustomerState[FEWEST_SLOTS];
    private int[] hashes = new int[FEWEST_SLOTS];
    private int size;
    private int hand;

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
        return slots[slot(customerId, hash(customerId))];
    }

    /** Takes a customer in, in the place of one with the same id. */
    void put(CustomerState customer) {
        int hash = hash(customer.id);
        int slot = slot(customer.id, hash);
        if (slots[slot] == null) {
            size++;
        }
        slots[slot] = customer;
        hashes[slot] = hash;
        if (size * 2 > slots.length) {
            grow();
        }
    }

    /** Lets customers go until the limit is kept: those first that were not used since the hand came by. */
    void makeRoom() {
        while (size > limit) {
            CustomerState customer = slots[hand];
            if (customer != null && !customer.used) {
                remove(hand);
            } else {
                if (customer != null) {
                    customer.used = false;
                }
                hand = next(hand);
            }
        }
    }

    /** The slot of the customer, or the free one where it would be. */
    private int slot(String customerId, int hash) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] != null && (hashes[slot] != hash || !slots[slot].id.equals(customerId))) {
            slot = next(slot);
        }
        return slot;
    }

    /** Closes the gap: whoever stands behind it, and would have stood before, moves up. */
    private void remove(int slot) {
        int gap = slot;
        for (int i = next(slot); slots[i] != null; i = next(i)) {
            int wanted = hashes[i] & (slots.length - 1);
            if (((i - wanted) & (slots.length - 1)) >= ((i - gap) & (slots.length - 1))) {
                slots[gap] = slots[i];
                hashes[gap] = hashes[i];
                gap = i;
            }
        }
        slots[gap] = null;
        size--;
    }

    private void grow() {
        CustomerState[] before = slots;
        slots = new CustomerState[before.length * 2];
        hashes = new int[slots.length];
        for (CustomerState customer : before) {
            if (customer != null) {
                int hash = hash(customer.id);
                int slot = slot(customer.id, hash);
                slots[slot] = customer;
                hashes[slot] = hash;
            }
        }
        hand = 0;
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    /** Ids that count upwards have hash codes that lie in clusters; multiplying spreads them. */
    private static int hash(String customerId) {
        int hash = customerId.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }
}
