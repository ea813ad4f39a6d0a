package io.tributary.api.oracle;

import static io.tributary.api.oracle.HostileHistory.cells;
import static io.tributary.api.oracle.HostileHistory.with;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;

/**
 * Makes the rows of a hostile shop: for every entity and fact its history, the records of one identity in their order.
 *
 * <p>Histories are made whole and interleaved later, since only the order within one identity has a meaning.
 */
final class HostileRows {

    /** Nobody else buys it, and its one buyer brings it back: a category emptied by returns. */
    private static final Map<String, String> EMPTIED = cells("product_id", "emptied", "category", "Emptied");

    /** Bought, viewed and answered only together and alike: nothing but their text tells their categories apart. */
    private static final List<Map<String, String>> TIED_PRODUCTS = List.of(
            cells("product_id", "tied 1", "category", "😀 tied", "brand", "～ tied"),
            cells("product_id", "tied 2", "category", "～ tied", "brand", "😀 tied"));

    private static final List<Map<String, String>> TIED_CAMPAIGNS = List.of(
            cells("campaign_id", "tied 1", "channel", "😀 tied"), cells("campaign_id", "tied 2", "channel", "～ tied"));

    private final Chance chance;
    private final Instant asOf;
    private final Map<Table, List<List<Map<String, String>>>> histories = new LinkedHashMap<>();
    private final List<String> customerIds;
    private final List<String> productIds;
    private final List<String> campaignIds;
    private final List<String> factIds;

    HostileRows(Chance chance, Instant asOf, int customers, int factsPerCustomer) {
        this.chance = chance;
        this.asOf = asOf;
        this.customerIds = chance.shuffled(HostileText.ids(customers, "C"));
        this.productIds = chance.shuffled(HostileText.ids(Math.max(30, customers / 4), "P")).stream()
                .filter(id -> !id.contains("|"))
                .toList();
        this.campaignIds = chance.shuffled(HostileText.IDS).subList(0, 14);
        this.factIds = HostileText.ids(3 * factsPerCustomer + 1, "F");
        Table.ALL.forEach(table -> histories.put(table, new ArrayList<>()));
        products();
        campaigns();
        for (int i = 0; i < customers; i++) {
            customer(i, factsPerCustomer);
        }
    }

    List<List<Map<String, String>>> histories(Table table) {
        return histories.get(table);
    }

    private void products() {
        only(Table.PRODUCT_CATALOG, EMPTIED);
        TIED_PRODUCTS.forEach(product -> only(Table.PRODUCT_CATALOG, product));
        for (String id : productIds) {
            if (chance.percent(85)) {
                history(
                        Table.PRODUCT_CATALOG,
                        () -> cells(
                                "product_id", id,
                                "product_name", chance.oneOfOrAbsent(20, HostileText.TEXTS),
                                "category", chance.oneOfOrAbsent(15, HostileText.CATEGORIES),
                                "brand", chance.oneOfOrAbsent(15, HostileText.BRANDS),
                                "price", chance.oneOf("", "0", "0.00", "1.5", "9999999999999.99"),
                                "launch_date", chance.oneOf("", "2010-02-14", "1900-01-01"),
                                "product_type", chance.oneOfOrAbsent(50, HostileText.TEXTS),
                                "status", chance.oneOf("", "discontinued", "CANCELLED")));
            }
        }
    }

    private void campaigns() {
        TIED_CAMPAIGNS.forEach(campaign -> only(Table.MARKETING_CAMPAIGNS, campaign));
        // The last two of the others stay unknown.
        for (int i = 0; i < campaignIds.size() - 2; i++) {
            String id = campaignIds.get(i);
            Instant start = switch (i % 6) {
                case 0 -> asOf;
                case 1 -> asOf.plusMillis(1);
                case 2 -> asOf.plusSeconds(86_400 * 20);
                default -> asOf.minusSeconds(86_400L * i * 9);
            };
            boolean undated = i % 6 == 3;
            history(
                    Table.MARKETING_CAMPAIGNS,
                    () -> cells(
                            "campaign_id", id,
                            "campaign_name", chance.oneOfOrAbsent(20, HostileText.TEXTS),
                            "start_date", undated ? "" : chance.written(start),
                            "end_date", chance.oneOf("", "2010-01-01", "2030-01-01"),
                            "channel", chance.oneOfOrAbsent(20, HostileText.CHANNELS),
                            "target_audience", chance.oneOfOrAbsent(50, HostileText.TEXTS)));
        }
    }

