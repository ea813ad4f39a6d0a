package io.tributary.topology.processor;

import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.profile.SegmentThresholds;
import java.time.Duration;

/**
 * What the topology is built from.
 *
 * @param cachedProfiles how many profiles each task keeps in memory as objects
 * @param writeBehind true: changes are written once a commit (docs/adr/0003); false: after every record, with public
 *     interfaces of Kafka Streams only
 * @param commitInterval between two commits while facts are fresh ({@link CommitPace})
 * @param publishInterval how long totals are conflated before they are published
 * @param failuresBeforeQuarantine how often a record may fail its task before it is put aside
 */
public record TopologySettings(
        TopicCatalogue topics,
        BusinessClock clock,
        SegmentThresholds thresholds,
        int cachedProfiles,
        boolean writeBehind,
        Duration commitInterval,
        Duration publishInterval,
        Duration sweepInterval,
        int failuresBeforeQuarantine) {

    /**
     * Rises with every change of a definition that makes stored totals mean something else; blocks of an older
     * generation are then dropped.
     */
    public static final int GENERATION = 1;

    /** The settings a laptop starts with. */
    public static TopologySettings of(TopicCatalogue topics, BusinessClock clock) {
        return new TopologySettings(
                topics,
                clock,
                SegmentThresholds.DEFAULT,
                50_000,
                true,
                Duration.ofMillis(100),
                Duration.ofMillis(250),
                Duration.ofSeconds(1),
                3);
    }
}
