package io.tributary.bench;

import io.tributary.bench.burst.BurstResult;
import io.tributary.bench.burst.BurstRun;
import io.tributary.bench.contender.Entrant;
import io.tributary.bench.deadlines.Deadlines;
import io.tributary.bench.deadlines.DeadlinesRun;
import io.tributary.bench.freshness.Freshness;
import io.tributary.bench.freshness.FreshnessProcess;
import io.tributary.bench.instances.InstancesResult;
import io.tributary.bench.instances.InstancesRun;
import io.tributary.bench.jmh.Operations;
import io.tributary.bench.lists.ListsResult;
import io.tributary.bench.lists.ListsRun;
import io.tributary.bench.live.LiveProcess;
import io.tributary.bench.live.LiveResult;
import io.tributary.bench.live.LiveRun;
import io.tributary.bench.measure.Machine;
import io.tributary.bench.process.BenchBroker;
import io.tributary.bench.process.ProcessFailedException;
import io.tributary.bench.process.Workspace;
import io.tributary.bench.report.JsonReport;
import io.tributary.bench.report.MarkdownReport;
import io.tributary.bench.report.MicroResult;
import io.tributary.bench.report.Report;
import io.tributary.bench.report.Row;
import io.tributary.bench.report.Rows;
import io.tributary.bench.report.Targets;
import io.tributary.bench.report.Trial;
import io.tributary.bench.served.Served;
import io.tributary.bench.served.ServedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * {@code cdp bench}: the product beside its baselines in one run, on one machine.
 *
 * <p>Exit status: 0 done, 1 failed or a wrong result, 2 not understood. Standard output carries the table.
 */
public final class Bench {
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    /** Those that the targets of lists are set for. */
    private static final int LISTED_CUSTOMERS = 1_000_000;

    /** The launcher says where the checkout is; without it, where one is. */
    private static final Path CHECKOUT = Path.of(System.getProperty("tributary.checkout", ""));

    private static final Path TARGET = CHECKOUT.resolve("bench").resolve("target");

    private final BenchOptions options;
    private final Progress progress = new Progress(System.err);

    private Bench(BenchOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            System.out.print(BenchOptions.help());
            return 0;
        }
        try {
            new Bench(BenchOptions.parse(arguments, TARGET.resolve("report"))).run();
            return 0;
        } catch (BadOptionException e) {
            System.err.println(e.getMessage());
            return NOT_UNDERSTOOD;
        } catch (WrongResultException | ProcessFailedException e) {
            System.err.println("cdp bench failed: " + e.getMessage());
            return FAILED;
        } catch (CancellationException brokenOff) {
            return FAILED;
        } catch (Exception e) {
            System.err.println("cdp bench failed:");
            e.printStackTrace();
            return FAILED;
        }
    }

    private void run() throws Exception {
        Instant started = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        Machine machine = Machine.here();
        Map<Entrant, List<Trial>> trials = Map.of();
        Optional<Freshness> freshness = Optional.empty();
        Optional<Deadlines> deadlines = Optional.empty();
        Optional<ListsResult> lists = Optional.empty();
        Optional<Served> served = Optional.empty();
        Optional<LiveResult> live = Optional.empty();
        Optional<BurstResult> burst = Optional.empty();
        Optional<InstancesResult> instances = Optional.empty();
        try (Workspace workspace = Workspace.below(TARGET)) {
            if (!options.entrants().isEmpty()) {
                try (BenchBroker broker = BenchBroker.start(workspace)) {
                    trials = new Rounds(options, workspace, broker, progress).run();
                }
            }
            if (options.includes(BenchOptions.FRESHNESS)) {
                progress.say("freshness at %,d facts/s", FreshnessProcess.RATE);
                freshness = Optional.of(FreshnessProcess.measure(workspace));
            }
            if (options.includes(BenchOptions.DEADLINES)) {
                progress.say("deadlines of %,d customers", options.customers());
                deadlines = Optional.of(DeadlinesRun.measure(workspace, options.customers(), options.jvm()));
            }
            if (options.includes(BenchOptions.LISTS)) {
                progress.say("lists of %,d customers", LISTED_CUSTOMERS);
                lists = Optional.of(
                        ListsRun.measure(workspace, LISTED_CUSTOMERS, options.shopFacts(), options.postgres()));
            }
            if (options.includes(BenchOptions.SERVED)) {
                progress.say("look-ups and read model of %,d customers", LISTED_CUSTOMERS);
                served = Optional.of(ServedRun.measure(workspace, LISTED_CUSTOMERS, options.jvm(), progress));
            }
            if (options.includes(BenchOptions.LIVE)) {
                progress.say("live updates of %,d clients at %,d facts/s", options.clients(), LiveProcess.RATE);
                live = Optional.of(LiveRun.measure(workspace, options.clients(), options.jvm()));
            }
            if (options.includes(BenchOptions.BURST)) {
                progress.say("a burst of events over HTTP");
                burst = Optional.of(BurstRun.measure(workspace, options.jvm(), progress));
            }
            if (options.includes(BenchOptions.INSTANCES)) {
                progress.say("instances that come and go");
                instances = Optional.of(InstancesRun.measure(workspace));
            }
        }
        List<Row> rows = Rows.of(trials);
        write(new Report(
                started.toString(),
                Commit.of(CHECKOUT),
                machine,
                options.command(),
                options.rounds(),
                Targets.of(rows, freshness, served, live),
                rows,
                freshness,
                deadlines,
                lists,
                served,
                live,
                burst,
                instances,
                operations()));
    }

    private List<MicroResult> operations() throws Exception {
        if (!options.includes(BenchOptions.JMH)) {
            return List.of();
        }
        progress.say("single operations (JMH), some four minutes");
        return Operations.measure();
    }

    private void write(Report report) throws Exception {
        String markdown = MarkdownReport.of(report);
        Files.createDirectories(options.out());
        Files.writeString(options.out().resolve("report.md"), markdown);
        Files.writeString(options.out().resolve("report.json"), JsonReport.of(report));
        System.out.print(markdown);
        System.out.flush();
        progress.say("done; report.md and report.json are in %s", options.out());
    }
}
