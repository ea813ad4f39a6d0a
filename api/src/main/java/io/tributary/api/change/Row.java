package io.tributary.api.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.api.ingest.ExactJson;
import io.tributary.schemas.source.SourceTable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** A record of a source table as JSON writes it, and what its last two fields say: which version it is, whether it ended. */
public final class Row {
    static final String VERSION = "version";
    static final String DELETED = "deleted";

    private Row() {}

    /** The columns of the table: texts, numbers, instants in ISO-8601; null where absent. */
    public static Map<String, Object> columns(SpecificRecord row) {
        Map<String, Object> columns = fields(row);
        columns.remove(VERSION);
        columns.remove(DELETED);
        return columns;
    }

    /** All fields, as {@code POST /api/events} takes them. */
    static ObjectNode json(SpecificRecord row) {
        return ExactJson.mapper().valueToTree(fields(row));
    }

    private static Map<String, Object> fields(SpecificRecord row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Schema.Field field : row.getSchema().getFields()) {
            Object value = row.get(field.pos());
            // Other doors let empty text through, which is absent.
            fields.put(field.name(), value instanceof Instant at ? at.toString() : "".equals(value) ? null : value);
        }
        return fields;
    }

    static long version(SpecificRecord row) {
        return (Long) field(row, VERSION);
    }

    /** Whether the row says that it ended. */
    public static boolean isDeleted(SpecificRecord row) {
        return (Boolean) field(row, DELETED);
    }

    static void setVersion(SpecificRecord row, long version) {
        row.put(row.getSchema().getField(VERSION).pos(), version);
    }

    /** The id of an entity. */
    static String id(SourceTable table, SpecificRecord row) {
        return (String) field(row, table.idField());
    }

    /** Whether a stored row is what was written, or a confirmation of it. */
    static boolean holds(SpecificRecord stored, SpecificRecord written) {
        return version(stored) >= version(written) && fieldsButVersion(stored).equals(fieldsButVersion(written));
    }

    private static Map<String, Object> fieldsButVersion(SpecificRecord row) {
        Map<String, Object> fields = fields(row);
        fields.remove(VERSION);
        return fields;
    }

    private static Object field(SpecificRecord row, String name) {
        return row.get(row.getSchema().getField(name).pos());
    }
}
