package io.tributary.api.readmodel.figures;

import io.tributary.topology.profile.ChurnRisk;
import io.tributary.topology.profile.Segment;
import java.time.LocalDate;

/**
 * What figures are to be computed over; docs/metrics.md, <em>Filters</em>. Each part is null where it picks everything.
 *
 * @param segment picks customers by their present customer_segment
 * @param churn picks customers by their present churn_risk
 * @param category picks purchases by the category their product has now; {@code Unknown} is that of products without one
 * @param from the first day (UTC) of purchases, interactions and responses
 * @param to the last one, included; not before {@code from}
 */
public record FigureFilter(Segment segment, ChurnRisk churn, String category, LocalDate from, LocalDate to) {
    /** Picks everything. */
    public static final FigureFilter NONE = new FigureFilter(null, null, null, null, null);

    public FigureFilter {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    /** True when everything is picked. */
    public boolean isEmpty() {
        return picksEverybody() && !picksPurchases();
    }

    /** True when no customer is left out for what the customer is. */
    boolean picksEverybody() {
        return segment == null && churn == null;
    }

    /** True when some purchases may be left out: then only customers with a picked one are counted. */
    boolean picksPurchases() {
        return category != null || from != null || to != null;
    }

    /** True when the retention rate, which ignores from and to, is that of everybody. */
    boolean leavesRetention() {
        return picksEverybody() && category == null;
    }

    /** True when satisfaction and responses, which no category picks, are those of everybody. */
    boolean leavesContacts() {
        return picksEverybody() && from == null && to == null;
    }
}
