package io.tributary.topology.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sample of customers to fit a {@link PurchaseModel} to: each history once, with the number of customers who have it.
 *
 * <p>In the order of the histories, so that the same customers give the same parameters to the last bit, in whichever order
 * they came; and as most customers bought once, equal ones are many. Not thread-safe.
 */
public final class Histories {
    private static final Comparator<History> ORDER = Comparator.comparingInt(History::repeats)
            .thenComparingDouble(History::lastAge)
            .thenComparingDouble(History::age);

    private final SortedMap<History, Long> customers = new TreeMap<>(ORDER);
    private long size;

    /** Of these customers. */
    public static Histories of(Collection<History> customers) {
        Histories histories = new Histories();
        customers.forEach(customer -> histories.add(customer, 1));
        return histories;
    }

    /** So many customers more with that history. */
    public void add(History history, long times) {
        if (times < 1) {
            throw new IllegalArgumentException("times must be 1 or more, and is " + times);
        }
        // Adding 0 makes a negative zero a positive one, which the order would keep apart.
        History plain = new History(history.repeats(), history.lastAge() + 0.0, history.age() + 0.0);
        customers.merge(plain, times, Math::addExact);
        size = Math.addExact(size, times);
    }

    /** How many customers there are. */
    public long size() {
        return size;
    }

    /** The different histories in their order, each with the number of its customers. */
    SortedMap<History, Long> rows() {
        return customers;
    }
}
