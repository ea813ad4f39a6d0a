package io.tributary.bench.deadlines;

import io.tributary.bench.WrongResultException;
import io.tributary.bench.freshness.OpenLoad;
import io.tributary.bench.freshness.Probes;
import io.tributary.bench.freshness.Probes.Stage;
import io.tributary.bench.process.RunningServer;
import io.tributary.schemas.serde.LocalRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Steady load, and in the middle of it a purchase forty days later than all before: every customer's deadline is then
 * past.
 */
final class AllDue {
    private static final int RATE = 500;
    private static final int PROBE_EVERY = 4;
    private static final int WARM_UP_SECONDS = 8;
    private static final int BEFORE_SECONDS = 12;
    private static final int FACTS_BEFORE = (WARM_UP_SECONDS + BEFORE_SECONDS) * RATE;
    private static final int PROBES_BEFORE = FACTS_BEFORE / PROBE_EVERY;
    /** So slow is nothing that works. */
    private static final int LEAST_CUSTOMERS_PER_SECOND = 2_000;
    /** What has been sent when the last one is through is waited for. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final Duration AFTERWARDS = Duration.ofSeconds(1);

    private final RunningServer server;
    private final int customers;
    private final int facts;
    private final Probes probes;

    AllDue(RunningServer server, int customers) {
        this.server = server;
        this.customers = customers;
        this.facts = FACTS_BEFORE + (20 + customers / LEAST_CUSTOMERS_PER_SECOND) * RATE;
        this.probes = new Probes(facts / PROBE_EVERY);
    }

    Deadlines.Burst measure() throws IOException, InterruptedException {
        server.takeIn(publisher -> {
            Clientele.publishBuyers(publisher, customers);
            Clientele.publishRegulars(publisher, probes.count());
        });
        RowCounter rows = new RowCounter(server.bootstrapServers(), customers, () -> probes.isDue(PROBES_BEFORE));
        Thread counter = new Thread(rows, "count-rows");
        Thread reader = new Thread(new HttpReader(probes, server), "read-by-key");
        counter.start();
        rows.awaitReady();
        reader.start();
        new OpenLoad(server.bootstrapServers(), DeadlinesRun.TOPICS, new LocalRegistry(), probes)
                .run(
                        Clientele.load(facts, PROBE_EVERY, FACTS_BEFORE),
                        RATE,
                        PROBE_EVERY,
                        () -> rows.completeAt() != 0 && System.nanoTime() - rows.completeAt() > AFTERWARDS.toNanos());
        if (rows.completeAt() == 0) {
            throw new WrongResultException(
                    "of %d customers who were due, %d have a new row".formatted(customers, rows.count()));
        }
        int sent = probesDueBefore(Long.MAX_VALUE);
        awaitProbes(sent);
        reader.interrupt();
        reader.join();
        server.awaitQuiet();
        return burst(probes.dueAt(PROBES_BEFORE), rows.completeAt());
    }

    private Deadlines.Burst burst(long movedAt, long completeAt) {
        int end = probesDueBefore(completeAt);
        int first = Math.max(WARM_UP_SECONDS * RATE / PROBE_EVERY, 2 * PROBES_BEFORE - end);
        double seconds = (completeAt - movedAt) / (double) TimeUnit.SECONDS.toNanos(1);
        return new Deadlines.Burst(
                RATE,
                seconds,
                customers / seconds,
                probes.latency(Stage.BY_KEY, first, PROBES_BEFORE),
                probes.latency(Stage.BY_KEY, PROBES_BEFORE, end),
                end - PROBES_BEFORE);
    }

    private int probesDueBefore(long nanos) {
        int probe = 0;
        while (probe < probes.count() && probes.isDue(probe) && probes.dueAt(probe) < nanos) {
            probe++;
        }
        return probe;
    }

    private void awaitProbes(int sent) throws InterruptedException {
        long deadline = System.nanoTime() + GRACE.toNanos();
        for (int probe = 0; probe < sent; probe++) {
            while (!probes.hasReached(probe, Stage.BY_KEY)) {
                if (System.nanoTime() > deadline) {
                    throw new WrongResultException("a purchase of " + Probes.customer(probe) + " is not readable");
                }
                Thread.sleep(20);
            }
        }
    }
}
