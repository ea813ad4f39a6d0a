package io.tributary.bench.report;

import io.tributary.bench.burst.BurstResult;
import java.util.Locale;

/** What the door for events does under more than it can take, as a table. */
final class BurstTable {
    private BurstTable() {}

    static String of(BurstResult burst) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Events over HTTP in arrays of %,d: %,d purchases acknowledged, %,d there, %,d of which nobody knows; live heap"
                        + " %s MB before and %s MB after:%n%n"
                        + "| clients | s | records/s taken | 429/s | ms until 202: p50 | p99 | most | peak MB |%n"
                        + "|---|---|---|---|---|---|---|---|%n",
                burst.recordsAnArray(),
                burst.acknowledged(),
                burst.stored(),
                burst.unknown(),
                Numbers.megabytes(burst.heapBefore()),
                Numbers.megabytes(burst.heapAfter())));
        for (BurstResult.Step step : burst.steps()) {
            text.append("| %d | %d | %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            step.clients(),
                            step.seconds(),
                            Numbers.rounded(step.recordsPerSecond()),
                            Numbers.rounded(step.refusedPerSecond()),
                            Numbers.rounded(step.accepted().p50()),
                            Numbers.rounded(step.accepted().p99()),
                            Numbers.rounded(step.accepted().most()),
                            Numbers.megabytes(step.peakBytes())));
        }
        return text.append('\n').toString();
    }
}
