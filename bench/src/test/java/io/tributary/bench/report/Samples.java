package io.tributary.bench.report;

import io.tributary.bench.measure.DiskUse;
import io.tributary.bench.measure.DiskUse.Kind;
import io.tributary.bench.measure.Measurement;
import io.tributary.bench.measure.Span;
import io.tributary.bench.workload.Total;
import java.util.List;
import java.util.Map;

/** Trials as they come out of a run. */
final class Samples {
    private Samples() {}

    /** A trial of so many facts a second, of 9 s of CPU time for the contender and 3 s for the broker a million. */
    static Trial trial(double factsPerSecond) {
        Span whole = new Span(2_000_000, 2_000_000 / factsPerSecond, 36, 8, 0.05);
        Span half = new Span(1_000_000, 1_000_000 / factsPerSecond, 9, 3, 0.05);
        return new Trial(
                new Measurement(whole, half, 1_200_000_000, Map.of(Total.FACTS, 2_000_000L)),
                600_000_000,
                List.of(
                        new DiskUse(Kind.SOURCE, "purchase-transactions", 105_000_000),
                        new DiskUse(Kind.CHANGELOG, "tributary-timeline-changelog", 66_000_000),
                        new DiskUse(Kind.CHANGELOG, "tributary-catalogue-changelog", 200_000),
                        new DiskUse(Kind.STORE, "timeline", 70_000_000)));
    }
}
