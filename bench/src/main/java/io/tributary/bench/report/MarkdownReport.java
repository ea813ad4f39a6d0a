package io.tributary.bench.report;

import io.tributary.bench.freshness.Freshness;
import io.tributary.bench.measure.DiskUse;
import io.tributary.bench.measure.DiskUse.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report for people: the part of docs/performance.md between its markers. */
public final class MarkdownReport {
    /** In fewer, the second half is the JIT's as well. */
    private static final long TELLING_FACTS = 1_000_000;

    private MarkdownReport() {}

    public static String of(Report report) {
        StringBuilder text = new StringBuilder();
        header(text, report);
        if (isTooShort(report.rows())) {
            text.append("**So short a run shows that everything works, not how fast it is.**\n\n");
        }
        if (!report.targets().isEmpty()) {
            targets(text, report.targets());
        }
        if (!report.rows().isEmpty()) {
            rows(text, report.rows());
            disk(text, report.rows());
        }
        report.freshness().ifPresent(freshness -> freshness(text, freshness));
        report.deadlines().ifPresent(deadlines -> text.append(DeadlinesTable.of(deadlines)));
        report.lists().ifPresent(lists -> text.append(ListsTable.of(lists)));
        report.served().ifPresent(served -> text.append(ServedTable.of(served)));
        report.live().ifPresent(live -> text.append(LiveTable.of(live)));
        report.burst().ifPresent(burst -> text.append(BurstTable.of(burst)));
        report.instances().ifPresent(instances -> text.append(InstancesTable.of(instances)));
        if (!report.operations().isEmpty()) {
            operations(text, report.operations());
        }
        return text.toString();
    }

    private static boolean isTooShort(List<Row> rows) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.factsPerRun() < TELLING_FACTS);
    }

    private static void header(StringBuilder text, Report report) {
        var machine = report.machine();
        text.append("Measured on ").append(report.date());
        report.commit().ifPresent(commit -> text.append(" at commit ").append(commit));
        text.append(String.format(
                        Locale.ROOT,
                        ": %s, %d cores, %.0f GB of memory, %s, %s, Kafka %s; load average before the run %.2f.%n",
                        machine.cpu(),
                        machine.cores(),
                        machine.memoryBytes() / 1e9,
                        machine.operatingSystem(),
                        machine.java(),
                        machine.kafka(),
                        machine.loadAverage()))
                .append('\n')
                .append("```sh\n")
                .append(report.command())
                .append("\n```\n\n");
    }

    private static void targets(StringBuilder text, List<Target> targets) {
        text.append("| target | goal | value | |\n|---|---|---|---|\n");
        for (Target target : targets) {
            line(
                    text,
                    target.what(),
                    target.goal(),
                    Numbers.rounded(target.value()),
                    target.met() ? "met" : "**missed**");
        }
        text.append('\n');
    }

    private static void rows(StringBuilder text, List<Row> rows) {
        text.append("| contender | facts | facts/s: median (least – most) | / loop | / DSL | CPU s per million facts |"
                + " peak MB: contender + broker | other load |\n|---|---|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            Spread rate = row.factsPerSecond();
            line(
                    text,
                    row.contender(),
                    "%s %s".formatted(Numbers.rounded((double) row.factsPerRun()), row.facts()),
                    "%s (%s – %s)"
                            .formatted(
                                    Numbers.rounded(rate.median()),
                                    Numbers.rounded(rate.min()),
                                    Numbers.rounded(rate.max())),
                    ratio(row.toLoop()),
                    ratio(row.toDsl()),
                    Numbers.rounded(row.cpuPerMillion().median()),
                    memory(row),
                    Numbers.percent(row.otherLoad().median()));
        }
        text.append('\n');
        for (Row row : rows) {
            text.append("- `")
                    .append(row.contender())
                    .append("`: ")
                    .append(row.what())
                    .append('\n');
        }
        text.append('\n');
    }

    private static String ratio(Optional<Double> ratio) {
        return ratio.map(Numbers::rounded).orElse("");
    }

    private static String memory(Row row) {
        return row.peakBytes() == 0
                ? "unknown"
                : Numbers.megabytes(row.peakBytes()) + " + " + Numbers.megabytes(row.brokerPeakBytes());
    }

    private static void disk(StringBuilder text, List<Row> rows) {
        text.append("| contender | sources MB | changelogs MB | output MB | stores MB |\n|---|---|---|---|---|\n");
        for (Row row : rows) {
            line(
                    text,
                    row.contender(),
                    Numbers.megabytes(row.bytes(Kind.SOURCE)),
                    largest(row, Kind.CHANGELOG),
                    largest(row, Kind.OUTPUT),
                    largest(row, Kind.STORE));
        }
        text.append('\n');
    }

    /** The sum, and what of it is worth a name. */
    private static String largest(Row row, Kind kind) {
        long all = row.bytes(kind);
        if (all == 0) {
            return "";
        }
        String parts = row.disk().stream()
                .filter(use -> use.kind() == kind && use.bytes() >= all / 100)
                .sorted(Comparator.comparingLong(DiskUse::bytes).reversed())
                .map(use -> "%s %s".formatted(name(use), Numbers.megabytes(use.bytes())))
                .collect(Collectors.joining(", "));
        return "%s: %s".formatted(Numbers.megabytes(all), parts);
    }

    /** Of {@code tributary-timeline-changelog} the store's name. */
    private static String name(DiskUse use) {
        return use.kind() == Kind.CHANGELOG
                ? use.name().replaceFirst("^[^-]+-", "").replaceFirst("-changelog$", "")
                : use.name();
    }

    private static void freshness(StringBuilder text, Freshness freshness) {
        text.append(String.format(
                Locale.ROOT,
                "Freshness at %,d mixed facts/s for %d s, %,d probes, in ms from the moment a probe was due:%n%n",
                freshness.rate(),
                freshness.seconds(),
                freshness.probes()));
        text.append("| until | p50 | p99 | most |\n|---|---|---|---|\n");
        latency(text, "acknowledged", freshness.acknowledged());
        latency(text, "readable by key", freshness.byKey());
        latency(text, "in customer-360 under read_committed", freshness.inTopic());
        text.append('\n');
    }

    private static void latency(StringBuilder text, String until, Freshness.Latency ms) {
        line(text, until, Numbers.rounded(ms.p50()), Numbers.rounded(ms.p99()), Numbers.rounded(ms.most()));
    }

    private static void operations(StringBuilder text, List<MicroResult> operations) {
        text.append("| operation | with | ns | ± |\n|---|---|---|---|\n");
        for (MicroResult result : operations) {
            line(
                    text,
                    result.operation(),
                    result.parameters(),
                    Numbers.rounded(result.nanos()),
                    Double.isNaN(result.error()) ? "" : Numbers.rounded(result.error()));
        }
        text.append('\n');
    }

    private static void line(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
