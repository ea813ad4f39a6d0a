package io.tributary.bench.freshness;

import io.tributary.api.query.CustomerQueries;
import io.tributary.bench.freshness.Probes.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Asks for the rows of probes by key, again and again, until they show the purchase. */
final class KeyReader implements Runnable {
    /** Short against what is measured, long enough to leave the cores to the topology. */
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final Probes probes;
    private final CustomerQueries customers;

    KeyReader(Probes probes, CustomerQueries customers) {
        this.probes = probes;
        this.customers = customers;
    }

    @Override
    public void run() {
        int first = 0;
        while (first < probes.count() && !Thread.currentThread().isInterrupted()) {
            for (int probe = first; probe < probes.count() && probes.isDue(probe); probe++) {
                if (!probes.hasReached(probe, Stage.BY_KEY) && isIn(probe)) {
                    probes.reached(probe, Stage.BY_KEY);
                }
            }
            while (first < probes.count() && probes.hasReached(first, Stage.BY_KEY)) {
                first++;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isIn(int probe) {
        return customers
                .customer(Probes.customer(probe), Instant.now())
                .filter(row -> row.getTotalPurchases() > 0)
                .isPresent();
    }
}
