package io.tributary.topology.scoring;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What RFM scores are told by: quantiles over the known customers with a purchase.
 *
 * <p>They follow from facts only, never from scores, so that publishing scores anew can't change them.
 *
 * @param version rises with every change; 0 is none
 * @param customers how many customers with a purchase there were
 * @param recency days since 1970 of the last purchase
 * @param frequency purchases
 * @param monetary total_lifetime_value in hundredths, at most 1 % of its size above the exact quantile
 */
public record CutPoints(long version, long customers, Quantiles recency, Quantiles frequency, Quantiles monetary) {

    /** While nobody has bought anything. */
    public static final CutPoints NONE =
            new CutPoints(0, 0, new Quantiles(0, 0, 0, 0), new Quantiles(0, 0, 0, 0), new Quantiles(0, 0, 0, 0));

    /** Reads the contract. */
    public static CutPoints of(io.tributary.schemas.avro.CutPoints contract) {
        return new CutPoints(
                contract.getVersion(),
                contract.getCustomers(),
                Quantiles.of(contract.getRecency()),
                Quantiles.of(contract.getFrequency()),
                Quantiles.of(contract.getMonetaryMinor()));
    }

    /** False while there is nobody to compare with. */
    public boolean areKnown() {
        return customers > 0;
    }

    /** True when the same values score the same by both. */
    public boolean cutAs(CutPoints other) {
        return areKnown() == other.areKnown()
                && recency.equals(other.recency)
                && frequency.equals(other.frequency)
                && monetary.equals(other.monetary);
    }

    public io.tributary.schemas.avro.CutPoints toContract() {
        List<Integer> days = recency.toList().stream().map(Math::toIntExact).collect(Collectors.toList());
        return new io.tributary.schemas.avro.CutPoints(version, customers, days, frequency.toList(), monetary.toList());
    }
}
