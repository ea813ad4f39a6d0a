package io.tributary.api.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts together an object of an answer: fields in their order, null where there is nothing to say. */
final class Fields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Fields with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    Map<String, Object> toMap() {
        return Collections.unmodifiableMap(fields);
    }
}
