package io.tributary.topology.scoring;

/** The names of the cells of recency and frequency score; each of the 25 cells has one. */
public enum RfmSegment {
    CHAMPIONS("Champions"),
    LOYAL("Loyal"),
    POTENTIAL_LOYALIST("Potential Loyalist"),
    NEW("New"),
    PROMISING("Promising"),
    NEEDS_ATTENTION("Needs Attention"),
    ABOUT_TO_SLEEP("About to Sleep"),
    AT_RISK("At Risk"),
    CANT_LOSE("Can't Lose"),
    HIBERNATING("Hibernating");

    private static final RfmSegment[][] CELLS = {
        // frequency 1, 2, 3, 4, 5
        {HIBERNATING, HIBERNATING, AT_RISK, AT_RISK, CANT_LOSE}, // recency 1
        {HIBERNATING, HIBERNATING, AT_RISK, AT_RISK, CANT_LOSE},
        {ABOUT_TO_SLEEP, ABOUT_TO_SLEEP, NEEDS_ATTENTION, LOYAL, LOYAL},
        {PROMISING, POTENTIAL_LOYALIST, POTENTIAL_LOYALIST, LOYAL, LOYAL},
        {NEW, POTENTIAL_LOYALIST, POTENTIAL_LOYALIST, CHAMPIONS, CHAMPIONS}, // recency 5
    };

    private final String label;

    RfmSegment(String label) {
        this.label = label;
    }

    /** What rows call it, for example {@code Can't Lose}. */
    public String label() {
        return label;
    }

    /** The segment of a cell; both scores are from 1 to 5. */
    public static RfmSegment of(int recency, int frequency) {
        return CELLS[recency - 1][frequency - 1];
    }
}
