package io.tributary.api.explain;

import io.tributary.topology.profile.RetentionStatus;
import io.tributary.topology.profile.Standing;
import java.util.Map;

/** Where the customer stands in the retention rate. */
final class RetentionExplained {
    private RetentionExplained() {}

    static Map<String, Object> of(Subject subject) {
        int days = subject.yardstick().retentionWindowDays();
        int from = subject.today() - days + 1;
        Fields fields = new Fields()
                .with(
                        "value",
                        subject.hasPurchase() ? subject.standing().retention().label() : null)
                .with(
                        "window",
                        new Fields()
                                .with("days", days)
                                .with("from", Words.day(from))
                                .with("to", Words.day(subject.today()))
                                .toMap());
        if (!subject.hasPurchase()) {
            return fields.with("inputs", null)
                    .with("nextChange", null)
                    .with("sentence", "Without a purchase there is nobody to retain.")
                    .toMap();
        }
        int day = subject.nextDay(Standing::retention);
        return fields.with(
                        "inputs",
                        new Fields()
                                .with("firstPurchaseDay", Words.day(subject.firstDay()))
                                .with("lastPurchaseDay", Words.day(subject.lastDay()))
                                .toMap())
                .with(
                        "nextChange",
                        subject.change(day, standing -> standing.retention().label()))
                .with("sentence", sentence(subject, from, days) + next(subject, day))
                .toMap();
    }

    private static String sentence(Subject subject, int from, int days) {
        String window =
                "the last " + (days == 1 ? "day" : Words.count(days) + " days") + ", which began on " + Words.day(from);
        RetentionStatus status = subject.standing().retention();
        String place = switch (status) {
            case NEW -> "The first purchase, on " + Words.day(subject.firstDay()) + ", is in " + window;
            case RETAINED ->
                "The first purchase, on " + Words.day(subject.firstDay()) + ", is before " + window
                        + ", and the last, on " + Words.day(subject.lastDay()) + ", in them";
            case LAPSED -> "The last purchase, on " + Words.day(subject.lastDay()) + ", is before " + window;
        };
        return place + ": " + status.label();
    }

    private static String next(Subject subject, int day) {
        return day < 0
                ? "; only a purchase changes that."
                : "; without a purchase it becomes "
                        + subject.yardstick()
                                .measure(subject.profile(), day)
                                .retention()
                                .label()
                        + " on " + Words.day(day) + ".";
    }
}
