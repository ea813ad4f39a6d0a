package io.tributary.api.explain;

import io.tributary.topology.profile.Segment;
import io.tributary.topology.profile.SegmentThresholds;
import java.math.BigDecimal;
import java.util.Map;

/** customer_segment: lifetime value against two thresholds. Time alone never changes it. */
final class SegmentExplained {
    private SegmentExplained() {}

    static Map<String, Object> of(Subject subject) {
        long value = subject.profile().lifetimeMinor();
        SegmentThresholds thresholds = subject.yardstick().thresholds();
        Segment segment = subject.standing().segment();
        return new Fields()
                .with("value", segment.label())
                .with(
                        "inputs",
                        new Fields()
                                .with("total_lifetime_value", BigDecimal.valueOf(value, 2))
                                .toMap())
                .with(
                        "thresholds",
                        new Fields()
                                .with(Segment.MEDIUM.label(), BigDecimal.valueOf(thresholds.mediumMinor(), 2))
                                .with(Segment.HIGH.label(), BigDecimal.valueOf(thresholds.highMinor(), 2))
                                .toMap())
                .with("next", next(segment, value, thresholds))
                .with("sentence", sentence(segment, value, thresholds))
                .toMap();
    }

    private static String next(Segment segment, long value, SegmentThresholds thresholds) {
        return switch (segment) {
            case LOW -> Segment.MEDIUM.label() + " with " + Words.money(thresholds.mediumMinor() - value) + " more";
            case MEDIUM -> Segment.HIGH.label() + " with " + Words.money(thresholds.highMinor() - value) + " more";
            case HIGH -> Segment.MEDIUM.label() + " below " + Words.money(thresholds.highMinor());
        };
    }

    private static String sentence(Segment segment, long value, SegmentThresholds thresholds) {
        String medium = Words.money(thresholds.mediumMinor());
        String high = Words.money(thresholds.highMinor());
        String place = switch (segment) {
            case LOW -> "below " + medium;
            case MEDIUM -> "at least " + medium + " and below " + high;
            case HIGH -> "at least " + high;
        };
        return "A lifetime value of " + Words.money(value) + " is " + place + ", so the segment is " + segment.label()
                + "; it becomes " + next(segment, value, thresholds) + ".";
    }
}
