package io.tributary.api.query;

import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.summary.Population;
import java.time.Instant;

/** The business instant that answers are computed for. */
public final class BusinessTime {
    private final BusinessClock clock;
    private final Population population;

    public BusinessTime(BusinessClock clock, Population population) {
        this.clock = clock;
        this.population = population;
    }

    /** As of when an answer given now is right. */
    public Instant asOf() {
        return clock.asOf(population.snapshot().totals().getNewestEventAt());
    }
}
