package io.tributary.bench.workload;

/**
 * Sums that the workload knows beforehand and that a contender must arrive at: what was measured is worth nothing when
 * its result is wrong. A contender states those that it computes.
 */
public enum Total {
    /** Facts; of a contender that writes one record a fact, the records it wrote. */
    FACTS,
    /** Facts found to be repeats. */
    REPEATS,
    PURCHASES,
    /** Money of all purchases, in hundredths. */
    REVENUE_MINOR,
    UNITS,
    SESSIONS,
    RESPONSES,
    /** Service interactions with a satisfaction score. */
    SCORES,
    SCORE_SUM,
    /** Known customers. */
    CUSTOMERS
}
