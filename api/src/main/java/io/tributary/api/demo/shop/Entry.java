package io.tributary.api.demo.shop;

import java.util.List;

/** A fact in the books: as much of it as figures need, since the books keep one of each identity. */
sealed interface Entry {

    /** Of two of an identity the higher wins, of equal ones the later. */
    long version();

    /** Withdrawn: it keeps its version and counts for nothing. */
    boolean deleted();

    /** Milliseconds since 1970. */
    long at();

    /**
     * A purchase, a return, an adjustment.
     *
     * @param counts false for what was cancelled or came back
     * @param orderId null where there is none
     */
    record Bought(
            long version,
            boolean deleted,
            long at,
            boolean counts,
            long quantity,
            long minor,
            String productId,
            String orderId)
            implements Entry {}

    /** A contact with customer service; type and score are null where they are absent. */
    record Contacted(long version, boolean deleted, long at, String type, Integer score) implements Entry {}

    /** A response to a campaign. */
    record Responded(long version, boolean deleted, long at, String campaignId, boolean unsubscribed)
            implements Entry {}

    /** A session; seconds are null where they are absent. */
    record Visited(long version, boolean deleted, long at, Long seconds, List<String> viewed) implements Entry {}

    /** A contract, from {@code at} on. */
    record Signed(long version, boolean deleted, long at, Contract contract) implements Entry {}
}
