package io.tributary.bench.report;

import io.tributary.bench.instances.InstancesResult;
import io.tributary.bench.instances.Takeover;
import java.util.Locale;

/** What questions are answered while instances come and go, as a table. */
final class InstancesTable {
    private InstancesTable() {}

    static String of(InstancesResult instances) {
        return String.format(
                        Locale.ROOT,
                        "Instances that come and go under %,d facts/s, one asked for customers of all partitions, one after the other;"
                                + " after %,d facts every total is exact and the same everywhere:%n%n"
                                + "| what happens | asked | by a standby | 503 with Retry-After | failed |"
                                + " s until all answered | s until all by the owner |%n|---|---|---|---|---|---|---|%n",
                        instances.rate(),
                        instances.facts())
                + row("one of two is killed, with standbys", instances.killed())
                + row("one of two is killed, without", instances.killedAlone())
                + row("three are restarted in turn, the slowest", instances.restarted())
                + "%nA third instance has its share after %s s.%n%n".formatted(Numbers.rounded(instances.added()));
    }

    private static String row(String what, Takeover seen) {
        return "| %s | %,d | %,d | %,d | %,d | %s | %s |%n"
                .formatted(
                        what,
                        seen.asked(),
                        seen.byStandby(),
                        seen.later(),
                        seen.failed(),
                        Numbers.rounded(seen.answeredAfterMs() / 1e3),
                        Numbers.rounded(seen.wholeAfterMs() / 1e3));
    }
}
