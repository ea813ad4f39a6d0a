package io.tributary.api.readmodel.export;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which part of everything is wanted: the filters of docs/metrics.md, together.
 *
 * @param segment picks customers by customer_segment
 * @param churn picks customers by churn_risk
 * @param category picks purchases by their product's category; {@code Unknown} those without one
 * @param from first day of the facts picked, UTC
 * @param to last day of the facts picked, UTC
 */
public record ExportFilter(
        Optional<String> segment,
        Optional<String> churn,
        Optional<String> category,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    /** Everything. */
    public static final ExportFilter NONE =
            new ExportFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** True when customers are picked by what they are. */
    public boolean picksCustomers() {
        return segment.isPresent() || churn.isPresent();
    }

    /** True when facts are picked by their day. */
    boolean picksDays() {
        return from.isPresent() || to.isPresent();
    }

    /** True when customers are picked by what they bought. */
    public boolean picksPurchases() {
        return category.isPresent() || picksDays();
    }
}
