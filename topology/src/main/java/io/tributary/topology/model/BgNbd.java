package io.tributary.topology.model;

/**
 * BG/NBD: customers may leave after each repeat purchase.
 *
 * <p>Who bought only once could not leave yet, so they are alive with certainty, for however long they stay away. Where
 * most customers buy once that makes a poor churn score, see {@link MbgNbd}. Fader, Hardie and Lee, Marketing Science
 * 24(2), 2005.
 */
public final class BgNbd extends PurchaseModel {
    public BgNbd(PurchaseParameters parameters) {
        super(parameters);
    }

    /** The parameters under which these customers are most likely. */
    public static Fit<PurchaseParameters> fit(Histories customers) {
        return PurchaseLikelihood.maximise(customers, BgNbd::occasionsAfter);
    }

    private static double occasionsAfter(int repeats) {
        return repeats;
    }

    @Override
    double occasions(int repeats) {
        return occasionsAfter(repeats);
    }
}
