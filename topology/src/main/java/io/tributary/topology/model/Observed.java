package io.tributary.topology.model;

/**
 * A customer as they were when the calibration ended, and what they then did.
 *
 * @param before their history at the end of the calibration
 * @param bought purchases between then and the end of the holdout, 0 or more
 */
public record Observed(History before, int bought) {

    public Observed {
        if (bought < 0) {
            throw new IllegalArgumentException("bought must not be negative, and is " + bought);
        }
    }
}
