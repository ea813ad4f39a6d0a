package io.tributary.bench.report;

import io.tributary.bench.freshness.Freshness.Latency;
import io.tributary.bench.served.Served;
import java.util.Locale;

/** What is answered over HTTP with many customers, and what the read model takes, as tables. */
final class ServedTable {
    private ServedTable() {}

    static String of(Served served) {
        Served.Rebuild rebuild = served.rebuild();
        return String.format(
                Locale.ROOT,
                "Over HTTP, %,d customers and %,d facts, in ms:%n%n"
                        + "| what | p50 | p99 | most |%n|---|---|---|---|%n%s%s%n"
                        + "The read model built from nothing: %,d facts in %s s from the start of the process, %s CPU s of"
                        + " it; %s MB of files (%s after following).%n%n",
                served.customers(),
                served.facts(),
                row("a customer by key, 500/s beside 5,000 facts/s, no read model", served.lookups()),
                row("accepted to in the read model, at 2,000 facts/s", served.inReadModel()),
                rebuild.facts(),
                Numbers.rounded(rebuild.seconds()),
                Numbers.rounded(rebuild.cpuSeconds()),
                Numbers.megabytes(rebuild.bytes()),
                Numbers.megabytes(rebuild.bytesAfterFollowing()));
    }

    private static String row(String what, Latency ms) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                what,
                Numbers.rounded(ms.p50()),
                Numbers.rounded(ms.p99()),
                Numbers.rounded(ms.most()));
    }
}
