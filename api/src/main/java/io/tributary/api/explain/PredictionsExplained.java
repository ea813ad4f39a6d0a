package io.tributary.api.explain;

import io.tributary.topology.model.ValueParameters;
import io.tributary.topology.scoring.Predictor;
import io.tributary.topology.scoring.Quotient;
import java.math.BigDecimal;
import java.util.Map;

/** predicted_purchases_90d and predicted_value_90d: how often, and how much each time. */
final class PredictionsExplained {
    private static final String NO_PURCHASE = "Nothing can be foretold without a purchase.";
    private static final String REASON = "Without a purchase it falls a little every day.";

    /** A quotient of numbers with 6 decimals says nothing where the divisor is smaller. */
    private static final double LEAST_SHOWN = 0.005;

    private PredictionsExplained() {}

    static Map<String, Object> purchases(Subject subject) {
        if (!subject.hasPurchase()) {
            return absent();
        }
        double expected = expected(subject);
        double alive = ChurnExplained.alive(subject);
        return new Fields()
                .with("value", BigDecimal.valueOf(subject.standing().purchasesMicros(), Quotient.DECIMALS))
                .with(
                        "inputs",
                        new Fields()
                                .with("days", Predictor.HORIZON_DAYS)
                                .with(
                                        "aliveProbability",
                                        BigDecimal.valueOf(ChurnExplained.aliveMicros(subject), Quotient.DECIMALS))
                                .toMap())
                .with(
                        "parameters",
                        ChurnExplained.parameters(
                                subject.yardstick().predictor().purchases().parameters()))
                .with("version", subject.yardstick().predictor().version())
                .with("nextChange", null)
                .with("reason", REASON)
                .with(
                        "sentence",
                        Words.decimal(expected) + " purchase days are expected in the next " + Predictor.HORIZON_DAYS
                                + " days"
                                + (alive >= LEAST_SHOWN
                                        ? ": " + Words.decimal(expected / alive)
                                                + " of somebody who is still a customer, which is so with "
                                                + Words.percent(alive)
                                        : "")
                                + ".")
                .toMap();
    }

    static Map<String, Object> value(Subject subject) {
        if (!subject.hasPurchase()) {
            return absent();
        }
        Predictor predictor = subject.yardstick().predictor();
        ValueParameters parameters = predictor.value().parameters();
        int days = subject.profile().purchaseDays().size();
        double mean = Math.max(0, subject.profile().lifetimeMinor()) / 100.0 / days;
        double weight = parameters.p() * days / (parameters.p() * days + (parameters.q() - 1));
        double ofDay = predictor.valueOfDay(subject.profile());
        double everybody = predictor.value().populationMean();
        return new Fields()
                .with("value", Quotient.of(subject.standing().value()))
                .with(
                        "inputs",
                        new Fields()
                                .with("purchaseDays", days)
                                .with("mean", Quotient.of(mean))
                                .with("populationMean", Quotient.of(everybody))
                                .with("weight", Quotient.of(weight))
                                .with("expectedValueOfDay", Quotient.of(ofDay))
                                .with(
                                        "predicted_purchases_90d",
                                        BigDecimal.valueOf(subject.standing().purchasesMicros(), Quotient.DECIMALS))
                                .toMap())
                .with(
                        "parameters",
                        new Fields()
                                .with("p", ChurnExplained.exact(parameters.p()))
                                .with("q", ChurnExplained.exact(parameters.q()))
                                .with("v", ChurnExplained.exact(parameters.v()))
                                .toMap())
                .with("version", predictor.version())
                .with("nextChange", null)
                .with("reason", REASON)
                .with(
                        "sentence",
                        "A purchase day so far was worth " + Words.money(mean) + ", everybody's mean is "
                                + Words.money(everybody) + "; after " + Words.count(days, "purchase day")
                                + " the own mean counts " + Words.percent(weight) + ", so the next is expected to be"
                                + " worth " + Words.money(ofDay) + ", and "
                                + Words.decimal(expected(subject)) + " of them "
                                + Words.money(subject.standing().value()) + ".")
                .toMap();
    }

    private static double expected(Subject subject) {
        return BigDecimal.valueOf(subject.standing().purchasesMicros(), Quotient.DECIMALS)
                .doubleValue();
    }

    private static Map<String, Object> absent() {
        return new Fields()
                .with("value", null)
                .with("inputs", null)
                .with("parameters", null)
                .with("version", null)
                .with("nextChange", null)
                .with("reason", NO_PURCHASE)
                .with("sentence", NO_PURCHASE)
                .toMap();
    }
}
