package io.tributary.api.oracle;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is true at the end: of every entity and fact the one record that won, and nothing of those that did not.
 *
 * <p>"every figure becomes what it would have been had only the winner existed": so the winners are picked first, and
 * everything else is computed from them alone.
 */
final class Shop {

    private final SortedMap<RowAt, String> refused = new TreeMap<>();
    private final Map<String, Customer> customers;
    private final Map<String, Product> products;
    private final Map<String, Campaign> campaigns;
    private final Map<String, List<Purchase>> purchases;
    private final Map<String, List<Interaction>> interactions;
    private final Map<String, List<Response>> responses;
    private final Map<String, List<Session>> sessions;
    private final Map<Table, List<Row>> rows = new LinkedHashMap<>();

    private Shop(Path directory) {
        customers = byKey(winners(directory, Table.CUSTOMER_INFO), Customer::of, Customer::id);
        products = byKey(winners(directory, Table.PRODUCT_CATALOG), Product::of, Product::id);
        campaigns = byKey(winners(directory, Table.MARKETING_CAMPAIGNS), Campaign::of, Campaign::id);
        purchases = byCustomer(winners(directory, Table.PURCHASE_TRANSACTIONS), Purchase::of);
        interactions = byCustomer(winners(directory, Table.CUSTOMER_SERVICE), Interaction::of);
        responses = byCustomer(winners(directory, Table.CAMPAIGN_RESPONSES), Response::of);
        sessions = byCustomer(winners(directory, Table.WEBSITE_BEHAVIOR), Session::of);
        // In no figure of customers: only the rows are asked for.
        winners(directory, Table.CUSTOMER_PRODUCTS);
    }

    private Shop(
            Shop whole,
            Predicate<Customer> customers,
            Predicate<Purchase> purchases,
            Predicate<Interaction> interactions,
            Predicate<Response> responses) {
        this.customers = whole.customers.values().stream()
                .filter(customers)
                .collect(Collectors.toMap(Customer::id, Function.identity()));
        this.products = whole.products;
        this.campaigns = whole.campaigns;
        this.purchases = filtered(whole.purchases, purchases);
        this.interactions = filtered(whole.interactions, interactions);
        this.responses = filtered(whole.responses, responses);
        this.sessions = whole.sessions;
    }

    private static <T> Map<String, List<T>> filtered(Map<String, List<T>> facts, Predicate<T> condition) {
        Map<String, List<T>> filtered = new LinkedHashMap<>();
        facts.forEach((customerId, all) ->
                filtered.put(customerId, all.stream().filter(condition).toList()));
        return filtered;
    }

    static Shop read(Path directory) {
        return new Shop(directory);
    }

    /** The same with some customers and facts only. */
    Shop with(
            Predicate<Customer> someCustomers,
            Predicate<Purchase> somePurchases,
            Predicate<Interaction> someInteractions,
            Predicate<Response> someResponses) {
        return new Shop(this, someCustomers, somePurchases, someInteractions, someResponses);
    }

    /** The records that won, as they stand in the file. */
    List<Row> rows(Table table) {
        return rows.get(table);
    }

    /** "an unknown product or one without category … counts under `Unknown` in category figures". */
    String categoryOf(Purchase line) {
        return product(line.productId()).flatMap(Product::category).orElse("Unknown");
    }

    /**
     * The records that won and are not deleted.
     *
     * <p>"Winner: the higher version (a number any record may carry, absent = 0); equal: the later in the topic." "deleted
     * = true withdraws a fact." "Entities: the last record wins by the same rule and replaces the whole row". A
     * duplicate needs no rule of its own: whichever of two equal records wins, the winner is the same.
     */
    private List<Row> winners(Path directory, Table table) {
        List<Row> rows = CsvTable.read(directory, table).map(CsvTable::rows).orElse(List.of());
        Map<List<String>, Row> winners = new LinkedHashMap<>();
        for (Row row : rows) {
            Optional<String> violation = row.violation();
            if (violation.isPresent()) {
                refused.put(row.at(), violation.get());
                continue;
            }
            Row best = winners.get(row.identity());
            if (best == null || row.version() >= best.version()) {
                winners.put(row.identity(), row);
            }
        }
        List<Row> present =
                winners.values().stream().filter(row -> !row.deleted()).toList();
        this.rows.put(table, present);
        return present;
    }

    private static <T> Map<String, T> byKey(List<Row> rows, Function<Row, T> reading, Function<T, String> key) {
        return rows.stream().map(reading).collect(Collectors.toMap(key, Function.identity()));
    }

