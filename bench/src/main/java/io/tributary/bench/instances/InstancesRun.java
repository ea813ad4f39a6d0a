package io.tributary.bench.instances;

import io.tributary.bench.WrongResultException;
import io.tributary.bench.contender.PopulationTotals;
import io.tributary.bench.freshness.OpenLoad;
import io.tributary.bench.freshness.Probes;
import io.tributary.bench.instances.Fleet.Instance;
import io.tributary.bench.process.Workspace;
import io.tributary.bench.workload.Feed;
import io.tributary.bench.workload.Publisher;
import io.tributary.bench.workload.Shop;
import io.tributary.bench.workload.SourceRecord;
import io.tributary.bench.workload.Tally;
import io.tributary.bench.workload.Total;
import io.tributary.bench.workload.Truth;
import io.tributary.bench.workload.Workload;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several instances under load: one is killed, one is added, all are restarted one after the other. Every total must be that of
 * the facts in the end: none lost, none counted twice.
 */
public final class InstancesRun {
    /** Facts a second, all the while. */
    static final int RATE = 1_000;

    /** That are there before anything happens. */
    private static final int FACTS = 200_000;

    private static final int WITH_STANDBYS = 1;
    private static final int WITHOUT = 0;
    /** As many as nobody will wait for. */
    private static final int MOST_SECONDS = 600;

    private final Workspace workspace;
    private final long facts;

    private InstancesRun(Workspace workspace, long facts) {
        this.workspace = workspace;
        this.facts = facts;
    }

    /**
     * The whole measurement.
     *
     * @throws WrongResultException when a figure is wrong in the end
     */
    public static InstancesResult measure(Workspace workspace) throws IOException, InterruptedException {
        return new InstancesRun(workspace, FACTS).measure();
    }

    private InstancesResult measure() throws IOException, InterruptedException {
        Takeover alone;
        try (Scene scene = new Scene("alone.", WITHOUT)) {
            alone = scene.killed();
            scene.requireExact();
        }
        try (Scene scene = new Scene("fleet.", WITH_STANDBYS)) {
            Takeover killed = scene.killed();
            scene.fleet.add();
            scene.fleet.awaitShared(Feed.PARTITIONS);
            double added = scene.added();
            Takeover restarted = scene.restarted();
            long taken = scene.requireExact();
            return new InstancesResult(taken, RATE, killed, alone, added, restarted);
        }
    }

    /** A fleet of two, and the load that it is under. */
    private final class Scene implements AutoCloseable {
        private final TopicCatalogue topics;
        private final Fleet fleet;
        private final Workload workload = new Workload(new Shop(), facts + (long) MOST_SECONDS * RATE, true);
        private final Thread load;
        private volatile boolean isEnough;
        private volatile long sent;

        Scene(String prefix, int standbys) throws IOException, InterruptedException {
            topics = new TopicCatalogue(prefix, Feed.PARTITIONS);
            fleet = Fleet.start(workspace, topics, standbys);
            fleet.add();
            fleet.add();
            try (Publisher publisher = new Publisher(fleet.bootstrapServers(), topics)) {
                new Shop().forEachEntity(publisher::send);
                for (long i = 0; i < facts; i++) {
                    publisher.send(workload.fact(i));
                }
                publisher.flush();
            }
            fleet.awaitQuiet();
            fleet.awaitShared(Feed.PARTITIONS);
            load = new Thread(this::send, "load");
            load.start();
        }

        private void send() {
            List<SourceRecord> more = new ArrayList<>();
            for (long i = facts; i < workload.facts(); i++) {
                more.add(workload.fact(i));
            }
            sent = new OpenLoad(fleet.bootstrapServers(), topics, new LocalRegistry(), new Probes(1))
                    .run(more, RATE, more.size(), () -> isEnough);
        }

        /** Kills the one that came last, while the other is asked. */
        Takeover killed() throws InterruptedException {
            Instance survivor = fleet.instances().get(0);
            Instance victim = fleet.instances().get(fleet.instances().size() - 1);
            try (Watch watch = Watch.start(fleet, survivor)) {
                watch.settled(System.nanoTime());
                long since = System.nanoTime();
                fleet.kill(victim);
                return watch.settled(since);
            }
        }

        /** Seconds from the start of one more until each has its share. */
        double added() throws IOException, InterruptedException {
            long since = System.nanoTime();
            fleet.add();
            fleet.awaitShared(Feed.PARTITIONS);
            return (System.nanoTime() - since) / 1e9;
        }

        /** Restarts all but the one that is asked, and then that one while another is asked. */
        Takeover restarted() throws IOException, InterruptedException {
            Takeover sum = new Takeover(0, 0, 0, 0, 0, 0);
            for (Instance instance : fleet.instances()) {
                Instance asked = fleet.instances().stream()
                        .filter(other -> other != instance)
                        .findFirst()
                        .orElseThrow();
                try (Watch watch = Watch.start(fleet, asked)) {
                    watch.settled(System.nanoTime());
                    long since = System.nanoTime();
                    fleet.restart(instance);
                    fleet.awaitShared(Feed.PARTITIONS);
                    sum = sum.and(watch.settled(since));
                }
            }
            return sum;
        }

        /**
         * Ends the load, waits for all of it, and compares.
         *
         * @return facts that were taken in, repeats included
         */
        long requireExact() throws IOException, InterruptedException {
            isEnough = true;
            load.join();
            fleet.awaitQuiet();
            Tally each = new Tally();
            each.add(Total.CUSTOMERS, Shop.CUSTOMERS);
            for (long i = 0; i < facts + sent; i++) {
                if (Workload.isRepeat(i)) {
                    each.add(Total.REPEATS, 1);
                } else {
                    each.add(workload.fact(i).value());
                }
            }
            Map<Total, Long> stated = PopulationTotals.read(fleet.bootstrapServers(), topics);
            Optional<String> wrong = Truth.contradiction(each.sums(), stated);
            if (wrong.isPresent()) {
                throw new WrongResultException("with instances that come and go " + wrong.get());
            }
            requireAgreement();
            return facts + sent;
        }

        /** Every instance says the same. */
        private void requireAgreement() throws IOException, InterruptedException {
            List<Object> kpis = new ArrayList<>();
            for (Instance instance : fleet.instances()) {
                kpis.add(fleet.get(instance, "/kpis"));
            }
            if (kpis.stream().distinct().count() != 1) {
                throw new WrongResultException("instances state different figures: " + kpis);
            }
        }

        @Override
        public void close() {
            isEnough = true;
            fleet.close();
        }
    }
}
