package io.tributary.api.readmodel.sql;

import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;

/**
 * What DuckDB's values are in answers: numbers exact, instants as ISO-8601 text with {@code Z}, lists as lists, structs and
 * maps as objects, bytes as base64, and everything else as the text that DuckDB gives it.
 *
 * <p>A TIMESTAMP has no zone in DuckDB; in this product it is UTC.
 */
final class Values {
    /** How DuckDB stores the instants that lie after and before all others. */
    private static final long INFINITY = Long.MAX_VALUE;

    private Values() {}

    /** A TIMESTAMP, which is microseconds since 1970. */
    static String instant(long micros) {
        if (micros == INFINITY) {
            return "infinity";
        }
        return micros == -INFINITY
                ? "-infinity"
                : Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
    }

    /** Any other value. */
    static Object of(Object value) throws SQLException {
        if (value == null || value instanceof Boolean || value instanceof Number || value instanceof String) {
            return value;
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC).toString();
        }
        if (value instanceof OffsetDateTime instant) {
            return instant.toInstant().toString();
        }
        if (value instanceof Array array) {
            return list((Object[]) array.getArray());
        }
        if (value instanceof DuckDBStruct struct) {
            return object(struct.getMap());
        }
        if (value instanceof Struct struct) {
            return list(struct.getAttributes());
        }
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof Blob blob) {
            return Base64.getEncoder().encodeToString(blob.getBytes(1, (int) blob.length()));
        }
        return value.toString();
    }

    private static List<Object> list(Object[] elements) throws SQLException {
        List<Object> list = new ArrayList<>(elements.length);
        for (Object element : elements) {
            list.add(of(element));
        }
        return list;
    }

    private static Map<String, Object> object(Map<?, ?> entries) throws SQLException {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            object.put(String.valueOf(of(entry.getKey())), of(entry.getValue()));
        }
        return object;
    }
}
