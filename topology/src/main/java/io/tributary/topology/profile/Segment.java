package io.tributary.topology.profile;

/** The customer segments by value. Their order is part of stored profiles and never changes. */
public enum Segment {
    LOW("Low Value"),
    MEDIUM("Medium Value"),
    HIGH("High Value");

    private static final Segment[] BY_ORDINAL = values();

    private final String label;

    Segment(String label) {
        this.label = label;
    }

    /** What figures call it, for example {@code High Value}. */
    public String label() {
        return label;
    }

    static Segment ofOrdinal(int ordinal) {
        return BY_ORDINAL[ordinal];
    }
}
