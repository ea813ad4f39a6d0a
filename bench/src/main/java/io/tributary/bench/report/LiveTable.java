package io.tributary.bench.report;

import io.tributary.bench.freshness.Freshness.Latency;
import io.tributary.bench.live.LiveResult;
import java.util.Locale;

/** How long live updates take, as a table. */
final class LiveTable {
    private LiveTable() {}

    static String of(LiveResult live) {
        return String.format(
                        Locale.ROOT,
                        "Live updates of %,d clients at %,d mixed facts/s for %d s, %,d customers posted over HTTP, in ms from the"
                                + " moment each was due; %s messages/s, the server on %.2f cores:%n%n"
                                + "| until | p50 | p99 | most |%n|---|---|---|---|%n",
                        live.clients(),
                        live.rate(),
                        live.seconds(),
                        live.probes(),
                        Numbers.rounded(live.messagesPerSecond()),
                        live.serverCores())
                + row("answered 202", live.accepted())
                + row("the row reached who follows the customer", live.customer())
                + row("new_customer reached a client, of all", live.customers())
                + row("the figures reached a client, of all", live.kpis())
                + '\n';
    }

    private static String row(String until, Latency ms) {
        return "| %s | %s | %s | %s |%n"
                .formatted(until, Numbers.rounded(ms.p50()), Numbers.rounded(ms.p99()), Numbers.rounded(ms.most()));
    }
}
