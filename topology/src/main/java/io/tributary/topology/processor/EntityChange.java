package io.tributary.topology.processor;

import io.tributary.schemas.source.SourceTable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A record of the changelog of the store of products and campaigns: whose row it is.
 *
 * <p>The value is the winning row in Avro, deleted ones too, or null. The changelog is written in the transaction that
 * commits the offsets of the sources, and compacted.
 */
public record EntityChange(SourceTable table, String id) {

    /** The store whose changelog it is. */
    public static final String STORE = EntityStore.NAME;

    /** Reads a key; empty for what the store keeps of itself. */
    public static Optional<EntityChange> of(byte[] key) {
        return EntityStore.table(key)
                .map(table -> new EntityChange(
                        table,
                        new String(
                                key,
                                EntityStore.PREFIX_LENGTH,
                                key.length - EntityStore.PREFIX_LENGTH,
                                StandardCharsets.UTF_8)));
    }
}
