package io.tributary.topology.summary;

/** The numbers kept of one calendar day: positions of the first fields of the contract {@code DayTotals}. */
final class DayColumn {
    static final int REVENUE_MINOR = 0;
    static final int UNITS = 1;
    static final int TRANSACTIONS = 2;
    static final int PURCHASES = 3;
    static final int ORDERS = 4;
    static final int REGISTRATIONS = 5;
    static final int SCORES = 6;
    static final int SCORE_SUM = 7;
    static final int FIRST_PURCHASES = 8;
    static final int LAST_PURCHASES = 9;
    static final int RESPONSES = 10;
    static final int VISITS = 11;
    static final int COUNT = 12;

    private DayColumn() {}
}
