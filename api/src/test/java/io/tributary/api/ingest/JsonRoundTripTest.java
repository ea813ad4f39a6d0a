package io.tributary.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.schemas.avro.CustomerProductRelationship;
import io.tributary.schemas.source.ContractRules;
import io.tributary.schemas.source.SourceTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

class JsonRoundTripTest {

    @Property(tries = 500)
    void shouldReadTheSameRecordWhenAValidOneIsWrittenAsJson(@ForAll("records") Sample sample)
            throws JsonProcessingException {
        assertThat(ContractRules.check(sample.table, sample.record)).isEmpty();
        String json = json(sample.record).toString();

        Reading reading = JsonReader.of(sample.table).read(ExactJson.mapper().readTree(json));

        assertThat(reading).isEqualTo(new Reading.Accepted(sample.record));
    }

    record Sample(SourceTable table, SpecificRecord record) {}

    @Provide
    Arbitrary<Sample> records() {
        return Arbitraries.of(SourceTable.class).flatMap(table -> {
            List<Arbitrary<Object>> values = table.schema().getFields().stream()
                    .map(JsonRoundTripTest::values)
                    .toList();
            return Combinators.combine(values).as(all -> new Sample(table, record(table.schema(), all)));
        });
    }

    private static SpecificRecord record(Schema schema, List<Object> values) {
        SpecificRecord record = newRecord(schema);
        for (int i = 0; i < values.size(); i++) {
            record.put(i, values.get(i));
        }
        if (record instanceof CustomerProductRelationship relationship
                && relationship.getEndDate() != null
                && relationship.getEndDate().isBefore(relationship.getStartDate())) {
            relationship.setEndDate(relationship.getStartDate());
        }
        return record;
    }

    private static SpecificRecord newRecord(Schema schema) {
        try {
            return Class.forName(schema.getFullName())
                    .asSubclass(SpecificRecord.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("generated classes can be made", impossible);
        }
    }

    private static Arbitrary<Object> values(Schema.Field field) {
        boolean optional = field.schema().getType() == Schema.Type.UNION;
        Schema type = optional ? field.schema().getTypes().get(1) : field.schema();
        Arbitrary<Object> values = present(field.name(), type).map(value -> value);
        return optional ? values.injectNull(0.3) : values;
    }

    private static Arbitrary<?> present(String name, Schema type) {
        if (type.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
            return Arbitraries.longs()
                    .between(ContractRules.EARLIEST.toEpochMilli(), ContractRules.LATEST.toEpochMilli() - 1)
                    .map(Instant::ofEpochMilli);
        }
        BigDecimal most = new BigDecimal("9999999999999.99");
        return switch (name) {
            case "total_amount" ->
                Arbitraries.bigDecimals().between(most.negate(), most).ofScale(2);
            case "price", "value" ->
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, most).ofScale(2);
            case "quantity" -> Arbitraries.longs().between(-1_000_000, 1_000_000);
            case "pages_viewed", "time_spent" -> Arbitraries.longs().between(0, 1_000_000_000);
            case "satisfaction_score" -> Arbitraries.integers().between(1, 5);
            case "version" -> Arbitraries.longs();
            case "deleted" -> Arbitraries.of(true, false);
            case "status" -> Arbitraries.of("completed", "Pending", "RETURNED");
            case "attributes" -> Arbitraries.maps(texts(), texts()).ofMinSize(1).ofMaxSize(4);
            case "viewed_products" -> ids().list().ofMaxSize(5);
            default -> name.endsWith("_id") ? ids() : texts();
        };
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("C1", "a/b c", "Ωμέγα", "顧客", "💠", "x".repeat(255), "💠".repeat(255));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(text -> text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF));
    }

    private static ObjectNode json(SpecificRecord record) {
        ObjectNode json = ExactJson.mapper().createObjectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value instanceof Instant time) {
                json.put(field.name(), time.toString());
            } else if (value instanceof List<?> || value instanceof Map<?, ?>) {
                json.set(field.name(), ExactJson.mapper().valueToTree(value));
            } else {
                json.putPOJO(field.name(), value);
            }
        }
        return json;
    }
}
