package io.tributary.api.demo.shop;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A contract that stands in the books.
 *
 * @param end null while none is known
 * @param value with two decimals; null when not said
 */
public record Contract(
        String customerId, String id, String productId, String type, Instant start, Instant end, BigDecimal value) {

    /** Whether it holds no longer. */
    public boolean hasEnded(Instant asOf) {
        return end != null && !end.isAfter(asOf);
    }
}
