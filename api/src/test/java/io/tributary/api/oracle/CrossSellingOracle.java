package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import io.tributary.api.oracle.PlainRows.Line;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is bought together: one set of items for each basket, and every two of them counted. */
public final class CrossSellingOracle {
    private final PlainRows rows;
    private final List<SortedSet<String>> baskets;
    private final Map<String, Long> holding = new HashMap<>();

    /** Over the purchases that a filter picks; {@code by} and {@code within} as the endpoint names them. */
    public CrossSellingOracle(PlainRows rows, Filter filter, String by, String within) {
        this.rows = rows;
        Function<Line, Object> basket = within.equals("order") ? Line::orderOfCustomer : Line::customer;
        Map<Object, List<Line>> bought =
                rows.lines(filter).stream().filter(Line::isPurchase).collect(Collectors.groupingBy(basket));
        this.baskets = bought.values().stream()
                .map(lines -> {
                    SortedSet<String> items = new TreeSet<>(CODE_POINTS);
                    lines.forEach(line -> items.add(by.equals("product") ? line.product() : line.category()));
                    return items;
                })
                .toList();
        baskets.forEach(items -> items.forEach(item -> holding.merge(item, 1L, Long::sum)));
    }

    /** A rule of two items, a the lower text. */
    public record Pair(String a, String b, long together, long withA, long withB, long all) {
        /** item_a, item_b, count, support, with a, with b, confidence from a and from b, lift. */
        @Override
        public String toString() {
            return String.join(
                    " ",
                    a,
                    b,
                    Long.toString(together),
                    PlainRows.quotient(together, all),
                    Long.toString(withA),
                    Long.toString(withB),
                    PlainRows.quotient(together, withA),
                    PlainRows.quotient(together, withB),
                    PlainRows.quotient(together * all, withA * withB));
        }
    }

    public long baskets() {
        return baskets.size();
    }

    /** Pairs that so many baskets hold, sorted as the endpoint names it. */
    public List<String> pairs(int minSupport, String sort, int limit) {
        Map<List<String>, Long> together = new HashMap<>();
        for (SortedSet<String> basket : baskets) {
            List<String> items = new ArrayList<>(basket);
            for (int a = 0; a < items.size(); a++) {
                for (int b = a + 1; b < items.size(); b++) {
                    together.merge(List.of(items.get(a), items.get(b)), 1L, Long::sum);
                }
            }
        }
        return together.entrySet().stream()
                .filter(pair -> pair.getValue() >= minSupport)
                .map(pair -> pair(pair.getKey().get(0), pair.getKey().get(1), pair.getValue()))
                .sorted(order(sort)
                        .thenComparing(Comparator.comparing(Pair::together).reversed())
                        .thenComparing(Pair::a, CODE_POINTS)
                        .thenComparing(Pair::b, CODE_POINTS))
                .limit(limit)
                .map(Pair::toString)
                .toList();
    }

    private Pair pair(String a, String b, long together) {
        return new Pair(a, b, together, holding.get(a), holding.get(b), baskets.size());
    }

    /** Highest first; fractions are compared by cross-multiplication. */
    private static Comparator<Pair> order(String sort) {
        return switch (sort) {
            case "support" -> Comparator.comparing(Pair::together).reversed();
            case "confidence" ->
                (p, q) -> fractions(
                        q.together(), Math.min(q.withA(), q.withB()), p.together(), Math.min(p.withA(), p.withB()));
            default -> (p, q) -> fractions(q.together(), q.withA() * q.withB(), p.together(), p.withA() * p.withB());
        };
    }

    private static int fractions(long n, long d, long m, long e) {
        return BigInteger.valueOf(n)
                .multiply(BigInteger.valueOf(e))
                .compareTo(BigInteger.valueOf(m).multiply(BigInteger.valueOf(d)));
    }

    /** For one customer: product, because of what, together, support, with that, with the product, confidence, lift, owned. */
    public List<String> nextBest(String customer, int minSupport, boolean withOwned, int limit) {
        Map<String, List<Line>> lines = rows.lines(new Filter(null, null, null, null, null)).stream()
                .filter(line -> line.customer().equals(customer))
                .collect(Collectors.groupingBy(Line::product));
        Map<String, Instant> owned = new HashMap<>();
        lines.forEach((product, all) -> {
            boolean kept = all.stream().mapToLong(Line::quantity).sum() > 0;
            if (kept) {
                all.stream()
                        .filter(Line::isPurchase)
                        .map(Line::date)
                        .max(Comparator.naturalOrder())
                        .ifPresent(last -> owned.put(product, last));
            }
        });
        List<String> reasons = owned.keySet().stream()
                .filter(holding::containsKey)
                .sorted(Comparator.<String, Instant>comparing(owned::get)
                        .reversed()
                        .thenComparing(CODE_POINTS))
                .limit(20)
                .toList();
        Set<String> candidates = new HashSet<>(holding.keySet());
        if (!withOwned) {
            candidates.removeAll(owned.keySet());
        }
        Comparator<Pair> byConfidence = (p, q) -> fractions(q.together(), q.withA(), p.together(), p.withA());
        Comparator<Pair> bySupport = Comparator.comparing(Pair::together).reversed();
        return candidates.stream()
                .map(product -> reasons.stream()
                        .filter(reason -> !reason.equals(product))
                        .map(reason -> pair(reason, product, together(reason, product)))
                        .filter(pair -> pair.together() >= minSupport)
                        .min(byConfidence
                                .thenComparing(bySupport)
                                .thenComparing(Comparator.comparing((Pair pair) -> reasons.indexOf(pair.a()))))
                        .orElse(null))
                .filter(Objects::nonNull)
                .sorted(byConfidence
                        .thenComparing(order("lift"))
                        .thenComparing(bySupport)
                        .thenComparing(Pair::b, CODE_POINTS))
                .limit(limit)
                .map(pair -> String.join(
                        " ",
                        pair.b(),
                        pair.a(),
                        Long.toString(pair.together()),
                        PlainRows.quotient(pair.together(), pair.all()),
                        Long.toString(pair.withA()),
                        Long.toString(pair.withB()),
                        PlainRows.quotient(pair.together(), pair.withA()),
                        PlainRows.quotient(pair.together() * pair.all(), pair.withA() * pair.withB()),
                        Boolean.toString(owned.containsKey(pair.b()))))
                .toList();
    }

    private long together(String a, String b) {
        return baskets.stream()
                .filter(items -> items.contains(a) && items.contains(b))
                .count();
    }
}
