package io.tributary.api.change;

import io.tributary.topology.fact.Purchase;
import java.util.List;
import java.util.function.Predicate;

/** The purchases of customers as they are stored. */
@FunctionalInterface
public interface Purchases {

    /**
     * Those of a customer that are wanted and not withdrawn.
     *
     * @throws io.tributary.api.query.NotReadyException while they can't be read
     */
    List<Purchase> of(String customerId, Predicate<Purchase> wanted);
}
