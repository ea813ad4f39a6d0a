package io.tributary.api.ingest;

import com.fasterxml.jackson.databind.JsonNode;

/** Turns the JSON value of one field into what the field's Avro class holds. */
@FunctionalInterface
interface FieldReader {

    /** The value, null where it is absent, or {@link NotOfType}; never given JSON null. */
    Object read(JsonNode json);

    /** What the value must be; a value and no exception, since bad records may come by the million. */
    record NotOfType(String rule) {}
}
