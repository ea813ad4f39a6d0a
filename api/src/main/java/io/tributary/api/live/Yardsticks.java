package io.tributary.api.live;

import io.tributary.topology.summary.Population.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * Notices what changes how everybody reads, though nothing is published of them: another day, on which ages are others, and
 * new cut points or parameters, by which reads measure at once. For one thread.
 */
final class Yardsticks {
    private final Supplier<Snapshot> population;
    private final Supplier<Instant> asOf;
    private Measure last;

    private record Measure(LocalDate day, long cutPoints, long models) {}

    Yardsticks(Supplier<Snapshot> population, Supplier<Instant> asOf) {
        this.population = population;
        this.asOf = asOf;
    }

    /** True when that has happened since the last call. */
    boolean haveChanged() {
        Snapshot now = population.get();
        Measure measure = new Measure(
                LocalDate.ofInstant(asOf.get(), ZoneOffset.UTC),
                now.cutPoints().version(),
                now.models().getVersion());
        boolean changed = last != null && !measure.equals(last);
        last = measure;
        return changed;
    }
}
