package io.tributary.topology.summary;

/** The numbers kept of everybody: positions of the first fields of the contract {@code SummaryTotals}. */
final class TotalColumn {
    static final int CUSTOMERS = 0;
    static final int PURCHASERS = 1;
    static final int LIFETIME_VALUE_MINOR = 2;
    static final int ORDERS = 3;
    static final int UNITS = 4;
    static final int PURCHASES = 5;
    static final int COUNT = 6;

    private TotalColumn() {}
}
