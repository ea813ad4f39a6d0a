package io.tributary.bench.report;

import io.tributary.bench.deadlines.Deadlines;
import io.tributary.bench.freshness.Freshness.Latency;
import java.util.Locale;

/** What deadlines cost, as tables: at rest, and when all are due at once. */
final class DeadlinesTable {
    private DeadlinesTable() {}

    static String of(Deadlines deadlines) {
        var burst = deadlines.burst();
        return String.format(
                        Locale.ROOT,
                        "Deadlines of %,d customers, none of them due, the server at rest for %.0f s:%n%n",
                        deadlines.customers(),
                        deadlines.with().seconds())
                + "| each customer has had | server: ms of CPU a second | broker: ms of CPU a second |"
                + " live heap MB, no profiles kept |\n|---|---|---|---|\n"
                + rest("one session: no deadline", deadlines.without())
                + rest("one purchase: a deadline", deadlines.with())
                + String.format(
                        Locale.ROOT,
                        "%nAll %,d due at once, during %d facts/s: worked off after %.2f s, %s customers/s."
                                + " Accepted to readable by key, in ms, %,d probes:%n%n",
                        deadlines.customers(),
                        burst.rate(),
                        burst.seconds(),
                        Numbers.rounded(burst.customersPerSecond()),
                        burst.probes())
                + "| | p50 | p99 | most |\n|---|---|---|---|\n"
                + latency("for as long before", burst.before())
                + latency("while the due are worked off", burst.during())
                + "\n";
    }

    private static String rest(String what, Deadlines.Rest rest) {
        return "| %s | %s | %s | %s |%n"
                .formatted(
                        what,
                        Numbers.rounded(rest.serverCpu()),
                        Numbers.rounded(rest.brokerCpu()),
                        Numbers.megabytes(rest.heapBytes()));
    }

    private static String latency(String when, Latency ms) {
        return "| %s | %s | %s | %s |%n"
                .formatted(when, Numbers.rounded(ms.p50()), Numbers.rounded(ms.p99()), Numbers.rounded(ms.most()));
    }
}
