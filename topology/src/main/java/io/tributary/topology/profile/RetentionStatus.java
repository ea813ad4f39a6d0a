package io.tributary.topology.profile;

/**
 * Where a customer with a purchase stands in the retention rate. The order is part of stored profiles and never
 * changes.
 */
public enum RetentionStatus {
    /** The first purchase day is in the window: not counted. */
    NEW("New"),
    /** The first purchase day is before the window and the last one is not. */
    RETAINED("Retained"),
    /** The last purchase day is before the window. */
    LAPSED("Lapsed");

    private static final RetentionStatus[] BY_ORDINAL = values();

    private final String label;

    RetentionStatus(String label) {
        this.label = label;
    }

    /** What answers call it, for example {@code Lapsed}. */
    public String label() {
        return label;
    }

    /**
     * The status of somebody who bought on these days (days since 1970).
     *
     * @param today asOf's day
     * @param windowDays how many days the window has; it ends with today
     */
    public static RetentionStatus of(int firstPurchaseDay, int lastPurchaseDay, int today, int windowDays) {
        int windowStart = today - windowDays + 1;
        return firstPurchaseDay >= windowStart ? NEW : lastPurchaseDay >= windowStart ? RETAINED : LAPSED;
    }

    static RetentionStatus ofOrdinal(int ordinal) {
        return BY_ORDINAL[ordinal];
    }
}
