package io.tributary.api.config;

import java.net.URI;
import java.util.Optional;

/**
 * Which schema registry gives Avro schemas their ids.
 *
 * @param url of a registry that speaks the Confluent REST API; empty for the one inside this process
 */
public record RegistrySettings(Optional<URI> url) {
    public RegistrySettings {
        Settings.SCHEMA_REGISTRY_URL.check(url);
    }

    /** True when the registry runs inside this process. */
    public boolean isEmbedded() {
        return url.isEmpty();
    }
}