    /** Some are strangers, some have no facts, some stand at a threshold, between two roundings or choices. */
    private void customer(int index, int factsPerCustomer) {
        String id = customerIds.get(index);
        if (HostileText.ORDER_MATTERS.contains(id)) {
            only(Table.CUSTOMER_INFO, customerInfo(id));
        } else if (index % 9 != 4) {
            history(Table.CUSTOMER_INFO, () -> customerInfo(id));
        }
        switch (index % 20) {
            case 1 -> {} // no facts at all
            case 2 ->
                only(
                        Table.PURCHASE_TRANSACTIONS,
                        purchase(id, "only", "1", chance.oneOf("1000.00", "999.99", "250", "249.99", "0.00")));
            case 3 -> only(Table.PURCHASE_TRANSACTIONS, with(lastPurchase(), "customer_id", id));
            case 5 -> {
                only(Table.PURCHASE_TRANSACTIONS, ofTheEmptied(purchase(id, "taken", "3", "30.00")));
                only(Table.PURCHASE_TRANSACTIONS, ofTheEmptied(purchase(id, "brought back", "-3", "-30.00")));
            }
            case 7 -> halfway(id);
            case 11 -> undecided(id);
            default -> facts(id, 1 + chance.below(3 * factsPerCustomer));
        }
    }

    /** ±0.01 over 32 orders is ±0.0003125: half-up, half-even and half-down part ways at the sixth decimal. */
    private void halfway(String customerId) {
        String cent = chance.oneOf("0.01", "-0.01");
        for (int i = 0; i < 32; i++) {
            only(
                    Table.PURCHASE_TRANSACTIONS,
                    with(purchase(customerId, "halfway " + i, "1", i == 0 ? cent : "0.00"), "order_id", ""));
        }
    }

    /** All choices are equal: only the tie-breaking rules can name a favorite, a latest, a preferred. */
    private void undecided(String customerId) {
        String moment = moment();
        for (Map<String, String> product : TIED_PRODUCTS) {
            String productId = product.get("product_id");
            only(
                    Table.PURCHASE_TRANSACTIONS,
                    with(purchase(customerId, productId, "2", "5.00"), "product_id", productId));
        }
        for (Map<String, String> campaign : TIED_CAMPAIGNS) {
            String campaignId = campaign.get("campaign_id");
            only(
                    Table.CAMPAIGN_RESPONSES,
                    cells(
                            "response_id", campaignId,
                            "campaign_id", campaignId,
                            "customer_id", customerId,
                            "response_date", moment));
        }
        for (String id : chance.shuffled(List.of("9", "10", "～", "😀", "A", "a"))) {
            only(
                    Table.CUSTOMER_SERVICE,
                    cells(
                            "interaction_id", id,
                            "customer_id", customerId,
                            "interaction_date", moment,
                            "interaction_type", "type " + id));
        }
        only(
                Table.WEBSITE_BEHAVIOR,
                cells(
                        "session_id",
                        "undecided",
                        "customer_id",
                        customerId,
                        "visit_date",
                        moment,
                        "viewed_products",
                        "tied 1|tied 2|tied 2|tied 1"));
    }

    private void facts(String customerId, int count) {
        for (int i = 0; i < count; i++) {
            String factId = factIds.get(i);
            int kind = chance.below(100);
            if (kind < 55) {
                history(Table.PURCHASE_TRANSACTIONS, () -> purchase(customerId, factId));
            } else if (kind < 70) {
                history(Table.CUSTOMER_SERVICE, () -> interaction(customerId, factId));
            } else if (kind < 85) {
                history(Table.CAMPAIGN_RESPONSES, () -> response(customerId, factId));
            } else {
                history(Table.WEBSITE_BEHAVIOR, () -> session(customerId, factId));
            }
        }
    }

    /** What the customer before bought: the two are twins. */
    private Map<String, String> lastPurchase() {
        List<List<Map<String, String>>> purchases = histories.get(Table.PURCHASE_TRANSACTIONS);
        return purchases.get(purchases.size() - 1).get(0);
    }

    private static Map<String, String> ofTheEmptied(Map<String, String> purchase) {
        return with(purchase, "product_id", EMPTIED.get("product_id"));
    }

