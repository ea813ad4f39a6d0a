package io.tributary.api.deadletter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.api.ingest.ExactJson;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Records of the source tables in the form in which {@code POST /api/events/{type}} takes them. */
final class RecordJson {
    private RecordJson() {}

    /** What is absent is left out, and so are a version of 0 and {@code deleted} where it is false. */
    static ObjectNode of(SpecificRecord record) {
        ObjectNode json = ExactJson.mapper().createObjectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            boolean unsaid = (field.name().equals("version") && Long.valueOf(0).equals(value))
                    || (field.name().equals("deleted") && Boolean.FALSE.equals(value))
                    || (value instanceof Collection<?> list && list.isEmpty());
            if (value != null && !unsaid) {
                put(json, field.name(), value);
            }
        }
        return json;
    }

    private static void put(ObjectNode json, String name, Object value) {
        if (value instanceof Long number) {
            json.put(name, number);
        } else if (value instanceof Integer number) {
            json.put(name, number);
        } else if (value instanceof BigDecimal number) {
            json.put(name, number);
        } else if (value instanceof Boolean truth) {
            json.put(name, truth);
        } else if (value instanceof Collection<?> list) {
            ArrayNode array = json.putArray(name);
            list.forEach(each -> array.add(String.valueOf(each)));
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode object = json.putObject(name);
            map.forEach((key, each) -> object.put(String.valueOf(key), String.valueOf(each)));
        } else {
            // Text, and instants as ISO 8601.
            json.put(name, String.valueOf(value));
        }
    }
}
