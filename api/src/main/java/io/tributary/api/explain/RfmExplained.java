package io.tributary.api.explain;

import io.tributary.topology.profile.Profile;
import io.tributary.topology.scoring.CutPoints;
import io.tributary.topology.scoring.Quantiles;
import io.tributary.topology.scoring.RfmSegment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** The three scores and the segment of their cell: the customer against the cut points of everybody. */
final class RfmExplained {
    private static final String REASON =
            "Time alone does not move it: only the customer's own purchases do, and those of"
                    + " others that move the cut points.";

    private RfmExplained() {}

    static Map<String, Object> recency(Subject subject) {
        if (!isScored(subject)) {
            return absent(subject, "recency score");
        }
        Profile profile = subject.profile();
        int day = subject.lastDay();
        return score(
                subject,
                "recency",
                subject.standing().recency(),
                subject.yardstick().cutPoints().recency(),
                cut -> Words.day((int) cut),
                new Fields()
                        .with(
                                "last_purchase_date",
                                Instant.ofEpochMilli(profile.lastPurchaseAt()).toString())
                        .with("day", Words.day(day))
                        .with("daysAgo", Math.max(0, subject.today() - day))
                        .toMap(),
                "The last purchase was on " + Words.day(day)
                        + (day <= subject.today() ? ", " + Words.ago(day, subject.today()) : ", ahead of today")
                        + ": later than ");
    }

    static Map<String, Object> frequency(Subject subject) {
        if (!isScored(subject)) {
            return absent(subject, "frequency score");
        }
        long purchases = subject.profile().purchases();
        return score(
                subject,
                "frequency",
                subject.standing().frequency(),
                subject.yardstick().cutPoints().frequency(),
                cut -> cut,
                new Fields().with("total_purchases", purchases).toMap(),
                Words.count(purchases, "purchase") + (purchases == 1 ? " is" : " are") + " above ");
    }

    static Map<String, Object> monetary(Subject subject) {
        if (!isScored(subject)) {
            return absent(subject, "monetary score");
        }
        long value = subject.profile().lifetimeMinor();
        return score(
                subject,
                "monetary",
                subject.standing().monetary(),
                subject.yardstick().cutPoints().monetary(),
                cut -> BigDecimal.valueOf(cut, 2),
                new Fields()
                        .with("total_lifetime_value", BigDecimal.valueOf(value, 2))
                        .toMap(),
                "A lifetime value of " + Words.money(value) + " is above ");
    }

    static Map<String, Object> segment(Subject subject) {
        if (!isScored(subject)) {
            return new Fields()
                    .with("value", null)
                    .with("cell", null)
                    .with("sentence", whyAbsent(subject, "RFM segment"))
                    .toMap();
        }
        int recency = subject.standing().recency();
        int frequency = subject.standing().frequency();
        String segment = RfmSegment.of(recency, frequency).label();
        return new Fields()
                .with("value", segment)
                .with("cell", subject.standing().rfmCell())
                .with(
                        "sentence",
                        "Recency " + recency + " and frequency " + frequency + " make cell "
                                + subject.standing().rfmCell() + ", which is called " + segment + ".")
                .toMap();
    }

    private static boolean isScored(Subject subject) {
        return subject.standing().isScored();
    }

    private static Map<String, Object> absent(Subject subject, String what) {
        return fields(null, null, null, null, null, whyAbsent(subject, what));
    }

    private static String whyAbsent(Subject subject, String what) {
        return "There is no " + what
                + (subject.hasPurchase()
                        ? " yet: the cut points of all customers are being found."
                        : " without a purchase.");
    }

    private static Map<String, Object> score(
            Subject subject,
            String name,
            int score,
            Quantiles cutPoints,
            LongFunction<Object> shown,
            Map<String, Object> inputs,
            String beginning) {
        CutPoints all = subject.yardstick().cutPoints();
        List<Object> cuts = cutPoints.toList().stream().map(shown::apply).toList();
        String below = score == 1 ? "none of the 4" : score == 5 ? "all 4" : (score - 1) + " of the 4";
        String sentence = beginning + below + " cut points of " + Words.count(all.customers(), "customer") + " ("
                + String.join(", ", cuts.stream().map(RfmExplained::text).toList()) + "), so the " + name + " score is "
                + score + " of 5.";
        return fields(score, inputs, cuts, all.version(), all.customers(), sentence);
    }

    private static String text(Object cutPoint) {
        return cutPoint instanceof BigDecimal money
                ? Words.money(money.unscaledValue().longValueExact())
                : cutPoint instanceof Long count ? Words.count(count) : cutPoint.toString();
    }

    private static Map<String, Object> fields(
            Integer score,
            Map<String, Object> inputs,
            List<Object> cutPoints,
            Long version,
            Long population,
            String sentence) {
        return new Fields()
                .with("score", score)
                .with("inputs", inputs)
                .with("cutPoints", cutPoints)
                .with("version", version)
                .with("population", population)
                .with("nextChange", null)
                .with("reason", REASON)
                .with("sentence", sentence)
                .toMap();
    }
}
