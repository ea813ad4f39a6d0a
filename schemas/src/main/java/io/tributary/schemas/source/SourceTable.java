package io.tributary.schemas.source;

import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.CustomerProductRelationship;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * The eight tables that source systems publish: three of entities, five of facts about customers.
 *
 * <p>The name of a table is its name everywhere: as CSV file ({@code purchase_transactions.csv}), in
 * {@code POST /api/events/purchase_transactions}, and, with hyphens, as topic. Stored counters and positions go by the order of
 * the constants: a new one is added at the end.
 */
public enum SourceTable {
    CUSTOMER_INFO(CustomerInfo.getClassSchema(), "customer_id", "customer_id", true),
    PRODUCT_CATALOG(CatalogProduct.getClassSchema(), "product_id", "product_id", true),
    MARKETING_CAMPAIGNS(MarketingCampaign.getClassSchema(), "campaign_id", "campaign_id", true),
    PURCHASE_TRANSACTIONS(PurchaseTransaction.getClassSchema(), "transaction_id", "customer_id", false),
    CUSTOMER_SERVICE(CustomerServiceInteraction.getClassSchema(), "interaction_id", "customer_id", false),
    CAMPAIGN_RESPONSES(CampaignResponse.getClassSchema(), "response_id", "customer_id", false),
    WEBSITE_BEHAVIOR(WebsiteSession.getClassSchema(), "session_id", "customer_id", false),
    CUSTOMER_PRODUCTS(CustomerProductRelationship.getClassSchema(), "relationship_id", "customer_id", false);

    @SuppressWarnings("ImmutableEnumChecker") // Schema is mutable by type, but a contract is never changed once parsed
    private final Schema schema;

    private final String idField;
    private final String keyField;
    private final boolean entity;

    SourceTable(Schema schema, String idField, String keyField, boolean entity) {
        this.schema = schema;
        this.idField = idField;
        this.keyField = keyField;
        this.entity = entity;
    }

    /** The name as people and files write it, for example {@code purchase_transactions}. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topic's name without the installation's prefix, for example {@code purchase-transactions}. */
    public String topicName() {
        return tableName().replace('_', '-');
    }

    /** The current Avro contract of a record. */
    public Schema schema() {
        return schema;
    }

    /** The field that identifies an entity, or a fact among those of its customer. */
    public String idField() {
        return idField;
    }

    /** The field whose text is the record's key. */
    public String keyField() {
        return keyField;
    }

    /** True when the last record of a key replaces the row; false when every record is a fact of its own. */
    public boolean isEntity() {
        return entity;
    }

    /** True when the key is a customer: such topics are co-partitioned, so that one task sees all of a customer. */
    public boolean isKeyedByCustomer() {
        return keyField.equals("customer_id");
    }

    /** The table of that name, if there is one. */
    public static Optional<SourceTable> named(String tableName) {
        return Arrays.stream(values())
                .filter(table -> table.tableName().equals(tableName))
                .findFirst();
    }
}
