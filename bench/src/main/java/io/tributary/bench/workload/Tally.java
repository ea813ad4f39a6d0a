package io.tributary.bench.workload;

import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Adds facts up to {@link Total}s. Not thread-safe. */
public final class Tally {
    private final Map<Total, Long> sums = new EnumMap<>(Total.class);

    public void add(Total total, long amount) {
        sums.merge(total, amount, Math::addExact);
    }

    /** Adds one record of a fact table. */
    public void add(SpecificRecord fact) {
        add(Total.FACTS, 1);
        if (fact instanceof PurchaseTransaction purchase) {
            add(Total.PURCHASES, 1);
            add(Total.REVENUE_MINOR, purchase.getTotalAmount().unscaledValue().longValueExact());
            add(Total.UNITS, purchase.getQuantity());
        } else if (fact instanceof WebsiteSession) {
            add(Total.SESSIONS, 1);
        } else if (fact instanceof CampaignResponse) {
            add(Total.RESPONSES, 1);
        } else if (fact instanceof CustomerServiceInteraction interaction) {
            add(Total.SCORES, 1);
            add(Total.SCORE_SUM, interaction.getSatisfactionScore());
        }
    }

    /** The sums so far; those that are 0 may be missing. */
    public Map<Total, Long> sums() {
        return new EnumMap<>(sums.isEmpty() ? Map.of(Total.FACTS, 0L) : sums);
    }
}
