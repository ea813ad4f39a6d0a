package io.tributary.topology.scoring;

import io.tributary.topology.model.History;
import io.tributary.topology.profile.ChurnRisk;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.RetentionStatus;
import io.tributary.topology.profile.Segment;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.profile.Standing;

/**
 * What customers are measured by, the same for all: settings, cut points of the population, parameters of the models.
 *
 * <p>Immutable; a new one takes its place when one of them changes.
 */
public record Yardstick(
        SegmentThresholds thresholds, int retentionWindowDays, CutPoints cutPoints, Predictor predictor) {
    private static final double MICROS = 1e6;
    /** From here on a double is whole. */
    private static final double WHOLE_FROM = 1L << 53;

    /** Before anything is known of the population. */
    public static Yardstick of(SegmentThresholds thresholds, int retentionWindowDays, ChurnModel churnModel) {
        return new Yardstick(thresholds, retentionWindowDays, CutPoints.NONE, Predictor.ofDefaults(churnModel));
    }

    public Yardstick with(CutPoints newer) {
        return new Yardstick(thresholds, retentionWindowDays, newer, predictor);
    }

    public Yardstick with(Predictor newer) {
        return new Yardstick(thresholds, retentionWindowDays, cutPoints, newer);
    }

    /** The settings among it, in words that are equal when they are. */
    public String rules() {
        return "value " + thresholds.mediumMinor() + "/" + thresholds.highMinor() + ", retention " + retentionWindowDays
                + " days, churn " + predictor.churnModel().label();
    }

    /**
     * Where a customer stands.
     *
     * @param today asOf's day, counted from 1970-01-01
     */
    public Standing measure(Profile p, int today) {
        Segment segment = thresholds.segment(p.lifetimeMinor());
        if (!p.hasPurchase()) {
            return Standing.ofNoPurchase(segment);
        }
        int firstDay = p.purchaseDays().day(0);
        int lastDay = p.purchaseDays().day(p.purchaseDays().size() - 1);
        boolean scored = cutPoints.areKnown();
        History history = Predictor.history(p, today);
        double alive = predictor.purchases().alive(history);
        int riskMicros = (int) Math.round((1 - alive) * MICROS);
        double purchases = alive * predictor.purchases().expectedPurchasesIfAlive(history, Predictor.HORIZON_DAYS);
        return new Standing(
                segment,
                scored ? cutPoints.recency().score(lastDay) : 0,
                scored ? cutPoints.frequency().score(p.purchases()) : 0,
                scored ? cutPoints.monetary().score(p.lifetimeMinor()) : 0,
                ChurnRisk.of(riskMicros),
                RetentionStatus.of(firstDay, lastDay, today, retentionWindowDays),
                riskMicros,
                Math.round(purchases * MICROS),
                rounded(purchases * predictor.valueOfDay(p)));
    }

    /** To 6 decimals, as it is shown and stored: what was published must not depend on where it was kept. */
    private static double rounded(double value) {
        double micros = value * MICROS;
        return micros < WHOLE_FROM ? Math.round(micros) / MICROS : value;
    }
}
