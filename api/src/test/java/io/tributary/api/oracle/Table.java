package io.tributary.api.oracle;

import static io.tributary.api.oracle.CellRule.AMOUNT;
import static io.tributary.api.oracle.CellRule.COUNT;
import static io.tributary.api.oracle.CellRule.DATE;
import static io.tributary.api.oracle.CellRule.FLAG;
import static io.tributary.api.oracle.CellRule.ID;
import static io.tributary.api.oracle.CellRule.ID_LIST;
import static io.tributary.api.oracle.CellRule.PRICE;
import static io.tributary.api.oracle.CellRule.PURCHASE_STATUS;
import static io.tributary.api.oracle.CellRule.QUANTITY;
import static io.tributary.api.oracle.CellRule.SCORE;
import static io.tributary.api.oracle.CellRule.TEXT;
import static io.tributary.api.oracle.CellRule.VERSION;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The eight source tables: the contract's table "Facts and entities", with the two columns that any record may carry.
 *
 * <p>{@code attributes} of customer_info is no part of any figure and has no place in a CSV file; a column of that name
 * is passed over like any other that is not named here.
 */
record Table(String name, List<String> identity, List<Column> columns) {

    static final Table CUSTOMER_INFO = table(
            "customer_info",
            List.of("customer_id"),
            required("customer_id", ID),
            optional("first_name", TEXT),
            optional("last_name", TEXT),
            optional("email", TEXT),
            optional("phone_number", TEXT),
            optional("date_of_birth", DATE),
            optional("registration_date", DATE),
            optional("region", TEXT),
            optional("customer_type", TEXT),
            optional("status", TEXT));

    static final Table PRODUCT_CATALOG = table(
            "product_catalog",
            List.of("product_id"),
            required("product_id", ID),
            optional("product_name", TEXT),
            optional("category", TEXT),
            optional("brand", TEXT),
            optional("price", PRICE),
            optional("launch_date", DATE),
            optional("product_type", TEXT),
            optional("status", TEXT));

    static final Table MARKETING_CAMPAIGNS = table(
            "marketing_campaigns",
            List.of("campaign_id"),
            required("campaign_id", ID),
            optional("campaign_name", TEXT),
            optional("start_date", DATE),
            optional("end_date", DATE),
            optional("channel", TEXT),
            optional("target_audience", TEXT));

    static final Table PURCHASE_TRANSACTIONS = table(
            "purchase_transactions",
            List.of("customer_id", "transaction_id"),
            required("transaction_id", ID),
            required("customer_id", ID),
            required("product_id", ID),
            required("purchase_date", DATE),
            required("quantity", QUANTITY),
            required("total_amount", AMOUNT),
            optional("store_id", ID),
            optional("order_id", ID),
            optional("status", PURCHASE_STATUS));

    static final Table CUSTOMER_SERVICE = table(
            "customer_service",
            List.of("customer_id", "interaction_id"),
            required("interaction_id", ID),
            required("customer_id", ID),
            required("interaction_date", DATE),
            optional("interaction_type", TEXT),
            optional("product_id", ID),
            optional("resolution_status", TEXT),
            optional("satisfaction_score", SCORE));

    static final Table CAMPAIGN_RESPONSES = table(
            "campaign_responses",
            List.of("customer_id", "response_id"),
            required("response_id", ID),
            required("campaign_id", ID),
            required("customer_id", ID),
            required("response_date", DATE),
            optional("response_type", TEXT));

    static final Table WEBSITE_BEHAVIOR = table(
            "website_behavior",
            List.of("customer_id", "session_id"),
            required("session_id", ID),
            required("customer_id", ID),
            required("visit_date", DATE),
            optional("pages_viewed", COUNT),
            optional("time_spent", COUNT),
            optional("source", TEXT),
            optional("viewed_products", ID_LIST));

    static final Table CUSTOMER_PRODUCTS = table(
            "customer_products",
            List.of("customer_id", "relationship_id"),
            required("relationship_id", ID),
            required("customer_id", ID),
            required("product_id", ID),
            required("relationship_type", TEXT),
            required("start_date", DATE),
            optional("end_date", DATE),
            optional("value", PRICE));

    static final List<Table> ALL = List.of(
            CUSTOMER_INFO,
            PRODUCT_CATALOG,
            MARKETING_CAMPAIGNS,
            PURCHASE_TRANSACTIONS,
            CUSTOMER_SERVICE,
            CAMPAIGN_RESPONSES,
            WEBSITE_BEHAVIOR,
            CUSTOMER_PRODUCTS);

    String file() {
        return name + ".csv";
    }

    Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** A column: its name, whether a row needs it, and what a cell must be. */
    record Column(String name, boolean required, CellRule rule) {}

    private static Table table(String name, List<String> identity, Column... columns) {
        Stream<Column> everywhere = Stream.of(optional("version", VERSION), optional("deleted", FLAG));
        return new Table(
                name, identity, Stream.concat(Stream.of(columns), everywhere).toList());
    }

    private static Column required(String name, CellRule rule) {
        return new Column(name, true, rule);
    }

    private static Column optional(String name, CellRule rule) {
        return new Column(name, false, rule);
    }
}
