package io.tributary.api.config;

import java.util.Optional;

/**
 * What matters where several instances share the work.
 *
 * @param advertisedAddress {@code host:port} under which others reach this one's HTTP server; empty: where it listens
 * @param standbyReplicas how many others keep a copy of each partition's state
 * @param standbyLag records that a standby may be behind and still answer
 */
public record InstanceSettings(Optional<String> advertisedAddress, int standbyReplicas, int standbyLag) {
    public InstanceSettings {
        Settings.ADVERTISED_ADDRESS.check(advertisedAddress);
        Settings.STANDBY_REPLICAS.check(standbyReplicas);
        Settings.STANDBY_LAG.check(standbyLag);
    }
}
