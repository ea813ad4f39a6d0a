package io.tributary.schemas.serde;

import java.util.Optional;
import org.apache.avro.Schema;

/** Where contracts get their ids and ids their contracts, as in the Confluent Schema Registry. */
public interface SchemaRegistry {

    /**
     * The id of the schema under the subject, registering it where it is new.
     *
     * @throws RegistryUnavailableException when the registry can't be reached; trying again may help
     * @throws IncompatibleSchemaException when the registry refuses the schema
     */
    int register(String subject, Schema schema);

    /**
     * The Avro schema of an id; empty when the registry has none, which trying again does not change.
     *
     * @throws RegistryUnavailableException when the registry can't be reached; trying again may help
     */
    Optional<Schema> byId(int id);
}
