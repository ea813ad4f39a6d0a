package io.tributary.api.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.api.ingest.ExactJson;
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
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.source.Violation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * What is in a record that was put aside, as far as it can be read, and what stands against taking it in today: the registry
 * may know the schema by now, and a rule may be another.
 *
 * @param form how it could be read
 * @param json the record as an object, where it is one; null otherwise
 * @param text the value as text, where it is text and no object; null otherwise
 * @param record the record of the contract, where it can be read as that
 * @param obstacle why it can't be taken in as it is; empty when it can
 */
public record LetterContent(
        Form form, ObjectNode json, String text, Optional<SpecificRecord> record, Optional<Violation> obstacle) {

    /** How a value can be read. */
    public enum Form {
        /** As a record of the table's contract. */
        AVRO,
        /** As a JSON object, which is what producers send that know nothing of Avro. */
        JSON,
        /** As UTF-8. */
        TEXT,
        /** As nothing but bytes. */
        BYTES,
        /** There is none. */
        NONE
    }

    private static final String VALUE = "value";

    /**
     * Reads a value.
     *
     * @param table that the record was meant for; empty where nobody knows
     * @throws io.tributary.schemas.serde.RegistryUnavailableException when its schema can't be asked for
     */
    static LetterContent of(byte[] value, Optional<SourceTable> table, SchemaRegistry registry) {
        if (value == null) {
            return new LetterContent(
                    Form.NONE, null, null, Optional.empty(), Optional.of(new Violation(VALUE, "null", "is no fact")));
        }
        String why = "names no source table that it is meant for";
        if (table.isPresent()) {
            Decoded<? extends SpecificRecord> decoded = new AvroDecoder<>(type(table.get()), registry).decode(value);
            if (decoded instanceof Decoded.Value<? extends SpecificRecord> readable) {
                SpecificRecord record = readable.record();
                return new LetterContent(
                        Form.AVRO,
                        RecordJson.of(record),
                        null,
                        Optional.of(record),
                        ContractRules.check(table.get(), record));
            }
            why = "can't be read: " + ((Decoded.Unreadable<?>) decoded).reason();
        }
        Optional<Violation> obstacle = Optional.of(new Violation(VALUE, value.length + " bytes", why));
        String text = text(value);
        ObjectNode json = text == null ? null : object(text);
        Form form = json != null ? Form.JSON : text != null ? Form.TEXT : Form.BYTES;
        return new LetterContent(form, json, json == null ? text : null, Optional.empty(), obstacle);
    }

    private static String text(byte[] value) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
            boolean readable = text.chars()
                    .noneMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\t' && each != '\r');
            return readable ? text : null;
        } catch (CharacterCodingException noText) {
            return null;
        }
    }

    private static ObjectNode object(String text) {
        try {
            JsonNode json = ExactJson.mapper().readTree(text);
            return json instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }

    private static Class<? extends SpecificRecord> type(SourceTable table) {
        return switch (table) {
            case CUSTOMER_INFO -> CustomerInfo.class;
            case PRODUCT_CATALOG -> CatalogProduct.class;
            case MARKETING_CAMPAIGNS -> MarketingCampaign.class;
            case PURCHASE_TRANSACTIONS -> PurchaseTransaction.class;
            case CUSTOMER_SERVICE -> CustomerServiceInteraction.class;
            case CAMPAIGN_RESPONSES -> CampaignResponse.class;
            case WEBSITE_BEHAVIOR -> WebsiteSession.class;
            case CUSTOMER_PRODUCTS -> CustomerProductRelationship.class;
        };
    }
}
