package io.tributary.api.query;

import io.tributary.topology.scoring.Predictor;
import io.tributary.topology.scoring.Yardstick;
import io.tributary.topology.summary.Population.Snapshot;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What customers are measured by when they are read: the settings, with the newest cut points and parameters that this
 * instance has heard of. Reads don't wait for sweeps. Thread-safe.
 *
 * <p>An answer takes it once, so that all of its customers are measured alike.
 */
public final class CurrentYardstick {
    private final Yardstick settings;
    private final Supplier<Snapshot> population;
    private final AtomicReference<Cut> newest = new AtomicReference<>();

    /** A yardstick, and the totals that it came of. */
    private record Cut(Snapshot of, Yardstick yardstick) {}

    /**
     * The yardstick of one installation.
     *
     * @param settings without anything of the population
     * @param population the totals as they are now; may throw {@link NotReadyException}
     */
    public CurrentYardstick(Yardstick settings, Supplier<Snapshot> population) {
        this.settings = settings;
        this.population = population;
    }

    /** The newest. */
    @SuppressWarnings("ReferenceEquality") // Totals that did not change are the same object; comparing them is dear.
    public Yardstick get() {
        Snapshot now = population.get();
        Cut known = newest.get();
        if (known == null || known.of != now) {
            known = new Cut(now, cut(now));
            newest.set(known);
        }
        return known.yardstick;
    }

    private Yardstick cut(Snapshot now) {
        return settings.with(now.cutPoints())
                .with(Predictor.of(now.models(), settings.predictor().churnModel()));
    }
}
