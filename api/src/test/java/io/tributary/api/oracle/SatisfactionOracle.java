package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Scores put together by what they are about, one interaction after the other. */
public final class SatisfactionOracle {
    private static final String ABSENT = "absent";

    private final PlainRows rows;
    private final Filter filter;
    private final int low;

    /** Scores up to {@code low} are low ones. */
    public SatisfactionOracle(PlainRows rows, Filter filter, int low) {
        this.rows = rows;
        this.filter = filter;
        this.low = low;
    }

    /** What some scores come to. */
    private record Scores(List<Integer> all, int low) {
        long lows() {
            return all.stream().filter(score -> score <= low).count();
        }

        BigDecimal sum() {
            return BigDecimal.valueOf(all.stream().mapToInt(Integer::intValue).sum());
        }

        /** Lowest mean first, by cross-multiplication. */
        int compareMean(Scores other) {
            return sum().multiply(BigDecimal.valueOf(other.all.size()))
                    .compareTo(other.sum().multiply(BigDecimal.valueOf(all.size())));
        }
    }

    /** group, count, mean, low count, low share, worst customers. */
    public List<String> report(String by) {
        Function<Map<String, String>, String> group = row -> switch (by) {
            case "month" -> row.get("interaction_date").substring(0, 7);
            case "product" -> row.getOrDefault("product_id", ABSENT);
            case "category" -> row.containsKey("product_id") ? rows.categoryOf(row.get("product_id")) : ABSENT;
            default -> row.getOrDefault(by, ABSENT);
        };
        Map<String, List<Map<String, String>>> groups =
                rows.facts("customer_service", "interaction_date", filter).stream()
                        .filter(row -> row.containsKey("satisfaction_score"))
                        .collect(Collectors.groupingBy(group));
        Map<String, Scores> scores = new HashMap<>();
        groups.forEach((name, all) -> scores.put(name, scores(all)));
        Comparator<String> byText =
                Comparator.<String, Boolean>comparing(ABSENT::equals).thenComparing(CODE_POINTS);
        Comparator<String> worstFirst = (a, b) -> scores.get(a).compareMean(scores.get(b));
        Comparator<String> bySize = Comparator.<String, Integer>comparing(
                        name -> scores.get(name).all().size())
                .reversed();
        return groups.keySet().stream()
                .sorted(
                        by.equals("month")
                                ? byText
                                : worstFirst.thenComparing(bySize).thenComparing(byText))
                .map(name -> String.join(
                        " ",
                        name,
                        Integer.toString(scores.get(name).all().size()),
                        PlainRows.quotient(
                                scores.get(name).sum(),
                                BigDecimal.valueOf(scores.get(name).all().size())),
                        Long.toString(scores.get(name).lows()),
                        PlainRows.quotient(
                                scores.get(name).lows(), scores.get(name).all().size()),
                        worst(groups.get(name)).toString()))
                .toList();
    }

    private Scores scores(List<Map<String, String>> interactions) {
        return new Scores(
                interactions.stream()
                        .map(row -> new BigDecimal(row.get("satisfaction_score")).intValueExact())
                        .toList(),
                low);
    }

    /** Customers with a low score: most of them first, then the lowest mean, then the lowest id. */
    private List<String> worst(List<Map<String, String>> interactions) {
        Map<String, Scores> customers = new HashMap<>();
        interactions.stream()
                .collect(Collectors.groupingBy(row -> row.get("customer_id")))
                .forEach((customer, all) -> customers.put(customer, scores(all)));
        Comparator<String> byLows = Comparator.<String, Long>comparing(
                        id -> customers.get(id).lows())
                .reversed();
        Comparator<String> byMean = (a, b) -> customers.get(a).compareMean(customers.get(b));
        return customers.keySet().stream()
                .filter(id -> customers.get(id).lows() > 0)
                .sorted(byLows.thenComparing(byMean).thenComparing(CODE_POINTS))
                .limit(5)
                .toList();
    }
}
