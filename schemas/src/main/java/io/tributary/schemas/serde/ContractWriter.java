package io.tributary.schemas.serde;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.Encoder;

/**
 * Writes records of the contracts: the same bytes as Avro's own writer, which decides for every field of every record
 * anew what it is; here that is decided once a schema.
 *
 * <p>Rows of customer_360 are written for every customer that a commit changed, blocks of totals several times a second.
 * Knows what the contracts use, and refuses a schema with anything else when it is first seen. Not thread-safe: it keeps
 * working space.
 */
final class ContractWriter {
    private static final int LONG_DIGITS = 18;

    private final Map<String, RecordOf> records = new HashMap<>();
    private final byte[] number = new byte[Long.BYTES];
    private final RecordOf root;

    /**
     * The writer of a schema.
     *
     * @throws IllegalArgumentException when a field is of a type that no contract has used so far
     */
    ContractWriter(Schema record) {
        root = record(record);
    }

    void write(IndexedRecord record, Encoder out) throws IOException {
        root.write(record, out);
    }

    /** Writes one value. */
    private interface Value {
        void write(Object value, Encoder out) throws IOException;
    }

    private Value value(Schema schema) {
        return switch (schema.getType()) {
            case STRING -> (value, out) -> out.writeString((String) value);
            case INT -> plain(schema, (value, out) -> out.writeInt((Integer) value));
            case LONG -> whole(schema);
            case DOUBLE -> plain(schema, (value, out) -> out.writeDouble((Double) value));
            case BOOLEAN -> (value, out) -> out.writeBoolean((Boolean) value);
            case BYTES -> bytes(schema);
            case RECORD -> record(schema);
            case ARRAY -> array(value(schema.getElementType()));
            case MAP -> map(value(schema.getValueType()));
            case UNION -> union(schema);
            default -> throw unused(schema);
        };
    }

    private static Value plain(Schema schema, Value value) {
        if (schema.getLogicalType() != null) {
            throw unused(schema);
        }
        return value;
    }

    private static Value whole(Schema schema) {
        LogicalType type = schema.getLogicalType();
        if (type == null) {
            return (value, out) -> out.writeLong((Long) value);
        }
        if (type instanceof LogicalTypes.TimestampMillis) {
            return (value, out) -> out.writeLong(((Instant) value).toEpochMilli());
        }
        throw unused(schema);
    }

    private Value bytes(Schema schema) {
        LogicalType type = schema.getLogicalType();
        if (type == null) {
            return (value, out) -> out.writeBytes(((ByteBuffer) value).duplicate());
        }
        if (type instanceof LogicalTypes.Decimal decimal) {
            int scale = decimal.getScale();
            int precision = decimal.getPrecision();
            return (value, out) -> writeDecimal((BigDecimal) value, scale, precision, out);
        }
        throw unused(schema);
    }

    /** Two's complement in as few bytes as hold it, highest first; of a long without the detour over BigInteger. */
    private void writeDecimal(BigDecimal value, int scale, int precision, Encoder out) throws IOException {
        // setScale refuses to round: money is never made to fit.
        BigDecimal scaled = value.setScale(scale);
        int digits = scaled.precision();
        if (digits > precision) {
            throw new ArithmeticException(value + " has more than " + precision + " digits");
        }
        if (digits > LONG_DIGITS) {
            BigInteger unscaled = scaled.unscaledValue();
            out.writeBytes(unscaled.toByteArray());
            return;
        }
        long unscaled = scaled.scaleByPowerOfTen(scale).longValueExact();
        int at = number.length;
        long rest = unscaled;
        do {
            number[--at] = (byte) rest;
            rest >>= Byte.SIZE;
        } while (rest != number[at] >> (Byte.SIZE - 1));
        out.writeBytes(number, at, number.length - at);
    }

    private static Value array(Value element) {
        return (value, out) -> {
            Collection<?> elements = (Collection<?>) value;
            out.writeArrayStart();
            out.setItemCount(elements.size());
            for (Object each : elements) {
                out.startItem();
                element.write(each, out);
            }
            out.writeArrayEnd();
        };
    }

    private static Value map(Value element) {
        return (value, out) -> {
            Map<?, ?> entries = (Map<?, ?>) value;
            out.writeMapStart();
            out.setItemCount(entries.size());
            for (Map.Entry<?, ?> each : entries.entrySet()) {
                out.startItem();
                out.writeString((String) each.getKey());
                element.write(each.getValue(), out);
            }
            out.writeMapEnd();
        };
    }

    /** Of null, which comes first, and one other type; or of null and records. */
    private Value union(Schema union) {
        List<Schema> types = union.getTypes();
        if (types.get(0).getType() != Schema.Type.NULL) {
            throw unused(union);
        }
        Value present = types.size() == 2 ? second(types.get(1)) : oneOf(union);
        return (value, out) -> {
            if (value == null) {
                out.writeIndex(0);
            } else {
                present.write(value, out);
            }
        };
    }

    private Value second(Schema type) {
        Value present = value(type);
        return (value, out) -> {
            out.writeIndex(1);
            present.write(value, out);
        };
    }

    private Value oneOf(Schema union) {
        Map<String, Integer> places = new HashMap<>();
        Map<String, Value> writers = new HashMap<>();
        for (int place = 1; place < union.getTypes().size(); place++) {
            Schema type = union.getTypes().get(place);
            places.put(type.getFullName(), place);
            writers.put(type.getFullName(), record(type));
        }
        return (value, out) -> {
            String name = ((IndexedRecord) value).getSchema().getFullName();
            out.writeIndex(places.get(name));
            writers.get(name).write(value, out);
        };
    }

    /** A record may hold records of its own kind, so it is known before its fields are. */
    private RecordOf record(Schema schema) {
        if (schema.getType() != Schema.Type.RECORD) {
            throw unused(schema);
        }
        RecordOf known = records.get(schema.getFullName());
        if (known != null) {
            return known;
        }
        RecordOf record = new RecordOf(schema.getFields().size());
        records.put(schema.getFullName(), record);
        for (Schema.Field field : schema.getFields()) {
            record.fields[field.pos()] = value(field.schema());
        }
        return record;
    }

    private static IllegalArgumentException unused(Schema schema) {
        return new IllegalArgumentException("no contract has used this type so far: " + schema);
    }

    /** All fields of a record, in the order of the schema. */
    private static final class RecordOf implements Value {
        private final Value[] fields;

        RecordOf(int size) {
            fields = new Value[size];
        }

        @Override
        public void write(Object value, Encoder out) throws IOException {
            IndexedRecord record = (IndexedRecord) value;
            for (int i = 0; i < fields.length; i++) {
                fields[i].write(record.get(i), out);
            }
        }
    }
}
