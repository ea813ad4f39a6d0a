package io.tributary.api.query;

import io.tributary.api.explain.Explanation;
import io.tributary.api.explain.NotablePurchases;
import io.tributary.topology.fact.FactKind;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.store.TimelineReader;
import java.time.Instant;
import java.util.Optional;

/** Explains the scores of a customer from the profile, the yardstick and the purchases in the timeline. */
public final class ExplainQueries {
    private final LocalStores stores;
    private final CustomerQueries customers;
    private final CurrentYardstick yardstick;

    public ExplainQueries(LocalStores stores, CustomerQueries customers, CurrentYardstick yardstick) {
        this.stores = stores;
        this.customers = customers;
        this.yardstick = yardstick;
    }

    /**
     * What makes each score of a customer what it is; empty when the customer is not known.
     *
     * @throws NotReadyException while the customer's task is not running here
     */
    public Optional<Explanation> explain(String id, Instant asOf) {
        int partition = stores.partition(id);
        return customers
                .profile(id, partition)
                .map(profile -> Explanation.of(profile, yardstick.get(), asOf, notable(id, partition)));
    }

    private NotablePurchases notable(String id, int partition) {
        NotablePurchases notable = new NotablePurchases();
        return LocalStores.reading(() -> {
            new TimelineReader(stores.timeline(partition))
                    .forEach(id, FactKind.PURCHASE, fact -> notable.see((Purchase) fact));
            return notable;
        });
    }
}
