package io.tributary.api.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How good the data is: every row of every table asked what should be so of it. */
public final class QualityOracle {
    private static final Map<String, String> DATES = Map.of(
            "purchase_transactions", "purchase_date",
            "customer_service", "interaction_date",
            "campaign_responses", "response_date",
            "website_behavior", "visit_date",
            "customer_products", "start_date");

    private final PlainRows all;
    private final Filter days;
    private final Instant asOf;
    private final Map<String, Map<String, String>> customers;
    private final Set<String> products;
    private final Map<String, Map<String, String>> campaigns;

    /** Facts are picked by their day. */
    public QualityOracle(PlainRows all, Filter days, Instant asOf) {
        this.all = all;
        this.days = days;
        this.asOf = asOf;
        this.customers = byId("customer_info", "customer_id");
        this.products = byId("product_catalog", "product_id").keySet();
        this.campaigns = byId("marketing_campaigns", "campaign_id");
    }

    private Map<String, Map<String, String>> byId(String table, String id) {
        return all.of(table).stream().collect(Collectors.toMap(row -> row.get(id), row -> row));
    }

    /** table, dimension, check, checked, failed, score; {@code columns} are the optional ones of a table. */
    public List<String> checks(String table, List<String> columns) {
        List<String> checks = new ArrayList<>();
        for (String column : columns) {
            checks.add(check(table, "completeness", column + " is there", row -> true, row -> row.containsKey(column)));
        }
        String date = DATES.get(table);
        if (date != null) {
            checks.add(consistent(table, "customer is known", row -> true, row -> customer(row) != null));
            checks.add(consistent(
                    table,
                    "not before the customer's registration",
                    row -> customer(row) != null && customer(row).containsKey("registration_date"),
                    row -> !at(row, date).isBefore(at(customer(row), "registration_date"))));
        }
        if (date != null && !table.equals("customer_products")) {
            checks.add(consistent(
                    table,
                    "not in the future",
                    row -> true,
                    row -> !at(row, date).isAfter(asOf)));
        }
        switch (table) {
            case "purchase_transactions" -> {
                checks.add(consistent(table, "product is known", row -> true, this::productIsKnown));
                checks.add(consistent(
                        table,
                        "purchase costs no less than 0",
                        row -> number(row, "quantity") > 0,
                        row -> number(row, "total_amount") >= 0));
                checks.add(consistent(
                        table,
                        "return gives back no less than 0",
                        row -> number(row, "quantity") < 0,
                        row -> number(row, "total_amount") <= 0));
            }
            case "customer_products" ->
                checks.add(consistent(table, "product is known", row -> true, this::productIsKnown));
            case "customer_service" ->
                checks.add(consistent(
                        table, "product is known", row -> row.containsKey("product_id"), this::productIsKnown));
            case "campaign_responses" -> {
                checks.add(consistent(table, "campaign is known", row -> true, row -> campaign(row) != null));
                checks.add(consistent(
                        table,
                        "not before the campaign's start",
                        row -> campaign(row) != null && campaign(row).containsKey("start_date"),
                        row -> !at(row, date).isBefore(at(campaign(row), "start_date"))));
            }
            case "customer_info" ->
                checks.add(consistent(
                        table,
                        "born before registration",
                        row -> row.containsKey("date_of_birth") && row.containsKey("registration_date"),
                        row -> !at(row, "date_of_birth").isAfter(at(row, "registration_date"))));
            case "marketing_campaigns" ->
                checks.add(consistent(
                        table,
                        "ends after its start",
                        row -> row.containsKey("start_date") && row.containsKey("end_date"),
                        row -> !at(row, "end_date").isBefore(at(row, "start_date"))));
            default -> {
                // Nothing further is expected of these.
            }
        }
        return checks;
    }

    /** The same of each product that was looked at. */
    public String viewedProducts() {
        List<String> views = rows("website_behavior").stream()
                .filter(row -> row.containsKey("viewed_products"))
                .flatMap(row -> CellRule.parts(row.get("viewed_products")))
                .toList();
        long failed = views.stream().filter(view -> !products.contains(view)).count();
        return text("website_behavior", "consistency", "viewed product is known", views.size(), failed);
    }

    /** start, table, facts, of unknown customers, of unknown products or campaigns, consistent, score; by month. */
    public List<String> history() {
        TreeMap<String, String> periods = new TreeMap<>();
        DATES.forEach((table, date) -> rows(table).stream()
                .collect(Collectors.groupingBy(row -> row.get(date).substring(0, 7)))
                .forEach((month, facts) -> {
                    long customer = count(facts, row -> customer(row) == null);
                    Predicate<Map<String, String>> reference = row -> switch (table) {
                        case "purchase_transactions", "customer_products" -> !productIsKnown(row);
                        case "customer_service" -> row.containsKey("product_id") && !productIsKnown(row);
                        case "campaign_responses" -> campaign(row) == null;
                        default -> false;
                    };
                    long consistent = count(facts, row -> customer(row) != null && !reference.test(row));
                    periods.put(
                            month + table,
                            String.join(
                                    " ",
                                    month + "-01",
                                    table,
                                    Long.toString(facts.size()),
                                    Long.toString(customer),
                                    Long.toString(count(facts, reference)),
                                    Long.toString(consistent),
                                    PlainRows.quotient(consistent, facts.size())));
                }));
        return List.copyOf(periods.values());
    }

    /** The columns of dead letters, and how many have the same in them; most first, then by the columns. */
    public List<String> deadLetters(String... columns) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (Map<String, String> letter : all.of("dead_letters")) {
            if (days.picks(at(letter, "failed_at"))) {
                counts.merge(Stream.of(columns).map(letter::get).toList(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<List<String>, Integer> each) -> -each.getValue())
                        .thenComparing(each -> String.join(" ", each.getKey())))
                .map(each -> String.join(" ", each.getKey()) + " " + each.getValue())
                .toList();
    }

    private List<Map<String, String>> rows(String table) {
        String date = DATES.get(table);
        return all.of(table).stream()
                .filter(row -> date == null || days.picks(at(row, date)))
                .toList();
    }

    private String consistent(
            String table, String name, Predicate<Map<String, String>> applies, Predicate<Map<String, String>> holds) {
        return check(table, "consistency", name, applies, holds);
    }

    private String check(
            String table,
            String dimension,
            String name,
            Predicate<Map<String, String>> applies,
            Predicate<Map<String, String>> holds) {
        List<Map<String, String>> checked = rows(table).stream().filter(applies).toList();
        return text(table, dimension, name, checked.size(), count(checked, holds.negate()));
    }

    private static String text(String table, String dimension, String name, long checked, long failed) {
        return String.join(
                " ",
                table,
                dimension,
                name,
                Long.toString(checked),
                Long.toString(failed),
                PlainRows.quotient(checked - failed, checked));
    }

    private static long count(List<Map<String, String>> rows, Predicate<Map<String, String>> condition) {
        return rows.stream().filter(condition).count();
    }

    private Map<String, String> customer(Map<String, String> row) {
        return customers.get(row.get("customer_id"));
    }

    private Map<String, String> campaign(Map<String, String> row) {
        return campaigns.get(row.get("campaign_id"));
    }

    private boolean productIsKnown(Map<String, String> row) {
        return products.contains(row.get("product_id"));
    }

    private static Instant at(Map<String, String> row, String column) {
        return Instant.parse(row.get(column));
    }

    private static int number(Map<String, String> row, String column) {
        return new BigDecimal(row.get(column)).signum();
    }
}
