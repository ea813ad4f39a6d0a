package io.tributary.api.explain;

import io.tributary.topology.model.History;
import io.tributary.topology.model.PurchaseParameters;
import io.tributary.topology.profile.ChurnRisk;
import io.tributary.topology.profile.Standing;
import java.math.BigDecimal;
import java.util.Map;

/** churn_risk_score and its band: what the purchases so far say about whether there will be another. */
final class ChurnExplained {
    private static final int DECIMALS = 6;
    private static final int MICROS = 1_000_000;

    private ChurnExplained() {}

    static Map<String, Object> of(Subject subject) {
        Fields fields = new Fields();
        if (!subject.hasPurchase()) {
            return fields.with("score", null)
                    .with("band", null)
                    .with("model", null)
                    .with("version", null)
                    .with("parameters", null)
                    .with("inputs", null)
                    .with("aliveProbability", null)
                    .with("nextChange", null)
                    .with("sentence", "There is no churn risk without a purchase: nobody leaves who never came.")
                    .toMap();
        }
        int day = subject.nextDay(Standing::churnRisk);
        return fields.with("score", BigDecimal.valueOf(subject.standing().riskMicros(), DECIMALS))
                .with("band", subject.standing().churnRisk().label())
                .with("model", subject.yardstick().predictor().churnModel().label())
                .with("version", subject.yardstick().predictor().version())
                .with(
                        "parameters",
                        parameters(subject.yardstick().predictor().purchases().parameters()))
                .with("inputs", inputs(subject))
                .with("aliveProbability", BigDecimal.valueOf(aliveMicros(subject), DECIMALS))
                .with(
                        "nextChange",
                        subject.change(day, standing -> standing.churnRisk().label()))
                .with("sentence", sentence(subject, day))
                .toMap();
    }

    /** The complement of the score as it is shown: the two never contradict each other. */
    static int aliveMicros(Subject subject) {
        return MICROS - subject.standing().riskMicros();
    }

    static double alive(Subject subject) {
        return aliveMicros(subject) / (double) MICROS;
    }

    static Map<String, Object> parameters(PurchaseParameters p) {
        return new Fields()
                .with("r", exact(p.r()))
                .with("alpha", exact(p.alpha()))
                .with("a", exact(p.a()))
                .with("b", exact(p.b()))
                .toMap();
    }

    /** All digits, and no exponent. */
    static BigDecimal exact(double value) {
        return new BigDecimal(Double.toString(value));
    }

    private static Map<String, Object> inputs(Subject subject) {
        History history = subject.history();
        String first = Words.day(subject.firstDay());
        return new Fields()
                .with("x", history.repeats())
                .with("t_x", Math.round(history.lastAge()))
                .with("T", Math.round(history.age()))
                .with(
                        "explained",
                        "x: days with a purchase after the first one, " + first + "; t_x: days from that to the last, "
                                + Words.day(subject.lastDay()) + "; T: days from that to today, "
                                + Words.day(subject.today()) + ".")
                .toMap();
    }

    private static String sentence(Subject subject, int nextDay) {
        ChurnRisk risk = subject.standing().churnRisk();
        String change = nextDay < 0
                ? "; time alone does not change that."
                : "; without a purchase it becomes "
                        + subject.yardstick()
                                .measure(subject.profile(), nextDay)
                                .churnRisk()
                                .label()
                        + " on " + Words.day(nextDay) + ".";
        return bought(subject) + ": alive with " + Words.percent(alive(subject)) + ", so churn risk is " + risk.label()
                + change;
    }

    private static String bought(Subject subject) {
        History history = subject.history();
        String last = Words.ago(subject.lastDay(), subject.today());
        if (history.repeats() == 0) {
            return "Bought on 1 day, " + last;
        }
        long days = Math.round(history.age());
        return "Bought on " + Words.count(history.repeats() + 1L) + " days"
                + (days > history.repeats() ? " in " + Words.count(days) : "") + ", the last " + last;
    }
}
