package io.tributary.connectors.convert;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;

/**
 * Connect's schemas of Avro's.
 *
 * <p>Decimals, timestamps and dates keep their meaning; a union of null and one type is an optional type; the precision of a
 * decimal stands in the parameter from which JDBC sinks take that of a column. A default that isn't null stays with the Avro schema:
 * in Connect's, such a field is optional, since what is absent is to be told from what is the default.
 */
public final class ConnectSchemas {
    static final String PRECISION = "connect.decimal.precision";

    /** Contracts are few, and never change once parsed. */
    private static final Map<Schema, org.apache.kafka.connect.data.Schema> KNOWN = new ConcurrentHashMap<>();

    private ConnectSchemas() {}

    /**
     * The Connect schema of a record's.
     *
     * @throws DataException when it holds a union of several types, or an array or record within itself
     */
    public static org.apache.kafka.connect.data.Schema of(Schema avro) {
        org.apache.kafka.connect.data.Schema known = KNOWN.get(avro);
        if (known == null) {
            known = builder(avro, avro.getFullName()).build();
            KNOWN.put(avro, known);
        }
        return known;
    }

    private static SchemaBuilder builder(Schema avro, String path) {
        LogicalType type = avro.getLogicalType();
        return switch (avro.getType()) {
            case STRING, ENUM -> SchemaBuilder.string();
            case BOOLEAN -> SchemaBuilder.bool();
            case FLOAT -> SchemaBuilder.float32();
            case DOUBLE -> SchemaBuilder.float64();
            case INT ->
                type instanceof LogicalTypes.Date
                        ? Date.builder()
                        : type instanceof LogicalTypes.TimeMillis ? Time.builder() : SchemaBuilder.int32();
            case LONG -> type instanceof LogicalTypes.TimestampMillis ? Timestamp.builder() : SchemaBuilder.int64();
            case BYTES ->
                type instanceof LogicalTypes.Decimal decimal
                        ? Decimal.builder(decimal.getScale())
                                .parameter(PRECISION, Integer.toString(decimal.getPrecision()))
                        : SchemaBuilder.bytes();
            case ARRAY ->
                SchemaBuilder.array(builder(avro.getElementType(), path + "[]").build());
            case MAP ->
                SchemaBuilder.map(
                        org.apache.kafka.connect.data.Schema.STRING_SCHEMA,
                        builder(avro.getValueType(), path + "{}").build());
            case RECORD -> record(avro, path);
            case UNION -> builder(present(avro, path), path).optional();
            default -> throw new DataException(path + ": Avro's " + avro.getType() + " has no counterpart in Connect");
        };
    }

    private static SchemaBuilder record(Schema avro, String path) {
        if (path.length() > 1000) {
            throw new DataException(avro.getFullName() + " holds itself, which Connect's schemas can't");
        }
        SchemaBuilder record = SchemaBuilder.struct().name(avro.getFullName()).doc(avro.getDoc());
        for (Schema.Field field : avro.getFields()) {
            SchemaBuilder type = builder(field.schema(), path + "." + field.name());
            record.field(
                    field.name(), (field.hasDefaultValue() && !type.isOptional() ? type.optional() : type).build());
        }
        return record;
    }

    /** The type that stands beside null. */
    static Schema present(Schema union, String path) {
        List<Schema> types = union.getTypes().stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .toList();
        if (types.size() != 1 || union.getTypes().size() != 2) {
            throw new DataException(path + ": a union of other than null and one type has no counterpart in Connect");
        }
        return types.get(0);
    }
}
