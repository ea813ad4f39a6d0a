package io.tributary.schemas.source;

import java.util.Locale;
import java.util.Optional;

/** What a purchase line's status says about the figures. */
public enum PurchaseStatus {
    PENDING(true),
    COMPLETED(true),
    SHIPPED(true),
    DELIVERED(true),
    CANCELLED(false),
    RETURNED(false);

    private final boolean counts;

    PurchaseStatus(boolean counts) {
        this.counts = counts;
    }

    /** True when the line counts in every figure; false when it counts in none. */
    public boolean counts() {
        return counts;
    }

    /** The status of that name, in any case; absent text is {@link #COMPLETED}, unknown text is empty. */
    public static Optional<PurchaseStatus> of(String text) {
        if (text == null || text.isEmpty()) {
            return Optional.of(COMPLETED);
        }
        try {
            return Optional.of(valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
