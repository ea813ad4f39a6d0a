package io.tributary.connectors.convert;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;

/** Values from Connect to Avro's generic model and back; none is rounded, cut or made up. */
@SuppressWarnings("JavaUtilDate") // Connect's own type for timestamps
final class AvroValues {
    private AvroValues() {}

    /**
     * Connect's value as Avro's.
     *
     * @param path where it stands, for messages
     * @throws DataException when it doesn't fit
     */
    static Object toAvro(Object value, Schema schema, String path) {
        if (schema.getType() == Schema.Type.UNION) {
            return value == null ? null : toAvro(value, ConnectSchemas.present(schema, path), path);
        }
        if (value == null) {
            throw new DataException(path + " is null, and must not be");
        }
        return switch (schema.getType()) {
            case INT -> whole(value, schema);
            case LONG -> value instanceof java.util.Date date ? (Object) date.getTime() : ((Number) value).longValue();
            case BYTES -> bytes(value, schema, path);
            case ENUM -> new GenericData.EnumSymbol(schema, value.toString());
            case ARRAY -> array((Collection<?>) value, schema, path);
            case MAP -> map((Map<?, ?>) value, schema, path);
            case RECORD -> record((Struct) value, schema, path);
            default -> value;
        };
    }

    private static Object whole(Object value, Schema schema) {
        if (value instanceof java.util.Date date) {
            return schema.getLogicalType() instanceof LogicalTypes.Date
                    ? Date.fromLogical(Date.SCHEMA, date)
                    : Time.fromLogical(Time.SCHEMA, date);
        }
        return ((Number) value).intValue();
    }

    private static Object bytes(Object value, Schema schema, String path) {
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
            BigDecimal number = (BigDecimal) value;
            try {
                BigDecimal scaled = number.setScale(decimal.getScale());
                if (scaled.precision() > decimal.getPrecision()) {
                    throw new DataException(path + " has more than " + decimal.getPrecision() + " digits: " + number);
                }
                return ByteBuffer.wrap(scaled.unscaledValue().toByteArray());
            } catch (ArithmeticException fraction) {
                throw new DataException(
                        path + " has more than " + decimal.getScale() + " decimals: " + number, fraction);
            }
        }
        return value instanceof byte[] array ? ByteBuffer.wrap(array) : value;
    }

    private static List<Object> array(Collection<?> values, Schema schema, String path) {
        List<Object> items = new ArrayList<>(values.size());
        for (Object value : values) {
            items.add(toAvro(value, schema.getElementType(), path + "[]"));
        }
        return items;
    }

    private static Map<String, Object> map(Map<?, ?> values, Schema schema, String path) {
        Map<String, Object> entries = new LinkedHashMap<>();
        values.forEach(
                (name, value) -> entries.put((String) name, toAvro(value, schema.getValueType(), path + "." + name)));
        return entries;
    }

    private static IndexedRecord record(Struct struct, Schema schema, String path) {
        GenericData.Record record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            Object value = struct.getWithoutDefault(field.name());
            record.put(
                    field.pos(),
                    value == null && field.hasDefaultValue()
                            ? GenericData.get().getDefaultValue(field)
                            : toAvro(value, field.schema(), path + "." + field.name()));
        }
        return record;
    }

    /** Avro's value as Connect's. */
    static Object toConnect(Object value, Schema schema, org.apache.kafka.connect.data.Schema connect) {
        if (value == null) {
            return null;
        }
        if (schema.getType() == Schema.Type.UNION) {
            return toConnect(value, ConnectSchemas.present(schema, schema.toString()), connect);
        }
        return switch (schema.getType()) {
            case STRING, ENUM -> value.toString();
            case INT ->
                schema.getLogicalType() instanceof LogicalTypes.Date
                        ? Date.toLogical(connect, (Integer) value)
                        : schema.getLogicalType() instanceof LogicalTypes.TimeMillis
                                ? Time.toLogical(connect, (Integer) value)
                                : value;
            case LONG ->
                schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? Timestamp.toLogical(connect, (Long) value)
                        : value;
            case BYTES ->
                schema.getLogicalType() instanceof LogicalTypes.Decimal decimal
                        ? new BigDecimal(new BigInteger(array((ByteBuffer) value)), decimal.getScale())
                        : ((ByteBuffer) value).duplicate();
            case ARRAY -> {
                List<Object> items = new ArrayList<>();
                for (Object item : (Collection<?>) value) {
                    items.add(toConnect(item, schema.getElementType(), connect.valueSchema()));
                }
                yield items;
            }
            case MAP -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                ((Map<?, ?>) value)
                        .forEach((name, entry) -> entries.put(
                                name.toString(), toConnect(entry, schema.getValueType(), connect.valueSchema())));
                yield entries;
            }
            case RECORD -> struct((IndexedRecord) value, schema, connect);
            default -> value;
        };
    }

    private static Struct struct(IndexedRecord record, Schema schema, org.apache.kafka.connect.data.Schema connect) {
        Struct struct = new Struct(connect);
        for (Schema.Field field : schema.getFields()) {
            struct.put(
                    field.name(),
                    toConnect(
                            record.get(field.pos()),
                            field.schema(),
                            connect.field(field.name()).schema()));
        }
        return struct;
    }

    private static byte[] array(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
