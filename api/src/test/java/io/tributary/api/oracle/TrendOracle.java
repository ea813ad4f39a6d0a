package io.tributary.api.oracle;

import io.tributary.api.oracle.PlainRows.Line;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A metric period by period: of each period the facts in it, looked for among all of them. */
public final class TrendOracle {
    private static final MathContext MANY = new MathContext(50, RoundingMode.HALF_UP);

    private static final Set<String> OF_PURCHASES =
            Set.of("revenue", "units", "purchases", "orders", "average_order_value");

    private final PlainRows rows;
    private final Filter filter;
    private final String by;
    private final Map<LocalDate, String> labels = new HashMap<>();

    /** {@code by} is day, week or month. */
    public TrendOracle(PlainRows rows, Filter filter, String by) {
        this.rows = rows;
        this.filter = filter;
        this.by = by;
    }

    /** Days of one period have the same label. */
    private String label(LocalDate day) {
        return labels.computeIfAbsent(day, none -> switch (by) {
            case "day" -> day.toString();
            case "week" ->
                "%04d-W%02d"
                        .formatted(
                                day.get(WeekFields.ISO.weekBasedYear()), day.get(WeekFields.ISO.weekOfWeekBasedYear()));
            default -> YearMonth.from(day).toString();
        });
    }

    private String label(Instant instant) {
        return label(Dates.day(instant));
    }

    /** Values by period; a total is 0 where nothing is, a mean absent. */
    private Map<String, BigDecimal> values(String metric) {
        Map<String, BigDecimal> values = new HashMap<>();
        List<Line> lines = OF_PURCHASES.contains(metric) ? rows.lines(filter) : List.of();
        switch (metric) {
            case "revenue" -> lines.forEach(line -> values.merge(label(line.date()), line.amount(), BigDecimal::add));
            case "units" ->
                lines.forEach(
                        line -> values.merge(label(line.date()), BigDecimal.valueOf(line.quantity()), BigDecimal::add));
            case "purchases" ->
                lines.stream().filter(Line::isPurchase).forEach(line -> count(values, label(line.date())));
            case "orders" ->
                lines.stream()
                        .filter(Line::isPurchase)
                        .collect(Collectors.groupingBy(
                                Line::orderOfCustomer,
                                Collectors.mapping(Line::date, Collectors.minBy(Comparator.naturalOrder()))))
                        .values()
                        .stream()
                        .flatMap(Optional::stream)
                        .forEach(began -> count(values, label(began)));
            case "average_order_value" ->
                lines.stream()
                        .collect(Collectors.groupingBy(line -> label(line.date())))
                        .forEach((period, all) -> {
                            long orders = all.stream()
                                    .filter(Line::isPurchase)
                                    .map(Line::orderOfCustomer)
                                    .distinct()
                                    .count();
                            if (orders > 0) {
                                values.put(
                                        period,
                                        all.stream()
                                                .map(Line::amount)
                                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                                .divide(BigDecimal.valueOf(orders), MANY));
                            }
                        });
            case "customers" -> {
                Set<String> customers = rows.customers(filter);
                Predicate<Map<String, String>> picked = row -> customers.contains(row.get("customer_id"));
                rows.of("customer_360").stream()
                        .filter(row -> row.containsKey("registration_date"))
                        .filter(picked)
                        .map(row -> registered(row.get("registration_date")))
                        .filter(filter::picks)
                        .forEach(date -> count(values, label(date)));
            }
            case "responses" ->
                facts("campaign_responses", "response_date").stream()
                        .filter(row -> !"unsubscribe".equalsIgnoreCase(row.get("response_type")))
                        .forEach(row -> count(values, label(Instant.parse(row.get("response_date")))));
            case "satisfaction" ->
                facts("customer_service", "interaction_date").stream()
                        .filter(row -> row.containsKey("satisfaction_score"))
                        .collect(Collectors.groupingBy(row -> label(Instant.parse(row.get("interaction_date")))))
                        .forEach((period, all) -> values.put(
                                period,
                                all.stream()
                                        .map(row -> new BigDecimal(row.get("satisfaction_score")))
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .divide(BigDecimal.valueOf(all.size()), MANY)));
            case "sessions" ->
                facts("website_behavior", "visit_date")
                        .forEach(row -> count(values, label(Instant.parse(row.get("visit_date")))));
            default ->
                facts("customer_service", "interaction_date")
                        .forEach(row -> count(values, label(Instant.parse(row.get("interaction_date")))));
        }
        return values;
    }

    private static Instant registered(String text) {
        return Instant.parse(text.length() == 10 ? text + "T00:00:00Z" : text);
    }

    private List<Map<String, String>> facts(String table, String date) {
        return rows.facts(table, date, filter);
    }

    private static void count(Map<String, BigDecimal> values, String period) {
        values.merge(period, BigDecimal.ONE, BigDecimal::add);
    }

    /** period, value, change, relative change, moving average: from the period of one day to that of another. */
    public List<String> rows(String metric, LocalDate first, LocalDate last, int average) {
        Map<String, BigDecimal> values = values(metric);
        boolean quotient = List.of("average_order_value", "satisfaction").contains(metric);
        int decimals = quotient ? 6 : metric.equals("revenue") ? 2 : 0;
        List<String> before = new ArrayList<>();
        LocalDate begin = filter.from() != null ? first : first.minusDays(31L * (average + 1));
        for (LocalDate day = begin; day.isBefore(first); day = day.plusDays(1)) {
            addOnce(before, label(day));
        }
        before.remove(label(first));
        List<String> shown = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            addOnce(shown, label(day));
        }
        List<String> all = new ArrayList<>(before);
        all.addAll(shown);
        List<String> texts = new ArrayList<>();
        for (int i = before.size(); i < all.size(); i++) {
            BigDecimal value = value(values, all.get(i), quotient);
            BigDecimal previous = i == 0 ? null : value(values, all.get(i - 1), quotient);
            BigDecimal change = value == null || previous == null ? null : value.subtract(previous);
            BigDecimal relative = change == null || previous.signum() == 0 ? null : change.divide(previous, MANY);
            texts.add(String.join(
                    " ",
                    all.get(i),
                    text(value, decimals),
                    text(change, decimals),
                    text(relative, 6),
                    text(mean(values, all, i, average, quotient), 6)));
        }
        return texts;
    }

    private static void addOnce(List<String> labels, String label) {
        if (labels.isEmpty() || !labels.get(labels.size() - 1).equals(label)) {
            labels.add(label);
        }
    }

    private static BigDecimal value(Map<String, BigDecimal> values, String period, boolean quotient) {
        return values.getOrDefault(period, quotient ? null : BigDecimal.ZERO);
    }

    private static BigDecimal mean(
            Map<String, BigDecimal> values, List<String> all, int last, int average, boolean quotient) {
        if (last + 1 < average) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String period : all.subList(last + 1 - average, last + 1)) {
            BigDecimal value = value(values, period, quotient);
            if (value == null) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum.divide(BigDecimal.valueOf(average), MANY);
    }

    private static String text(BigDecimal value, int decimals) {
        return value == null
                ? "absent"
                : value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
