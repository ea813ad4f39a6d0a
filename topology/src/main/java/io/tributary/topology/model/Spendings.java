package io.tributary.topology.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sample of customers to fit {@link GammaGamma} to: each spending once, with the number of customers who have it, in an
 * order of their own as {@link Histories} are. Not thread-safe.
 */
public final class Spendings {
    private static final Comparator<Spending> ORDER =
            Comparator.comparingInt(Spending::days).thenComparingDouble(Spending::mean);

    private final SortedMap<Spending, Long> customers = new TreeMap<>(ORDER);
    private long size;

    /** Of these customers. */
    public static Spendings of(Collection<Spending> customers) {
        Spendings spendings = new Spendings();
        customers.forEach(customer -> spendings.add(customer, 1));
        return spendings;
    }

    /** So many customers more with that spending. */
    public void add(Spending spending, long times) {
        if (times < 1) {
            throw new IllegalArgumentException("times must be 1 or more, and is " + times);
        }
        customers.merge(spending, times, Math::addExact);
        size = Math.addExact(size, times);
    }

    /** How many customers there are. */
    public long size() {
        return size;
    }

    /** The different spendings in their order, each with the number of its customers. */
    SortedMap<Spending, Long> rows() {
        return customers;
    }
}
