package io.tributary.bench.report;

import io.tributary.bench.lists.ListsResult;
import java.util.Locale;

/** What lists and search take, as a table. */
final class ListsTable {
    private ListsTable() {}

    static String of(ListsResult lists) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Lists of %,d customers, in process, in ms; the search index takes %s MB and was read in %s s:%n%n"
                        + "| question | times | p50 | p99 | most |%n|---|---|---|---|---|%n",
                lists.customers(),
                Numbers.megabytes(lists.indexBytes()),
                Numbers.rounded(lists.indexSeconds())));
        for (ListsResult.Asked asked : lists.asked()) {
            text.append("| %s | %d | %s | %s | %s |%n"
                    .formatted(
                            asked.question(),
                            asked.times(),
                            Numbers.rounded(asked.ms().p50()),
                            Numbers.rounded(asked.ms().p99()),
                            Numbers.rounded(asked.ms().most())));
        }
        return text.append('\n').toString();
    }
}
