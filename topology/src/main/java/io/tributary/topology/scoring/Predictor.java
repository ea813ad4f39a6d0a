package io.tributary.topology.scoring;

import io.tributary.schemas.avro.CustomerModels;
import io.tributary.schemas.avro.PurchaseModelFit;
import io.tributary.topology.model.GammaGamma;
import io.tributary.topology.model.History;
import io.tributary.topology.model.MbgNbd;
import io.tributary.topology.model.PurchaseModel;
import io.tributary.topology.model.PurchaseParameters;
import io.tributary.topology.model.ValueParameters;
import io.tributary.topology.profile.DayCounts;
import io.tributary.topology.profile.Profile;

/**
 * What somebody with a purchase will do: the models in force, put to profiles. Immutable.
 *
 * @param version of the parameters; 0 are the defaults
 */
public record Predictor(long version, ChurnModel churnModel, PurchaseModel purchases, GammaGamma value) {
    /** How far ahead predictions look. */
    public static final int HORIZON_DAYS = 90;

    /** By the defaults of docs/metrics.md. */
    public static Predictor ofDefaults(ChurnModel model) {
        return new Predictor(0, model, model.with(MbgNbd.DEFAULT), new GammaGamma(GammaGamma.DEFAULT));
    }

    /** By the parameters that were broadcast. */
    public static Predictor of(CustomerModels fitted, ChurnModel model) {
        PurchaseModelFit purchases = model == ChurnModel.MBG_NBD ? fitted.getMbg() : fitted.getBg();
        return new Predictor(
                fitted.getVersion(),
                model,
                model.with(new PurchaseParameters(
                        purchases.getR(), purchases.getAlpha(), purchases.getA(), purchases.getB())),
                new GammaGamma(new ValueParameters(
                        fitted.getValue().getP(),
                        fitted.getValue().getQ(),
                        fitted.getValue().getV())));
    }

    /**
     * What the models know of a customer with a purchase, in days. A purchase dated after today has happened already.
     *
     * @param today asOf's day
     */
    public static History history(Profile p, int today) {
        DayCounts days = p.purchaseDays();
        int first = days.day(0);
        int last = days.day(days.size() - 1);
        return new History(days.size() - 1, last - first, Math.max(today, last) - first);
    }

    /** Money to expect on a purchase day. Whoever returned more than they kept counts as having spent nothing. */
    public double valueOfDay(Profile p) {
        int days = p.purchaseDays().size();
        return value.expectedValue(days, Math.max(0, p.lifetimeMinor()) / 100.0 / days);
    }
}
