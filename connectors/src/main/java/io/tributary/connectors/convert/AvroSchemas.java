package io.tributary.connectors.convert;

import io.tributary.schemas.source.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;

/**
 * Avro's schemas of Connect's.
 *
 * <p>What is one of the product's contracts is that contract, to the letter: other producers register the same, and a second
 * version that says the same in other words would have to be compared with it for good.
 */
final class AvroSchemas {
    /** As Confluent's converter names what has no name. */
    private static final String UNNAMED = "ConnectDefault";

    private static final int USUAL_PRECISION = 64;
    private static final Map<org.apache.kafka.connect.data.Schema, Schema> KNOWN = new ConcurrentHashMap<>();

    static {
        for (SourceTable table : SourceTable.values()) {
            KNOWN.put(ConnectSchemas.of(table.schema()), table.schema());
        }
    }

    private AvroSchemas() {}

    /**
     * The Avro schema of a Connect schema.
     *
     * @throws DataException when Avro has no counterpart
     */
    static Schema of(org.apache.kafka.connect.data.Schema connect) {
        Schema known = KNOWN.get(connect);
        if (known == null) {
            known = of(connect, UNNAMED);
            KNOWN.put(connect, known);
        }
        return known;
    }

    private static Schema of(org.apache.kafka.connect.data.Schema connect, String name) {
        Schema type = required(connect, name);
        return connect.isOptional() ? Schema.createUnion(Schema.create(Schema.Type.NULL), type) : type;
    }

    private static Schema required(org.apache.kafka.connect.data.Schema connect, String name) {
        if (Decimal.LOGICAL_NAME.equals(connect.name())) {
            String precision = connect.parameters().get(ConnectSchemas.PRECISION);
            return LogicalTypes.decimal(
                            precision == null ? USUAL_PRECISION : Integer.parseInt(precision),
                            Integer.parseInt(connect.parameters().get(Decimal.SCALE_FIELD)))
                    .addToSchema(Schema.create(Schema.Type.BYTES));
        }
        if (Timestamp.LOGICAL_NAME.equals(connect.name())) {
            return LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG));
        }
        if (Date.LOGICAL_NAME.equals(connect.name())) {
            return LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
        }
        if (Time.LOGICAL_NAME.equals(connect.name())) {
            return LogicalTypes.timeMillis().addToSchema(Schema.create(Schema.Type.INT));
        }
        return switch (connect.type()) {
            case STRING -> Schema.create(Schema.Type.STRING);
            case BOOLEAN -> Schema.create(Schema.Type.BOOLEAN);
            case INT8, INT16, INT32 -> Schema.create(Schema.Type.INT);
            case INT64 -> Schema.create(Schema.Type.LONG);
            case FLOAT32 -> Schema.create(Schema.Type.FLOAT);
            case FLOAT64 -> Schema.create(Schema.Type.DOUBLE);
            case BYTES -> Schema.create(Schema.Type.BYTES);
            case ARRAY -> Schema.createArray(of(connect.valueSchema(), name + "_item"));
            case MAP -> {
                if (connect.keySchema().type() != org.apache.kafka.connect.data.Schema.Type.STRING) {
                    throw new DataException(name + " is a map whose keys aren't text, which Avro has none of");
                }
                yield Schema.createMap(of(connect.valueSchema(), name + "_value"));
            }
            case STRUCT -> struct(connect, name);
        };
    }

    private static Schema struct(org.apache.kafka.connect.data.Schema connect, String name) {
        String fullName = connect.name() == null ? name : connect.name();
        List<Schema.Field> fields = new ArrayList<>();
        for (Field field : connect.fields()) {
            boolean optional = field.schema().isOptional();
            fields.add(new Schema.Field(
                    field.name(),
                    of(field.schema(), fullName + "_" + field.name()),
                    field.schema().doc(),
                    optional ? Schema.Field.NULL_DEFAULT_VALUE : null));
        }
        Schema record =
                SchemaBuilder.record(fullName).doc(connect.doc()).fields().endRecord();
        return Schema.createRecord(record.getName(), connect.doc(), record.getNamespace(), false, fields);
    }
}
