package io.tributary.topology;

import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.serde.SchemaRegistry;
import java.util.Optional;
import org.apache.avro.Schema;

/** A registry that fails, in the way that a test wants, when it is asked for one certain id. */
public final class FailingRegistry implements SchemaRegistry {
    private static final int FAILING_ID = 66;

    private final SchemaRegistry registry = new LocalRegistry();
    private RuntimeException failure;

    /** Bytes whose schema has the id that fails. */
    public static byte[] record() {
        return new byte[] {0, 0, 0, 0, FAILING_ID, 1, 2, 3};
    }

    public void failWith(RuntimeException failure) {
        this.failure = failure;
    }

    @Override
    public int register(String subject, Schema schema) {
        return registry.register(subject, schema);
    }

    @Override
    public Optional<Schema> byId(int id) {
        if (id == FAILING_ID && failure != null) {
            throw failure;
        }
        return registry.byId(id);
    }
}
