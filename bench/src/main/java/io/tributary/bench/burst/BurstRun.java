package io.tributary.bench.burst;

import io.tributary.bench.Progress;
import io.tributary.bench.WrongResultException;
import io.tributary.bench.measure.LiveHeap;
import io.tributary.bench.measure.ProcessMemory;
import io.tributary.bench.process.RunningServer;
import io.tributary.bench.process.Workspace;
import io.tributary.bench.workload.Feed;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures the door for events: more and more clients, then a burst well over what it can take. */
public final class BurstRun {
    private static final TopicCatalogue TOPICS = new TopicCatalogue("burst.", Feed.PARTITIONS);
    private static final List<Integer> CLIENTS = List.of(8, 32, 128, 192, 256);
    private static final int STEP_SECONDS = 10;
    /** More than are let in at a time, by far. */
    private static final int BURST_CLIENTS = 600;

    private static final int BURST_SECONDS = 30;
    private static final int WARM_UP_SECONDS = 15;

    private BurstRun() {}

    /**
     * Measures on an empty installation.
     *
     * @param jvm further options for the server's JVM
     * @throws WrongResultException when a purchase is missing that was acknowledged, or one is there twice
     */
    public static BurstResult measure(Workspace workspace, List<String> jvm, Progress progress)
            throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start(workspace, TOPICS, jvm, Map.of())) {
            BurstClients clients = new BurstClients(server.address());
            clients.run(CLIENTS.get(1), WARM_UP_SECONDS);
            server.awaitQuiet();
            long heapBefore = LiveHeap.bytes(server.pid());
            List<BurstResult.Step> steps = new ArrayList<>();
            for (int number : CLIENTS) {
                steps.add(step(server, clients, number, STEP_SECONDS, progress));
            }
            steps.add(step(server, clients, BURST_CLIENTS, BURST_SECONDS, progress));
            server.awaitQuiet();
            long heapAfter = LiveHeap.bytes(server.pid());
            long stored = stored(server);
            if (stored < clients.acknowledged() || stored > clients.acknowledged() + clients.unknown()) {
                throw new WrongResultException("%d purchases were acknowledged, of %d it is not known, and %d are there"
                        .formatted(clients.acknowledged(), clients.unknown(), stored));
            }
            return new BurstResult(
                    BurstClients.RECORDS,
                    steps,
                    clients.acknowledged(),
                    clients.unknown(),
                    stored,
                    heapBefore,
                    heapAfter);
        }
    }

    private static BurstResult.Step step(
            RunningServer server, BurstClients clients, int number, int seconds, Progress progress)
            throws InterruptedException {
        ProcessMemory.resetPeak(server.pid());
        BurstResult.Step step = clients.run(number, seconds);
        long peak = ProcessMemory.peakBytes(server.pid());
        progress.say(
                "  %,d clients: %,.0f records/s taken, %,.1f requests/s told to come later, %,d MB at most",
                number, step.recordsPerSecond(), step.refusedPerSecond(), peak / 1_000_000);
        return new BurstResult.Step(
                step.clients(),
                step.seconds(),
                step.recordsPerSecond(),
                step.refusedPerSecond(),
                step.accepted(),
                peak);
    }

    private static long stored(RunningServer server) throws IOException, InterruptedException {
        return server.query("SELECT count(*) AS purchases FROM purchase_transactions")
                .at("/rows/0/0")
                .asLong();
    }
}
