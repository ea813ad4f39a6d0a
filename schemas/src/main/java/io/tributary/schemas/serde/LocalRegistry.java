package io.tributary.schemas.serde;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/** A registry inside this process, for tests and tools that have no server: the ids are those of the embedded one. */
public final class LocalRegistry implements SchemaRegistry {
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    @Override
    public int register(String subject, Schema schema) {
        int id = SchemaIds.of(schema);
        schemas.put(id, schema);
        return id;
    }

    @Override
    public Optional<Schema> byId(int id) {
        return Optional.ofNullable(schemas.get(id));
    }
}
