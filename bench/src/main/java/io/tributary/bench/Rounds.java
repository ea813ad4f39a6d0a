package io.tributary.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.bench.contender.Assignment;
import io.tributary.bench.contender.ContenderProcess;
import io.tributary.bench.contender.Entrant;
import io.tributary.bench.measure.DiskScan;
import io.tributary.bench.measure.DiskUse;
import io.tributary.bench.measure.Measurement;
import io.tributary.bench.process.BenchBroker;
import io.tributary.bench.process.ChildJvm;
import io.tributary.bench.process.Workspace;
import io.tributary.bench.report.Trial;
import io.tributary.bench.workload.Feed;
import io.tributary.bench.workload.Shop;
import io.tributary.bench.workload.Truth;
import io.tributary.bench.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Runs every contender once a round, each time from an empty state, against one broker.
 *
 * <p>Every round begins with another contender, so that none always runs on the warmest broker or behind the same
 * neighbour.
 */
final class Rounds {
    /** As the launcher has it; all of the heap from the start, so that no row pays for its growth. */
    private static final List<String> JVM = List.of(
            "-Xms2g",
            "-Xmx2g",
            "-XX:NewRatio=1",
            "-XX:+UseCondCardMark",
            "-XX:MaxTenuringThreshold=1",
            "-XX:CICompilerCount=4",
            "-XX:-CICompilerCountPerCPU");

    private final BenchOptions options;
    private final Workspace workspace;
    private final BenchBroker broker;
    private final Progress progress;
    private final Shop shop = new Shop();
    private final Map<Feed, Truth> truths = new EnumMap<>(Feed.class);
    private final Map<Entrant, List<Trial>> trials = new EnumMap<>(Entrant.class);

    Rounds(BenchOptions options, Workspace workspace, BenchBroker broker, Progress progress) {
        this.options = options;
        this.workspace = workspace;
        this.broker = broker;
        this.progress = progress;
    }

    /** All trials of each contender, in the order of rounds. */
    Map<Entrant, List<Trial>> run() throws IOException, InterruptedException, ExecutionException {
        List<Entrant> order = new ArrayList<>(options.entrants());
        for (int round = 1; round <= options.rounds(); round++) {
            for (Entrant entrant : order) {
                progress.say("round %d of %d: %s", round, options.rounds(), entrant.label());
                Trial trial = trial(entrant);
                progress.say("  %,.0f facts/s", trial.measurement().secondHalf().factsPerSecond());
                trials.computeIfAbsent(entrant, first -> new ArrayList<>()).add(trial);
            }
            Collections.rotate(order, -1);
        }
        return trials;
    }

    private Trial trial(Entrant entrant) throws IOException, InterruptedException, ExecutionException {
        Feed feed = entrant.feed();
        Workload workload = feed.workload(shop, options.facts());
        Truth truth = truths.computeIfAbsent(feed, first -> publish(first, workload));
        broker.clear(feed.topics());
        Path directory = workspace.newDirectory(entrant.label());
        Measurement measurement = measure(new Assignment(
                entrant, broker.bootstrapServers(), workload.facts(), broker.pid(), directory.toString()));
        Truth.contradiction(entrant.expected(truth), measurement.totals()).ifPresent(wrong -> {
            throw new WrongResultException(entrant.label() + " arrived at a wrong result: " + wrong);
        });
        List<DiskUse> disk = new ArrayList<>(broker.disk(feed.topics()));
        disk.addAll(DiskScan.stores(directory));
        Trial trial = new Trial(measurement, broker.peakBytes(), disk);
        broker.clear(feed.topics());
        Workspace.delete(directory);
        return trial;
    }

    private Truth publish(Feed feed, Workload workload) {
        progress.say("publishing %,d facts (%s)", workload.facts(), feed.facts());
        return broker.publish(feed.topics(), shop, workload);
    }

    private Measurement measure(Assignment assignment) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        List<String> jvm = new ArrayList<>(JVM);
        jvm.addAll(options.jvm());
        try (ChildJvm process =
                ChildJvm.start(workspace, jvm, ContenderProcess.class, json.writeValueAsString(assignment))) {
            Measurement measurement = json.readValue(process.line(), Measurement.class);
            process.await();
            return measurement;
        }
    }
}