    private Map<String, String> customerInfo(String id) {
        return cells(
                "customer_id", id,
                "first_name", chance.oneOfOrAbsent(15, HostileText.TEXTS),
                "last_name", chance.oneOfOrAbsent(15, HostileText.TEXTS),
                "email", chance.oneOf("", "v@example.com", "V@EXAMPLE.COM", "\"v v\"@example.com"),
                "phone_number", chance.oneOf("", "+55 88", "0", "=1"),
                "date_of_birth", chance.oneOf("", "1951-10-27", "1951-10-27T10:00:00+02:00", "1900-01-01"),
                "registration_date", chance.percent(15) ? "" : moment(),
                "region", chance.oneOfOrAbsent(30, HostileText.TEXTS),
                "customer_type", chance.oneOfOrAbsent(30, HostileText.TEXTS),
                "status", chance.oneOf("", "active", "CANCELLED"));
    }

    private Map<String, String> purchase(String customerId, String id) {
        String quantity = chance.oneOf("1", "1", "1", "2", "3", "17", "0", "-1", "-2", "-3", "1000000", "-1000000");
        String amount = chance.oneOf("1.00", "2.50", "2.5", "5", "0.01", "0.00", "19.99", "249.99");
        if (quantity.startsWith("-") && !amount.equals("0.00")) {
            amount = "-" + amount;
        }
        if (chance.percent(2)) {
            amount = chance.oneOf("9999999999999.99", "-9999999999999.99", "-0.01");
        }
        String status = chance.oneOf(
                "",
                "",
                "",
                "COMPLETED",
                "completed",
                "Pending",
                "SHIPPED",
                "deliVered",
                "CANCELLED",
                "cancelled",
                "Returned");
        return with(purchase(customerId, id, quantity, amount), "status", status);
    }

    /** A line that counts. */
    private Map<String, String> purchase(String customerId, String id, String quantity, String amount) {
        return cells(
                "transaction_id",
                id,
                "customer_id",
                customerId,
                "product_id",
                chance.oneOf(productIds),
                "purchase_date",
                moment(),
                "quantity",
                quantity,
                "total_amount",
                amount,
                "store_id",
                chance.oneOf("", "309", "a store"),
                // Shared by lines of other days, and at times the id of another line that has none.
                "order_id",
                chance.oneOf("", "", "O", "O/1", "O1", "O10", "😀", chance.oneOf(factIds)));
    }

    private Map<String, String> interaction(String customerId, String id) {
        return cells(
                "interaction_id", id,
                "customer_id", customerId,
                "interaction_date", moment(),
                "interaction_type", chance.oneOf("", "CHAT", "CALL", "Ümläut", "two\nlines"),
                "product_id", chance.oneOfOrAbsent(50, productIds),
                "resolution_status", chance.oneOf("", "OPEN", "CANCELLED"),
                "satisfaction_score", chance.oneOf("", "", "1", "2", "3", "4", "5"));
    }

    private Map<String, String> response(String customerId, String id) {
        return cells(
                "response_id", id,
                "campaign_id", chance.oneOf(campaignIds),
                "customer_id", customerId,
                "response_date", moment(),
                "response_type",
                        chance.oneOf(
                                "",
                                "REDEEMED",
                                "click",
                                "unsubscribe",
                                "Unsubscribe",
                                "UNSUBSCRIBE",
                                "un\u017fubscribe",
                                "unsubscribed"));
    }

    private Map<String, String> session(String customerId, String id) {
        StringJoiner viewed = new StringJoiner("|");
        for (int i = chance.below(6); i > 0; i--) {
            String product = chance.oneOfOrAbsent(20, productIds);
            viewed.add(product);
            if (chance.percent(30)) {
                viewed.add(product);
            }
        }
        return cells(
                "session_id", id,
                "customer_id", customerId,
                "visit_date", moment(),
                "pages_viewed", chance.oneOf("", "0", "1", "1000000000"),
                "time_spent", chance.oneOf("", "", "0", "1", "2", "64", "1000000000"),
                "source", chance.oneOfOrAbsent(50, HostileText.TEXTS),
                "viewed_products", viewed.toString());
    }

    /** A record that is the only one of its identity. */
    private void only(Table table, Map<String, String> row) {
        histories.get(table).add(List.of(row));
    }

    private void history(Table table, Supplier<Map<String, String>> contents) {
        histories.get(table).add(HostileHistory.of(chance, contents));
    }

    private String moment() {
        return chance.written(chance.momentNear(asOf));
    }
}
