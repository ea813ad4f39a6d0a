package io.tributary.connectors.postgres;

import io.debezium.data.VariableScaleDecimal;
import io.debezium.time.ZonedTimestamp;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/** Debezium's rows as mappings take them. */
@SuppressWarnings("JavaUtilDate") // Connect's own type for timestamps
final class StructRows {
    private StructRows() {}

    /** By column, the value; null for no row. */
    static Map<String, Object> row(Struct struct) {
        if (struct == null) {
            return null;
        }
        Map<String, Object> row = new LinkedHashMap<>();
        for (Field field : struct.schema().fields()) {
            row.put(field.name(), value(struct.getWithoutDefault(field.name()), field.schema()));
        }
        return row;
    }

    private static Object value(Object value, Schema schema) {
        if (value == null) {
            return null;
        }
        if (VariableScaleDecimal.LOGICAL_NAME.equals(schema.name())) {
            return VariableScaleDecimal.toLogical((Struct) value).getWrappedValue();
        }
        if (ZonedTimestamp.SCHEMA_NAME.equals(schema.name())) {
            return zoned((String) value);
        }
        if (value instanceof Date date) {
            return org.apache.kafka.connect.data.Date.LOGICAL_NAME.equals(schema.name())
                    ? LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC)
                    : date.toInstant();
        }
        if (value instanceof Collection<?> items) {
            List<Object> values = new ArrayList<>();
            for (Object item : items) {
                values.add(value(item, schema.valueSchema()));
            }
            return values;
        }
        if (value instanceof Byte || value instanceof Short || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        if (value instanceof ByteBuffer bytes) {
            byte[] array = new byte[bytes.remaining()];
            bytes.duplicate().get(array);
            return Base64.getEncoder().encodeToString(array);
        }
        return value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value;
    }

    /** The text where it is none that Java knows, as infinity is. */
    private static Object zoned(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException other) {
            return text;
        }
    }
}
