package io.tributary.topology.summary;

import io.tributary.schemas.avro.TopCustomer;
import io.tributary.schemas.avro.TopCustomers;
import io.tributary.topology.fact.CodePointOrder;
import io.tributary.topology.fact.Customer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The customers of highest value, of which the first hundred are published.
 *
 * <p>Keeps some more than it publishes, and a floor above which it is complete: every customer above the floor is in.
 * So a customer whose value falls makes room for the next without a look at everybody; only when hundreds have
 * fallen below the floor must it be {@linkplain #isExhausted filled anew} by a scan. In memory only, filled at start.
 */
public final class Ranking {
    /** How many are published. */
    public static final int LISTED = 100;

    private static final int KEPT = 500;
    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingLong(Ranked::lifetimeMinor)
            .reversed()
            .thenComparing(Ranked::customerId, CodePointOrder.INSTANCE);

    private final Map<String, Ranked> byId = new HashMap<>();
    private final TreeSet<Ranked> ranked = new TreeSet<>(BEST_FIRST);
    private Ranked floor;
    private boolean changed = true;

    /** Puts a customer where the value belongs. */
    public void put(Customer customer, long lifetimeMinor) {
        // Nearly everybody nearly always.
        if (floor != null && lifetimeMinor < floor.lifetimeMinor && !byId.containsKey(customer.id())) {
            return;
        }
        Ranked now =
                new Ranked(customer.id(), customer.firstName(), customer.lastName(), customer.email(), lifetimeMinor);
        Ranked before = byId.get(now.customerId());
        boolean outranked = floor != null && BEST_FIRST.compare(now, floor) >= 0;
        if (now.equals(before) || (before == null && outranked)) {
            return;
        }
        remove(now.customerId());
        if (outranked) {
            return;
        }
        byId.put(now.customerId(), now);
        ranked.add(now);
        changed = true;
        if (ranked.size() > KEPT) {
            floor = ranked.pollLast();
            byId.remove(floor.customerId());
        }
    }

    /** Takes a customer out who is no longer known. */
    public void remove(String customerId) {
        Ranked before = byId.remove(customerId);
        if (before != null) {
            ranked.remove(before);
            changed = true;
        }
    }

    /** True when there may be customers below the floor who belong into the list by now. */
    public boolean isExhausted() {
        return floor != null && ranked.size() < LISTED;
    }

    /** Forgets everybody, to be filled by a scan. */
    public void clear() {
        byId.clear();
        ranked.clear();
        floor = null;
        changed = true;
    }

    /** True when the list may have changed since it was last asked for. */
    boolean hasChanged() {
        return changed;
    }

    /** The published list, best first. */
    TopCustomers list() {
        changed = false;
        List<TopCustomer> list = new ArrayList<>(LISTED);
        for (Ranked customer : ranked) {
            if (list.size() == LISTED) {
                break;
            }
            list.add(new TopCustomer(
                    customer.customerId,
                    customer.firstName,
                    customer.lastName,
                    customer.email,
                    customer.lifetimeMinor));
        }
        return new TopCustomers(list);
    }

    private record Ranked(String customerId, String firstName, String lastName, String email, long lifetimeMinor) {}
}
