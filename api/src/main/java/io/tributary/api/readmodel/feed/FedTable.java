package io.tributary.api.readmodel.feed;

import java.util.Locale;

/** The tables that the feed fills; their columns are {@code schema.sql}'s, the key's first. */
enum FedTable {
    CUSTOMER_INFO(1),
    PRODUCT_CATALOG(1),
    MARKETING_CAMPAIGNS(1),
    PURCHASE_TRANSACTIONS(2),
    CUSTOMER_SERVICE(2),
    CAMPAIGN_RESPONSES(2),
    WEBSITE_BEHAVIOR(2),
    CUSTOMER_360(1);

    private final int keyColumns;

    FedTable(int keyColumns) {
        this.keyColumns = keyColumns;
    }

    /** Its name in SQL. */
    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many of the first columns identify a row. */
    int keyColumns() {
        return keyColumns;
    }

    /**
     * True where a record mostly says of a row what it already says: a profile is logged with every fact of its customer,
     * and the customer's master data with it.
     */
    boolean isMostlyUnchanged() {
        return this == CUSTOMER_INFO;
    }
}
