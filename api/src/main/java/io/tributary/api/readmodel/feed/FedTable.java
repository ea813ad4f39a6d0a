package io.tributary.api.readmodel.feed;

import java.util.List;
import java.util.Locale;

/** The tables that the feed fills; their columns are {@code schema.sql}'s. */
enum FedTable {
    CUSTOMER_INFO("customer_no"),
    PRODUCT_CATALOG("product_id"),
    MARKETING_CAMPAIGNS("campaign_id"),
    PURCHASE_TRANSACTIONS("customer_no", "transaction_id"),
    CUSTOMER_SERVICE("customer_no", "interaction_id"),
    CAMPAIGN_RESPONSES("customer_no", "response_id"),
    WEBSITE_BEHAVIOR("customer_no", "session_id"),
    CUSTOMER_PRODUCTS("customer_no", "relationship_id"),
    CUSTOMER_360("customer_no"),
    DEAD_LETTERS("dead_letter_id"),
    DEAD_LETTER_RESOLUTIONS("dead_letter_id");

    @SuppressWarnings("ImmutableEnumChecker") // what List.of() gives is never changed
    private final List<String> key;

    FedTable(String... key) {
        this.key = List.of(key);
    }

    /** Its name in SQL. */
    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns that identify a row. */
    List<String> key() {
        return key;
    }

    /** True where rows are of customers: their first column is customer_no, and the customer_id is a change's first value. */
    boolean isOfCustomers() {
        return key.get(0).equals("customer_no");
    }

    /** True where rows are many and change all the time: without an index of the key they are taken out and put in again. */
    boolean isRewritten() {
        return isOfCustomers();
    }
}
