package io.tributary.schemas.serde;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.Encoder;

/**
 * Writes records whose fields are all single values: text, numbers, dates, money, each of them perhaps absent.
 *
 * <p>The same bytes as Avro's own writer, which decides for every field of every record anew what it is; here that is
 * decided once a schema. Rows of customer_360 are written for every customer that a commit changed.
 */
final class FlatWriter {
    private final List<Field> fields;

    private FlatWriter(List<Field> fields) {
        this.fields = fields;
    }

    /** The writer of a schema; empty when a field is more than a single value. */
    static Optional<FlatWriter> of(Schema record) {
        List<Field> fields = new ArrayList<>();
        for (Schema.Field field : record.getFields()) {
            Optional<Value> value = value(field.schema());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            fields.add(new Field(field.pos(), value.get()));
        }
        return Optional.of(new FlatWriter(List.copyOf(fields)));
    }

    void write(IndexedRecord record, Encoder out) throws IOException {
        for (Field field : fields) {
            field.value.write(record.get(field.position), out);
        }
    }

    private static Optional<Value> value(Schema schema) {
        return switch (schema.getType()) {
            case STRING -> Optional.of((value, out) -> out.writeString((String) value));
            case INT ->
                schema.getLogicalType() == null
                        ? Optional.of((value, out) -> out.writeInt((Integer) value))
                        : Optional.empty();
            case LONG -> whole(schema.getLogicalType());
            case BOOLEAN -> Optional.of((value, out) -> out.writeBoolean((Boolean) value));
            case BYTES -> bytes(schema.getLogicalType());
            case UNION -> optional(schema.getTypes());
            default -> Optional.empty();
        };
    }

    private static Optional<Value> whole(LogicalType type) {
        if (type == null) {
            return Optional.of((value, out) -> out.writeLong((Long) value));
        }
        return type instanceof LogicalTypes.TimestampMillis
                ? Optional.of((value, out) -> out.writeLong(((Instant) value).toEpochMilli()))
                : Optional.empty();
    }

    private static Optional<Value> bytes(LogicalType type) {
        if (type == null) {
            return Optional.of((value, out) -> out.writeBytes(((ByteBuffer) value).duplicate()));
        }
        if (!(type instanceof LogicalTypes.Decimal decimal)) {
            return Optional.empty();
        }
        int scale = decimal.getScale();
        int precision = decimal.getPrecision();
        return Optional.of((value, out) -> {
            // setScale refuses to round: money is never made to fit.
            BigDecimal scaled = ((BigDecimal) value).setScale(scale);
            if (scaled.precision() > precision) {
                throw new ArithmeticException(value + " has more than " + precision + " digits");
            }
            out.writeBytes(scaled.unscaledValue().toByteArray());
        });
    }

    /** A union of null, which comes first, and one other type. */
    private static Optional<Value> optional(List<Schema> types) {
        if (types.size() != 2 || types.get(0).getType() != Schema.Type.NULL) {
            return Optional.empty();
        }
        return value(types.get(1)).map(present -> (value, out) -> {
            if (value == null) {
                out.writeIndex(0);
            } else {
                out.writeIndex(1);
                present.write(value, out);
            }
        });
    }

    /** Writes one value. */
    private interface Value {
        void write(Object value, Encoder out) throws IOException;
    }

    private record Field(int position, Value value) {}
}
