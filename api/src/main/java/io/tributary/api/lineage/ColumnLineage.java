package io.tributary.api.lineage;

import static io.tributary.api.lineage.ColumnGroup.BASIC_INFORMATION;
import static io.tributary.api.lineage.ColumnGroup.CAMPAIGNS;
import static io.tributary.api.lineage.ColumnGroup.FAVOURITES;
import static io.tributary.api.lineage.ColumnGroup.PURCHASES;
import static io.tributary.api.lineage.ColumnGroup.SCORES;
import static io.tributary.api.lineage.ColumnGroup.SERVICE;
import static io.tributary.api.lineage.ColumnGroup.WEBSITE;

import io.tributary.schemas.source.SourceTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which source columns each column of customer_360 is made of: those whose value can change its own. What customers are measured
 * by in common (cut points, models, thresholds, the business clock) is none of a customer's own and stands nowhere here.
 *
 * <p>Written down, and held against the code: a test changes every source column and looks which columns follow.
 */
final class ColumnLineage {
    static final String VERSION = "version";
    static final String DELETED = "deleted";

    private static final String AMOUNT = "purchase_transactions.total_amount";
    private static final String DATE = "purchase_transactions.purchase_date";
    private static final String ORDER = "purchase_transactions.order_id";
    private static final String PRODUCT = "purchase_transactions.product_id";
    private static final String QUANTITY = "purchase_transactions.quantity";
    private static final String STATUS = "purchase_transactions.status";
    private static final String TRANSACTION = "purchase_transactions.transaction_id";
    private static final String RESPONDED = "campaign_responses.campaign_id";
    private static final String RESPONSE = "campaign_responses.response_type";
    private static final String CAMPAIGN = "marketing_campaigns.campaign_id";
    private static final String CATALOGUE = "product_catalog.product_id";
    private static final String CATEGORY = "product_catalog.category";

    /** Of facts: whose they are, and what tells them apart. They have a part in everything that is made of their table. */
    private static final Map<SourceTable, Set<String>> KEYS = Map.of(
            SourceTable.PURCHASE_TRANSACTIONS, Set.of("customer_id", "transaction_id"),
            SourceTable.CUSTOMER_SERVICE, Set.of("customer_id", "interaction_id"),
            SourceTable.CAMPAIGN_RESPONSES, Set.of("customer_id", "response_id"),
            SourceTable.WEBSITE_BEHAVIOR, Set.of("customer_id", "session_id"),
            SourceTable.CUSTOMER_PRODUCTS, Set.of("customer_id", "relationship_id"));

    private static final Map<String, Made> COLUMNS = new LinkedHashMap<>();

    static {
        for (String column : List.of(
                "customer_id",
                "first_name",
                "last_name",
                "email",
                "phone_number",
                "date_of_birth",
                "registration_date",
                "region",
                "customer_type",
                "status")) {
            put(BASIC_INFORMATION, column, "customer_info." + column);
        }
        put(
                BASIC_INFORMATION,
                "last_seen_at",
                DATE,
                STATUS,
                "customer_service.interaction_date",
                "campaign_responses.response_date",
                "website_behavior.visit_date");
        put(BASIC_INFORMATION, "as_of");

        put(PURCHASES, "total_lifetime_value", AMOUNT, STATUS);
        put(PURCHASES, "total_purchases", TRANSACTION, QUANTITY, STATUS);
        put(PURCHASES, "total_orders", TRANSACTION, ORDER, QUANTITY, STATUS);
        put(PURCHASES, "average_order_value", TRANSACTION, ORDER, AMOUNT, QUANTITY, STATUS);
        put(PURCHASES, "units", QUANTITY, STATUS);
        put(PURCHASES, "first_purchase_date", DATE, QUANTITY, STATUS);
        put(PURCHASES, "last_purchase_date", DATE, QUANTITY, STATUS);
        put(PURCHASES, "days_since_last_purchase", DATE, QUANTITY, STATUS);

        put(FAVOURITES, "favorite_product_category", PRODUCT, QUANTITY, AMOUNT, STATUS, CATALOGUE, CATEGORY);
        put(FAVOURITES, "favorite_brand", PRODUCT, QUANTITY, AMOUNT, STATUS, CATALOGUE, "product_catalog.brand");

        put(SERVICE, "last_interaction_date", "customer_service.interaction_date");
        put(
                SERVICE,
                "last_interaction_type",
                "customer_service.interaction_id",
                "customer_service.interaction_date",
                "customer_service.interaction_type");
        put(SERVICE, "average_satisfaction_score", "customer_service.satisfaction_score");

        put(CAMPAIGNS, "campaign_response_rate", RESPONDED, RESPONSE, CAMPAIGN, "marketing_campaigns.start_date");
        put(CAMPAIGNS, "preferred_marketing_channel", RESPONDED, RESPONSE, CAMPAIGN, "marketing_campaigns.channel");

        put(WEBSITE, "total_website_visits", "website_behavior.session_id");
        put(WEBSITE, "average_time_spent_on_site", "website_behavior.time_spent");
        put(WEBSITE, "most_viewed_product_category", "website_behavior.viewed_products", CATALOGUE, CATEGORY);

        put(SCORES, "customer_segment", AMOUNT, STATUS);
        put(SCORES, "recency_score", DATE, QUANTITY, STATUS);
        put(SCORES, "frequency_score", TRANSACTION, QUANTITY, STATUS);
        put(SCORES, "monetary_score", AMOUNT, QUANTITY, STATUS);
        put(SCORES, "rfm_segment", TRANSACTION, DATE, QUANTITY, STATUS);
        put(SCORES, "churn_risk_score", DATE, QUANTITY, STATUS);
        put(SCORES, "churn_risk", DATE, QUANTITY, STATUS);
        put(SCORES, "predicted_purchases_90d", DATE, QUANTITY, STATUS);
        put(SCORES, "predicted_value_90d", DATE, QUANTITY, AMOUNT, STATUS);
        put(SCORES, "retention_status", DATE, QUANTITY, STATUS);
    }

