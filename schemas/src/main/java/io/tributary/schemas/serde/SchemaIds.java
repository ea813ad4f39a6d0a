package io.tributary.schemas.serde;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.avro.Schema;

/**
 * Ids of the embedded registry: taken from the schema itself, so that every instance computes the same id without
 * asking anybody, and a registry that is built anew gives the ids it gave before (docs/adr/0005).
 */
public final class SchemaIds {

    private SchemaIds() {}

    /**
     * 31 bits of the SHA-256 of the schema's JSON text; above 0. Two of a thousand schemas share an id with a
     * probability of 0.0002; the registry refuses the second.
     */
    public static int of(Schema schema) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(schema.toString().getBytes(StandardCharsets.UTF_8));
            int id = ByteBuffer.wrap(digest).getInt() & Integer.MAX_VALUE;
            return id == 0 ? 1 : id;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
