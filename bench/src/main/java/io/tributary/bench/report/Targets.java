package io.tributary.bench.report;

import io.tributary.bench.contender.Entrant;
import io.tributary.bench.freshness.Freshness;
import io.tributary.bench.live.LiveResult;
import io.tributary.bench.served.Served;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The goals that this benchmark can judge. Ratios, since absolute rates depend on the machine. */
public final class Targets {
    private static final double EVERYTHING_ON_TO_LOOP = 0.25;
    private static final double READ_MODEL_TO_LOOP = 0.12;
    private static final double PURCHASES_TO_DSL = 2.5;
    private static final double CPU_PER_MILLION = 12;
    private static final double FRESH_P99_MS = 150;
    private static final double LOOK_UP_P99_MS = 5;
    private static final double READ_MODEL_P99_MS = 2_000;
    private static final double LIVE_P99_MS = 1_000;

    private Targets() {}

    /** Those whose rows are there. */
    public static List<Target> of(
            List<Row> rows, Optional<Freshness> freshness, Optional<Served> served, Optional<LiveResult> live) {
        List<Target> targets = new ArrayList<>();
        row(rows, Entrant.TRIBUTARY_MIXED).ifPresent(row -> {
            row.toLoop()
                    .ifPresent(ratio -> targets.add(Target.atLeast(
                            "facts/s, everything on / exactly-once loop (mixed facts)", EVERYTHING_ON_TO_LOOP, ratio)));
            targets.add(Target.atMost(
                    "CPU seconds per million facts, everything on",
                    CPU_PER_MILLION,
                    row.cpuPerMillion().median()));
        });
        row(rows, Entrant.READ_MODEL)
                .flatMap(Row::toLoop)
                .ifPresent(ratio -> targets.add(Target.atLeast(
                        "facts/s, with the read model following / exactly-once loop (mixed facts)",
                        READ_MODEL_TO_LOOP,
                        ratio)));
        row(rows, Entrant.TRIBUTARY)
                .flatMap(Row::toDsl)
                .ifPresent(ratio -> targets.add(Target.atLeast(
                        "facts/s, everything on / plain DSL aggregation (purchases)", PURCHASES_TO_DSL, ratio)));
        freshness.ifPresent(fresh -> {
            targets.add(Target.atMost(
                    "ms from accepted to readable by key, p99",
                    FRESH_P99_MS,
                    fresh.byKey().p99()));
            targets.add(Target.atMost(
                    "ms from accepted to customer-360 under read_committed, p99",
                    FRESH_P99_MS,
                    fresh.inTopic().p99()));
        });
        served.ifPresent(answers -> {
            targets.add(Target.atMost(
                    "ms for a customer by key over HTTP, 500/s beside 5,000 facts/s, p99",
                    LOOK_UP_P99_MS,
                    answers.lookups().p99()));
            targets.add(Target.atMost(
                    "ms from accepted to in the read model at 2,000 facts/s, p99",
                    READ_MODEL_P99_MS,
                    answers.inReadModel().p99()));
        });
        live.ifPresent(told -> {
            String clients = "%,d clients, %,d facts/s, p99".formatted(told.clients(), told.rate());
            targets.add(Target.atMost(
                    "ms from accepted to every WebSocket client's figures, " + clients,
                    LIVE_P99_MS,
                    told.kpis().p99()));
            targets.add(Target.atMost(
                    "ms from accepted to every WebSocket client's new_customer, " + clients,
                    LIVE_P99_MS,
                    told.customers().p99()));
            targets.add(Target.atMost(
                    "ms from accepted to the customer_update of who follows, " + clients,
                    LIVE_P99_MS,
                    told.customer().p99()));
        });
        return targets;
    }

    private static Optional<Row> row(List<Row> rows, Entrant entrant) {
        return rows.stream()
                .filter(row -> row.contender().equals(entrant.label()))
                .findFirst();
    }
}