    private ColumnLineage() {}

    /** The group of a column, and what it is made of. */
    record Made(ColumnGroup group, List<String> sources) {}

    private static void put(ColumnGroup group, String column, String... sources) {
        if (COLUMNS.put(column, new Made(group, List.of(sources))) != null) {
            throw new IllegalStateException(column + " is there twice");
        }
    }

    /** All columns of customer_360, group by group. */
    static Map<String, Made> columns() {
        return COLUMNS;
    }

    /** What a column of a source table is good for: {@code key}, {@code control}, {@code used} or {@code unused}. */
    static String role(SourceTable table, String column) {
        if (column.equals(VERSION) || column.equals(DELETED)) {
            return "control";
        }
        if (KEYS.getOrDefault(table, Set.of()).contains(column)) {
            return "key";
        }
        String name = table.tableName() + "." + column;
        return COLUMNS.values().stream().anyMatch(made -> made.sources().contains(name)) ? "used" : "unused";
    }

    /** Source tables, groups and customer_360. */
    static Graph graph() {
        Graph.Builder graph = new Graph.Builder();
        for (SourceTable table : SourceTable.values()) {
            graph.add(new Node(
                    Node.id(Node.Kind.TABLE, table.tableName()),
                    Node.Kind.TABLE,
                    table.tableName(),
                    table.schema().getFields().stream()
                            .map(field -> new Node.Column(field.name(), role(table, field.name()), List.of()))
                            .toList()));
        }
        Node whole = new Node(
                Node.id(Node.Kind.TABLE, "customer_360"),
                Node.Kind.TABLE,
                "customer_360",
                COLUMNS.entrySet().stream()
                        .map(column -> new Node.Column(
                                column.getKey(), "column", column.getValue().sources()))
                        .toList());
        for (ColumnGroup group : ColumnGroup.values()) {
            add(graph, group, whole);
        }
        graph.add(whole);
        return graph.build();
    }

    private static void add(Graph.Builder graph, ColumnGroup group, Node whole) {
        List<Node.Column> columns = new ArrayList<>();
        COLUMNS.forEach((name, made) -> {
            if (made.group() == group) {
                columns.add(new Node.Column(name, "column", made.sources()));
            }
        });
        Node node = graph.add(new Node(
                Node.id(Node.Kind.GROUP, group.name().toLowerCase(Locale.ROOT)),
                Node.Kind.GROUP,
                group.label(),
                columns));
        for (SourceTable table : SourceTable.values()) {
            String prefix = table.tableName() + ".";
            List<String> sources = columns.stream()
                    .flatMap(column -> column.sources().stream())
                    .filter(source -> source.startsWith(prefix))
                    .map(source -> source.substring(prefix.length()))
                    .distinct()
                    .sorted()
                    .toList();
            if (!sources.isEmpty()) {
                // Every record of the table goes into the group.
                graph.link(new Link(
                        Node.id(Node.Kind.TABLE, table.tableName()),
                        node.id(),
                        counted(sources.size()),
                        sources,
                        new Flow(Flow.Kind.READ, "from-" + table.topicName())));
            }
        }
        graph.link(new Link(
                node.id(),
                whole.id(),
                counted(columns.size()),
                columns.stream().map(Node.Column::name).toList(),
                null));
    }

    private static String counted(int columns) {
        return columns == 1 ? "1 column" : columns + " columns";
    }
}
