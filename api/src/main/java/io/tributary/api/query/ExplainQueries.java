package io.tributary.api.query;

import io.tributary.api.explain.Explanation;
import io.tributary.api.explain.NotablePurchases;
import io.tributary.topology.fact.FactKind;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.store.TimelineReader;
import java.time.Instant;
import java.util.Optional;

/** Explains the scores of a customer from the profile, the yardstick and the purchases in the timeline. */
public final class ExplainQueries {
    private final CurrentYardstick yardstick;

    public ExplainQueries(CurrentYardstick yardstick) {
        this.yardstick = yardstick;
    }

    /** What makes each score of a customer what it is; empty when the customer is not known. */
    public Optional<Explanation> explain(PartitionView at, String id, Instant asOf) {
        return CustomerQueries.profile(at, id)
                .filter(Profile::isKnown)
                .map(profile -> Explanation.of(profile, yardstick.get(), asOf, notable(at, id)));
    }

    private static NotablePurchases notable(PartitionView at, String id) {
        NotablePurchases notable = new NotablePurchases();
        return LocalStores.reading(() -> {
            new TimelineReader(at.timeline()).forEach(id, FactKind.PURCHASE, fact -> notable.see((Purchase) fact));
            return notable;
        });
    }
}
