package io.tributary.topology.model;

/**
 * MBG/NBD: customers may leave after each purchase, the first included.
 *
 * <p>The model in force: a customer who bought once and stays away becomes less likely to return day by day, as shops
 * see it. Batislam, Denizel and Filiztekin, International Journal of Research in Marketing 24, 2007.
 */
public final class MbgNbd extends PurchaseModel {
    /** What holds until there are data to fit: CDNOW's customers (1997, weeks), in days. */
    public static final PurchaseParameters DEFAULT = new PurchaseParameters(0.525, 43.28, 0.891, 1.614);

    public MbgNbd(PurchaseParameters parameters) {
        super(parameters);
    }

    /** The parameters under which these customers are most likely. */
    public static Fit<PurchaseParameters> fit(Histories customers) {
        return PurchaseLikelihood.maximise(customers, MbgNbd::occasionsAfter);
    }

    private static double occasionsAfter(int repeats) {
        return repeats + 1.0;
    }

    @Override
    double occasions(int repeats) {
        return occasionsAfter(repeats);
    }
}
