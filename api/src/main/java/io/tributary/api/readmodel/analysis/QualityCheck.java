package io.tributary.api.readmodel.analysis;

import io.tributary.schemas.source.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One thing that should be so of rows of a source table.
 *
 * @param dimension what kind of quality it is: completeness or consistency
 * @param name the expectation, as answers show it
 * @param applies a condition of SQL: which rows it is expected of
 * @param fails a condition of SQL: which of them are not so
 */
record QualityCheck(SourceTable table, String dimension, String name, String applies, String fails) {
    static final String COMPLETENESS = "completeness";
    static final String CONSISTENCY = "consistency";

    /** Rows are {@code f}, of the tables of the schema base; their customer, product and campaign, where these are known, {@code c}, {@code p} and {@code m}. */
    static final Map<SourceTable, String> JOINED = Map.of(
            SourceTable.CUSTOMER_INFO, "",
            SourceTable.PRODUCT_CATALOG, "",
            SourceTable.MARKETING_CAMPAIGNS, "",
            SourceTable.PURCHASE_TRANSACTIONS,
                    " LEFT JOIN base.customer_info c USING (customer_no) LEFT JOIN base.product_catalog p USING (product_id)",
            SourceTable.CUSTOMER_SERVICE,
                    " LEFT JOIN base.customer_info c USING (customer_no) LEFT JOIN base.product_catalog p USING (product_id)",
            SourceTable.CAMPAIGN_RESPONSES,
                    " LEFT JOIN base.customer_info c USING (customer_no) LEFT JOIN base.marketing_campaigns m USING (campaign_id)",
            SourceTable.WEBSITE_BEHAVIOR, " LEFT JOIN base.customer_info c USING (customer_no)",
            SourceTable.CUSTOMER_PRODUCTS,
                    " LEFT JOIN base.customer_info c USING (customer_no) LEFT JOIN base.product_catalog p USING (product_id)");

    /** When facts happened, or began. */
    static final Map<SourceTable, String> DATES = Map.of(
            SourceTable.PURCHASE_TRANSACTIONS, "purchase_date",
            SourceTable.CUSTOMER_SERVICE, "interaction_date",
            SourceTable.CAMPAIGN_RESPONSES, "response_date",
            SourceTable.WEBSITE_BEHAVIOR, "visit_date",
            SourceTable.CUSTOMER_PRODUCTS, "start_date");

    static final String UNKNOWN_CUSTOMER = "c.customer_no IS NULL";

    /** Of facts that refer to something besides their customer. */
    static final Map<SourceTable, String> UNKNOWN_REFERENCE = Map.of(
            SourceTable.PURCHASE_TRANSACTIONS, "p.product_id IS NULL",
            SourceTable.CUSTOMER_SERVICE, "f.product_id IS NOT NULL AND p.product_id IS NULL",
            SourceTable.CAMPAIGN_RESPONSES, "m.campaign_id IS NULL",
            SourceTable.CUSTOMER_PRODUCTS, "p.product_id IS NULL");

    /** All that are looked at in one pass over a table: each optional column, then what should fit together. */
    static List<QualityCheck> of(SourceTable table) {
        List<QualityCheck> checks = new ArrayList<>();
        table.schema().getFields().stream()
                .filter(field -> field.hasDefaultValue()
                        && !field.name().equals("version")
                        && !field.name().equals("deleted"))
                .forEach(field -> checks.add(new QualityCheck(
                        table, COMPLETENESS, field.name() + " is there", "true", "f." + field.name() + " IS NULL")));
        if (DATES.containsKey(table)) {
            String date = "f." + DATES.get(table);
            checks.add(consistent(table, "customer is known", "true", UNKNOWN_CUSTOMER));
            checks.add(consistent(
                    table,
                    "not before the customer's registration",
                    "c.registration_date IS NOT NULL",
                    date + " < c.registration_date"));
            // What happens has happened; a contract may well be of next year.
            if (table != SourceTable.CUSTOMER_PRODUCTS) {
                checks.add(consistent(table, "not in the future", "true", date + " > $asOf"));
            }
        }
        checks.addAll(further(table));
        return checks;
    }

    private static List<QualityCheck> further(SourceTable table) {
        return switch (table) {
            case PURCHASE_TRANSACTIONS ->
                List.of(
                        consistent(table, "product is known", "true", UNKNOWN_REFERENCE.get(table)),
                        consistent(table, "purchase costs no less than 0", "f.quantity > 0", "f.total_amount < 0"),
                        consistent(table, "return gives back no less than 0", "f.quantity < 0", "f.total_amount > 0"));
            case CUSTOMER_SERVICE ->
                List.of(consistent(table, "product is known", "f.product_id IS NOT NULL", "p.product_id IS NULL"));
            case CAMPAIGN_RESPONSES ->
                List.of(
                        consistent(table, "campaign is known", "true", UNKNOWN_REFERENCE.get(table)),
                        consistent(
                                table,
                                "not before the campaign's start",
                                "m.start_date IS NOT NULL",
                                "f.response_date < m.start_date"));
            case CUSTOMER_INFO ->
                List.of(consistent(
                        table,
                        "born before registration",
                        "f.date_of_birth IS NOT NULL AND f.registration_date IS NOT NULL",
                        "f.date_of_birth > f.registration_date"));
            case MARKETING_CAMPAIGNS ->
                List.of(consistent(
                        table,
                        "ends after its start",
                        "f.start_date IS NOT NULL AND f.end_date IS NOT NULL",
                        "f.end_date < f.start_date"));
            case CUSTOMER_PRODUCTS ->
                List.of(consistent(table, "product is known", "true", UNKNOWN_REFERENCE.get(table)));
            case PRODUCT_CATALOG, WEBSITE_BEHAVIOR -> List.of();
        };
    }

    private static QualityCheck consistent(SourceTable table, String name, String applies, String fails) {
        return new QualityCheck(table, CONSISTENCY, name, applies, fails);
    }
}
