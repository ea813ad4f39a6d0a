package io.tributary.topology.profile;

/**
 * Where a known customer stands: all of a row that something else than the customer's own facts can change, be it
 * time, the population or the parameters of a model.
 *
 * <p>The one last published is stored with the profile: it says what subscribers and totals believe, so it also says
 * when they must be told more.
 *
 * @param recency 1 to 5; 0 without a purchase, and while no cut points are known
 * @param frequency as recency
 * @param monetary as recency
 * @param churnRisk null without a purchase
 * @param retention null without a purchase
 * @param riskMicros churn_risk_score in millionths
 * @param purchasesMicros predicted_purchases_90d in millionths
 * @param value predicted_value_90d in currency
 */
public record Standing(
        Segment segment,
        int recency,
        int frequency,
        int monetary,
        ChurnRisk churnRisk,
        RetentionStatus retention,
        int riskMicros,
        long purchasesMicros,
        double value) {

    private static final long DRIFT_MICROS = 10_000;
    private static final double DRIFT_SHARE = 0.01;

    /** Of a customer without a purchase. */
    public static Standing ofNoPurchase(Segment segment) {
        return new Standing(segment, 0, 0, 0, null, null, 0, 0, 0);
    }

    public boolean isPurchaser() {
        return churnRisk != null;
    }

    /** True when there are cut points to give scores by. */
    public boolean isScored() {
        return recency > 0;
    }

    /** The cell of recency and frequency score as totals name it, for example {@code 54}. */
    public String rfmCell() {
        return Integer.toString(recency * 10 + frequency);
    }

    /**
     * True when those who were told the other must be told this: a segment, band, status or score is another one, or a
     * number has {@linkplain #hasDrifted drifted}.
     */
    public boolean isNewsAfter(Standing published) {
        return hasTurned(published) || hasDrifted(published);
    }

    /** True when a segment, band, status or score is another one: that is news at its instant. */
    public boolean hasTurned(Standing published) {
        return segment != published.segment
                || churnRisk != published.churnRisk
                || retention != published.retention
                || recency != published.recency
                || frequency != published.frequency
                || monetary != published.monetary;
    }

    /** True when risk or predictions are off by 0.01, or by 1 % of what was published where that is more. */
    public boolean hasDrifted(Standing published) {
        return Math.abs(riskMicros - published.riskMicros) >= DRIFT_MICROS
                || Math.abs(purchasesMicros - published.purchasesMicros)
                        >= Math.max(DRIFT_MICROS, DRIFT_SHARE * published.purchasesMicros)
                || Math.abs(value - published.value) >= Math.max(DRIFT_MICROS / 1e6, DRIFT_SHARE * published.value);
    }
}
