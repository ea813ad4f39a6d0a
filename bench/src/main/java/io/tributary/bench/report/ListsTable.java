package io.tributary.bench.report;

import io.tributary.bench.lists.ListsResult;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What lists and search take, as a table. */
final class ListsTable {
    private ListsTable() {}

    static String of(ListsResult lists) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Lists of %,d customers and %,d facts, in process, in ms; the search index takes %s MB and was read in %s s:%n%n"
                        + "| question | times | p50 | p99 | most |%n|---|---|---|---|---|%n",
                lists.customers(),
                lists.facts(),
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
        lists.rival().ifPresent(rival -> text.append(beside(lists, rival)));
        return text.append('\n').toString();
    }

    private static String beside(ListsResult lists, ListsResult.Rival rival) {
        Map<String, ListsResult.Asked> ours = lists.asked().stream()
                .collect(Collectors.toMap(ListsResult.Asked::question, asked -> asked, (first, again) -> first));
        StringBuilder text = new StringBuilder("%nThe same of %s with indexes for each:%n%n".formatted(rival.name())
                + "| question | read model p50 | p99 | %s p50 | p99 |%n|---|---|---|---|---|%n"
                        .formatted(rival.name()));
        for (ListsResult.Asked its : rival.asked()) {
            ListsResult.Asked own = ours.get(its.question());
            text.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            its.question(),
                            Numbers.rounded(own.ms().p50()),
                            Numbers.rounded(own.ms().p99()),
                            Numbers.rounded(its.ms().p50()),
                            Numbers.rounded(its.ms().p99())));
        }
        return text.toString();
    }
}