    private static <T> Map<String, List<T>> byCustomer(List<Row> rows, Function<Row, T> reading) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.requiredText("customer_id"),
                        Collectors.mapping(reading, Collectors.toCollection(ArrayList::new))));
    }

    SortedMap<RowAt, String> refused() {
        return Collections.unmodifiableSortedMap(refused);
    }

    /** "Known customers are those with a customer_info that is not deleted." */
    Collection<Customer> knownCustomers() {
        return customers.values();
    }

    Optional<Product> product(String id) {
        return Optional.ofNullable(products.get(id));
    }

    Optional<Campaign> campaign(String id) {
        return Optional.ofNullable(campaigns.get(id));
    }

    /** "started campaigns (known, start_date ≤ asOf; without start_date: not started)". */
    List<Campaign> startedCampaigns(Instant asOf) {
        return campaigns.values().stream()
                .filter(campaign ->
                        campaign.start().filter(start -> !start.isAfter(asOf)).isPresent())
                .toList();
    }

    List<Purchase> purchases(String customerId) {
        return purchases.getOrDefault(customerId, List.of());
    }

    List<Interaction> interactions(String customerId) {
        return interactions.getOrDefault(customerId, List.of());
    }

    List<Response> responses(String customerId) {
        return responses.getOrDefault(customerId, List.of());
    }

    List<Session> sessions(String customerId) {
        return sessions.getOrDefault(customerId, List.of());
    }

    /** A customer_info, its text columns as they are. */
    record Customer(String id, Row row, Optional<Instant> dateOfBirth, Optional<Instant> registrationDate) {
        static Customer of(Row row) {
            return new Customer(
                    row.requiredText("customer_id"), row, row.date("date_of_birth"), row.date("registration_date"));
        }
    }

    /** A product: "one without category takes no part …; without brand: no part in favorite_brand", each on its own. */
    record Product(String id, Optional<String> category, Optional<String> brand) {
        static Product of(Row row) {
            return new Product(row.requiredText("product_id"), row.text("category"), row.text("brand"));
        }
    }

    /** A campaign. */
    record Campaign(String id, Optional<Instant> start, Optional<String> channel) {
        static Campaign of(Row row) {
            return new Campaign(row.requiredText("campaign_id"), row.date("start_date"), row.text("channel"));
        }
    }

    /** A transaction: a purchase, a return or an adjustment, as its quantity is above, below or at 0. */
    record Purchase(
            String id,
            String productId,
            Instant date,
            long quantity,
            BigDecimal amount,
            Optional<String> orderId,
            Optional<String> status) {
        static Purchase of(Row row) {
            return new Purchase(
                    row.requiredText("transaction_id"),
                    row.requiredText("product_id"),
                    row.date("purchase_date").orElseThrow(),
                    Long.parseLong(row.requiredText("quantity")),
                    row.number("total_amount").orElseThrow(),
                    row.text("order_id"),
                    row.text("status"));
        }

        /**
         * "status (any case; absent = COMPLETED): PENDING, COMPLETED, SHIPPED, DELIVERED count; CANCELLED, RETURNED
         * count for nothing."
         */
        boolean counts() {
            return status.filter(text -> text.equalsIgnoreCase("CANCELLED") || text.equalsIgnoreCase("RETURNED"))
                    .isEmpty();
        }
    }

    /** A service interaction. */
    record Interaction(String id, Instant date, Optional<String> type, Optional<BigDecimal> score) {
        static Interaction of(Row row) {
            return new Interaction(
                    row.requiredText("interaction_id"),
                    row.date("interaction_date").orElseThrow(),
                    row.text("interaction_type"),
                    row.number("satisfaction_score"));
        }
    }

    /** A response to a campaign. */
    record Response(String id, String campaignId, Instant date, Optional<String> type) {
        static Response of(Row row) {
            return new Response(
                    row.requiredText("response_id"),
                    row.requiredText("campaign_id"),
                    row.date("response_date").orElseThrow(),
                    row.text("response_type"));
        }

        /** "other than `unsubscribe` (any case; absent type counts as a response)". */
        boolean isResponse() {
            return type.filter("unsubscribe"::equalsIgnoreCase).isEmpty();
        }
    }

    /** A web session; "viewed_products? (product ids, repeats count)". */
    record Session(String id, Instant date, Optional<BigDecimal> timeSpent, List<String> viewedProducts) {
        static Session of(Row row) {
            return new Session(
                    row.requiredText("session_id"),
                    row.date("visit_date").orElseThrow(),
                    row.number("time_spent"),
                    row.text("viewed_products")
                            .map(cell -> CellRule.parts(cell).toList())
                            .orElse(List.of()));
        }
    }
}
