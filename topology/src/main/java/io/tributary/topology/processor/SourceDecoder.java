package io.tributary.topology.processor;

import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.CustomerProductRelationship;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import io.tributary.schemas.serde.AvroDecoder;
import io.tributary.schemas.serde.Decoded;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.ContractRules;
import io.tributary.schemas.source.Reason;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.source.Violation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Reads and checks records of the source tables, before anything is touched. Not thread-safe. */
final class SourceDecoder {
    private final Map<SourceTable, AvroDecoder<? extends SpecificRecord>> decoders = new EnumMap<>(SourceTable.class);

    SourceDecoder(SchemaRegistry registry) {
        decoders.put(SourceTable.CUSTOMER_INFO, new AvroDecoder<>(CustomerInfo.class, registry));
        decoders.put(SourceTable.PRODUCT_CATALOG, new AvroDecoder<>(CatalogProduct.class, registry));
        decoders.put(SourceTable.MARKETING_CAMPAIGNS, new AvroDecoder<>(MarketingCampaign.class, registry));
        decoders.put(SourceTable.PURCHASE_TRANSACTIONS, new AvroDecoder<>(PurchaseTransaction.class, registry));
        decoders.put(SourceTable.CUSTOMER_SERVICE, new AvroDecoder<>(CustomerServiceInteraction.class, registry));
        decoders.put(SourceTable.CAMPAIGN_RESPONSES, new AvroDecoder<>(CampaignResponse.class, registry));
        decoders.put(SourceTable.WEBSITE_BEHAVIOR, new AvroDecoder<>(WebsiteSession.class, registry));
        decoders.put(SourceTable.CUSTOMER_PRODUCTS, new AvroDecoder<>(CustomerProductRelationship.class, registry));
    }

    /** What a record's bytes are. */
    sealed interface Read {}

    /** A record that keeps every rule. */
    record Valid(SpecificRecord record) implements Read {}

    /** Bytes that are no record of the table. */
    record Unreadable(Reason code, String reason) implements Read {}

    /** A record that breaks a rule. */
    record Invalid(Violation violation) implements Read {}

    Read read(SourceTable table, byte[] value) {
        Decoded<? extends SpecificRecord> decoded = decoders.get(table).decode(value);
        if (decoded instanceof Decoded.Value<? extends SpecificRecord> readable) {
            SpecificRecord record = readable.record();
            Optional<Violation> violation = ContractRules.check(table, record);
            return violation.isPresent() ? new Invalid(violation.get()) : new Valid(record);
        }
        Decoded.Unreadable<?> unreadable = (Decoded.Unreadable<?>) decoded;
        return new Unreadable(unreadable.code(), unreadable.reason());
    }
}
