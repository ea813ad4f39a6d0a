package io.tributary.api.change;

import io.tributary.schemas.source.SourceTable;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** The rows of entities as they are stored, those too that say {@code deleted}. */
@FunctionalInterface
public interface Rows {

    /**
     * The row of an entity.
     *
     * @throws io.tributary.api.query.NotReadyException while it can't be read
     */
    Optional<SpecificRecord> row(SourceTable table, String id);
}
