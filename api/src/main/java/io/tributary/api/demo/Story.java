package io.tributary.api.demo;

import io.tributary.api.demo.Audit.Findings;
import io.tributary.api.demo.shop.ShopPlan;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** What the demo tells a person: how it goes on standard output, and what must not be missed on standard error. */
final class Story {
    private static final int MOST_DIFFERENCES_SHOWN = 20;

    private final PrintStream out;
    private final PrintStream err;

    Story(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    void historyIsRemembered(ShopPlan plan) {
        tell(out, "The history is in from an earlier start: %,d customers until %s.", plan.customers(), plan.until());
    }

    /** @param nanos from its first record until everything had been compared */
    void historyIsIn(ShopPlan plan, long records, long nanos, Findings findings) {
        String arrived = format(
                "History is in after %.1f s: %,d records of %,d customers.", nanos / 1e9, records, plan.customers());
        List<String> differences = findings.differences();
        if (differences.isEmpty()) {
            ShopTotals totals = findings.totals();
            tell(
                    out,
                    "%s All figures agree with the shop's own books (%,d customers known, %,d orders, revenue %,.2f).",
                    arrived,
                    totals.customers(),
                    totals.orders(),
                    totals.revenue());
            return;
        }
        tell(out, "%s", arrived);
        tell(err, "FIGURES DIFFER from the shop's own books in %,d places:", differences.size());
        differences.stream().limit(MOST_DIFFERENCES_SHOWN).forEach(difference -> tell(err, "  %s", difference));
    }

    /** @param rate facts a second, 0 for none */
    void trafficBegins(int rate, URI address) {
        String traffic = rate == 0 ? "No live traffic (--rate 0)." : format("Live traffic: %,d facts a second.", rate);
        tell(out, "%s Try: curl %s/api/kpis", traffic, address);
    }

    void historyFailed(String why) {
        tell(err, "The demo can't go on: %s. Started again on the same data, it sends its history again.", why);
    }

    private static void tell(PrintStream stream, String text, Object... values) {
        stream.println(format(text, values));
        stream.flush();
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
