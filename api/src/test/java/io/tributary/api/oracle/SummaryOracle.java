package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import io.tributary.api.oracle.PlainRows.Line;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is in the columns of a table: its picked rows sorted, counted and added up one by one. */
public final class SummaryOracle {
    private static final Map<String, String> DATES = Map.of(
            "purchase_transactions", "purchase_date",
            "customer_service", "interaction_date",
            "campaign_responses", "response_date",
            "website_behavior", "visit_date",
            "customer_products", "start_date");

    private final List<Map<String, String>> rows;

    /** Of the rows that a filter picks. */
    public SummaryOracle(PlainRows all, String table, Filter filter) {
        String date = DATES.get(table);
        if (date != null) {
            rows = all.facts(table, date, filter).stream()
                    .filter(row -> filter.category() == null
                            || filter.category().equals(all.categoryOf(row.get("product_id"))))
                    .toList();
        } else if (table.startsWith("customer_")) {
            Set<String> customers = all.customers(filter);
            Set<String> buyers = all.lines(filter).stream()
                    .filter(Line::isPurchase)
                    .map(Line::customer)
                    .collect(Collectors.toSet());
            rows = all.of(table).stream()
                    .filter(row -> customers.contains(row.get("customer_id")))
                    .filter(row -> !filter.picksPurchases() || buyers.contains(row.get("customer_id")))
                    .toList();
        } else {
            rows = all.of(table).stream()
                    .filter(row -> filter.category() == null
                            || filter.category().equals(all.categoryOf(row.get("product_id"))))
                    .toList();
        }
    }

    /** What a column holds: text, number or time. */
    public enum Kind {
        TEXT,
        NUMBER,
        TIME
    }

    /** Values that are present, distinct ones, missing ones, most frequent, lowest, highest, quantiles, mean, bins. */
    public String summary(String column, Kind kind) {
        List<String> present = rows.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .map(text -> canonical(text, kind))
                .sorted(order(kind))
                .toList();
        Map<String, Long> times = new TreeMap<>(order(kind));
        present.forEach(value -> times.merge(value, 1L, Long::sum));
        StringBuilder all = new StringBuilder();
        all.append(present.size())
                .append(' ')
                .append(rows.size() - present.size())
                .append(' ')
                .append(times.size());
        all.append(" most ")
                .append(times.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey(order(kind))))
                        .limit(5)
                        .toList());
        if (present.isEmpty()) {
            return all.toString();
        }
        all.append(' ').append(present.get(0)).append(' ').append(present.get(present.size() - 1));
        if (kind == Kind.TEXT) {
            return all.toString();
        }
        for (int percent : List.of(5, 25, 50, 75, 95)) {
            // "as SQL's percentile_disc gives them"
            int rank = (percent * present.size() + 99) / 100;
            all.append(' ').append(present.get(Math.max(rank, 1) - 1));
        }
        all.append(" bins ").append(bins(present, kind));
        if (kind == Kind.NUMBER) {
            BigDecimal sum = present.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
            all.append(" mean ").append(PlainRows.quotient(sum, BigDecimal.valueOf(present.size())));
        }
        return all.toString();
    }

    private static String canonical(String text, Kind kind) {
        return switch (kind) {
            case TEXT -> text;
            case TIME ->
                Instant.parse(text.length() == 10 ? text + "T00:00:00Z" : text).toString();
            case NUMBER -> {
                BigDecimal number = new BigDecimal(text).stripTrailingZeros();
                yield number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
            }
        };
    }

    /** Each text is read once: there are many comparisons. */
    private static Comparator<String> order(Kind kind) {
        Map<String, Instant> times = new HashMap<>();
        Map<String, BigDecimal> numbers = new HashMap<>();
        return switch (kind) {
            case TEXT -> CODE_POINTS;
            case TIME -> Comparator.comparing(text -> times.computeIfAbsent(text, Instant::parse));
            case NUMBER -> Comparator.comparing(text -> numbers.computeIfAbsent(text, BigDecimal::new));
        };
    }

    /** How many values lie in each of ten equal parts from the lowest to the highest, the last with its end. */
    private static List<Long> bins(List<String> sorted, Kind kind) {
        List<BigDecimal> values =
                sorted.stream().map(text -> number(text, kind)).toList();
        BigDecimal low = values.get(0);
        BigDecimal width = values.get(values.size() - 1).subtract(low);
        if (width.signum() == 0) {
            return List.of((long) values.size());
        }
        Map<Integer, Long> counts = values.stream()
                .map(value -> value.subtract(low)
                        .multiply(BigDecimal.TEN)
                        .divide(width, 0, RoundingMode.FLOOR)
                        .min(BigDecimal.valueOf(9))
                        .intValue())
                .collect(Collectors.groupingBy(bin -> bin, Collectors.counting()));
        return IntStream.range(0, 10)
                .mapToObj(bin -> counts.getOrDefault(bin, 0L))
                .toList();
    }

    private static BigDecimal number(String text, Kind kind) {
        return kind == Kind.TIME ? BigDecimal.valueOf(Instant.parse(text).toEpochMilli()) : new BigDecimal(text);
    }

    /** Of the sample, that is divided by one less than there are; null of fewer than two. */
    public Double deviation(String column) {
        List<BigDecimal> values = rows.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .toList();
        if (values.size() < 2) {
            return null;
        }
        BigDecimal count = BigDecimal.valueOf(values.size());
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal squares =
                values.stream().map(value -> value.multiply(value)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return count.multiply(squares)
                .subtract(sum.multiply(sum))
                .divide(count.multiply(count.subtract(BigDecimal.ONE)), MathContext.DECIMAL128)
                .sqrt(MathContext.DECIMAL128)
                .doubleValue();
    }

    /** Pearson's coefficient over the rows that have both; null where one doesn't vary. */
    public Double correlation(String a, String b) {
        List<Map<String, String>> both = rows.stream()
                .filter(row -> row.containsKey(a) && row.containsKey(b))
                .toList();
        BigDecimal n = BigDecimal.valueOf(both.size());
        BigDecimal x = sum(both, a, null);
        BigDecimal y = sum(both, b, null);
        BigDecimal xx = n.multiply(sum(both, a, a)).subtract(x.multiply(x));
        BigDecimal yy = n.multiply(sum(both, b, b)).subtract(y.multiply(y));
        if (xx.signum() == 0 || yy.signum() == 0) {
            return null;
        }
        BigDecimal xy = n.multiply(sum(both, a, b)).subtract(x.multiply(y));
        return xy.divide(xx.multiply(yy).sqrt(MathContext.DECIMAL128), MathContext.DECIMAL128)
                .doubleValue();
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String a, String b) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, String> row : rows) {
            BigDecimal value = new BigDecimal(row.get(a));
            sum = sum.add(b == null ? value : value.multiply(new BigDecimal(row.get(b))));
        }
        return sum;
    }
}
