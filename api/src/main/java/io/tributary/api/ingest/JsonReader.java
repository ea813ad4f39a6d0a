package io.tributary.api.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.CustomerProductRelationship;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import io.tributary.schemas.source.ContractRules;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.source.Violation;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads the JSON form of a source table's records, whose field names are those of the Avro contract.
 *
 * <p>JSON null and empty text are absent. An unknown field is refused, and before anything else, since it is most often a
 * known one misspelt. Then comes the first field, in the contract's order, whose value is not of its type, and then
 * {@link ContractRules}. How each field is read is resolved once a table. Immutable and thread-safe.
 *
 * <p>Example: <code>{"customer_id": "C1", "registration_date": "2017-01-28 14:06:53", "attributes": {"tier": "gold"}}
 * </code>
 */
public final class JsonReader {
    private static final int SHOWN_NAME_CHARACTERS = 100;
    private static final Map<SourceTable, JsonReader> READERS = new EnumMap<>(SourceTable.class);

    static {
        for (SourceTable table : SourceTable.values()) {
            READERS.put(table, new JsonReader(table));
        }
    }

    private final SourceTable table;
    private final Supplier<SpecificRecord> newRecord;
    private final List<Field> fields;
    private final Set<String> names;

    private JsonReader(SourceTable table) {
        this.table = table;
        this.newRecord = newRecord(table);
        this.fields = table.schema().getFields().stream()
                .map(field -> Field.of(table, field))
                .toList();
        this.names = Collections.unmodifiableSet(
                new HashSet<>(fields.stream().map(Field::name).toList()));
    }

    /** The reader of a table's records. */
    public static JsonReader of(SourceTable table) {
        return READERS.get(table);
    }

    /**
     * Reads one record.
     *
     * @param json as {@link ExactJson} parses it; money read as binary floating point is taken at its shortest decimal form
     */
    public Reading read(JsonNode json) {
        if (!json.isObject()) {
            return refused(table.tableName(), json, "must be a JSON object");
        }
        SpecificRecord record = newRecord.get();
        Violation first = null;
        int known = 0;
        for (Field field : fields) {
            JsonNode value = json.get(field.name);
            known += value == null ? 0 : 1;
            Violation violation = first == null ? field.fill(record, value) : null;
            first = first == null ? violation : first;
        }
        if (known < json.size()) {
            return unknownField(json);
        }
        if (first != null) {
            return new Reading.Refused(first);
        }
        Optional<Violation> broken = ContractRules.check(table, record);
        return broken.isPresent() ? new Reading.Refused(broken.get()) : new Reading.Accepted(record);
    }

    private Reading unknownField(JsonNode json) {
        Map.Entry<String, JsonNode> unknown = json.properties().stream()
                .filter(entry -> !names.contains(entry.getKey()))
                .findFirst()
                .orElseThrow();
        String name = unknown.getKey();
        if (name.codePointCount(0, name.length()) > SHOWN_NAME_CHARACTERS) {
            name = name.substring(0, name.offsetByCodePoints(0, SHOWN_NAME_CHARACTERS)) + "…";
        }
        String all = fields.stream().map(Field::name).collect(Collectors.joining(", "));
        return refused(name, unknown.getValue(), "is not a field of " + table.tableName() + "; its fields are " + all);
    }

    private static Reading refused(String field, JsonNode value, String rule) {
        return new Reading.Refused(new Violation(field, shown(value), rule));
    }

    private static String shown(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private static Supplier<SpecificRecord> newRecord(SourceTable table) {
        return switch (table) {
            case CUSTOMER_INFO -> CustomerInfo::new;
            case PRODUCT_CATALOG -> CatalogProduct::new;
            case MARKETING_CAMPAIGNS -> MarketingCampaign::new;
            case PURCHASE_TRANSACTIONS -> PurchaseTransaction::new;
            case CUSTOMER_SERVICE -> CustomerServiceInteraction::new;
            case CAMPAIGN_RESPONSES -> CampaignResponse::new;
            case WEBSITE_BEHAVIOR -> WebsiteSession::new;
            case CUSTOMER_PRODUCTS -> CustomerProductRelationship::new;
        };
    }

    private record Field(String name, int position, boolean required, Object whenAbsent, FieldReader reader) {

        static Field of(SourceTable table, Schema.Field field) {
            boolean optional = field.hasDefaultValue();
            // New records have null, 0 and false by themselves, which are the other defaults of the contracts.
            Object whenAbsent = field.schema().getType() == Schema.Type.ARRAY ? List.of() : null;
            return new Field(field.name(), field.pos(), !optional, whenAbsent, JsonTypes.readerOf(table, field));
        }

        /** Puts the value into the record, or says why it can't. */
        Violation fill(SpecificRecord record, JsonNode json) {
            Object value = json == null || json.isNull() ? null : reader.read(json);
            if (value instanceof FieldReader.NotOfType broken) {
                return new Violation(name, shown(json), broken.rule());
            }
            if (value != null) {
                record.put(position, value);
            } else if (required) {
                return Violation.absent(name);
            } else if (whenAbsent != null) {
                record.put(position, whenAbsent);
            }
            return null;
        }
    }
}
