package io.tributary.topology.profile;

/** The bands of churn_risk_score. Their order is part of stored profiles and never changes. */
public enum ChurnRisk {
    LOW("Low"),
    MEDIUM("Medium"),
    HIGH("High");

    private static final int MEDIUM_FROM_MICROS = 330_000;
    private static final int HIGH_FROM_MICROS = 660_000;
    private static final ChurnRisk[] BY_ORDINAL = values();

    private final String label;

    ChurnRisk(String label) {
        this.label = label;
    }

    /** What figures call it, for example {@code Medium}. */
    public String label() {
        return label;
    }

    /**
     * The band of a score: Low below 0.33, Medium from there, High from 0.66.
     *
     * @param riskMicros churn_risk_score as it is shown, in millionths: a band never contradicts the score beside it
     */
    public static ChurnRisk of(int riskMicros) {
        return riskMicros >= HIGH_FROM_MICROS ? HIGH : riskMicros >= MEDIUM_FROM_MICROS ? MEDIUM : LOW;
    }

    static ChurnRisk ofOrdinal(int ordinal) {
        return BY_ORDINAL[ordinal];
    }
}
