package io.tributary.topology.processor;

import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.scoring.ChurnModel;
import io.tributary.topology.scoring.Yardstick;
import java.time.Duration;

/**
 * What the topology is built from.
 *
 * @param retentionWindowDays days in which a customer must have bought again to count as retained
 * @param churnModel which model of purchases scores follow
 * @param refitInterval between two scheduled fits of the models
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
        int retentionWindowDays,
        ChurnModel churnModel,
        Duration refitInterval,
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
    public static final int GENERATION = 2;

    /** How many customers the models are fitted to, at most: more would make the parameters no better. */
    private static final int SAMPLED = 50_000;

    private static final int FEWEST_SAMPLED = 100;

    /** Totals are published that often at most: figures wait for a task's, and then for everybody's. */
    public static final Duration PUBLISH_INTERVAL = Duration.ofMillis(100);

    /** The settings a laptop starts with. */
    public static TopologySettings of(TopicCatalogue topics, BusinessClock clock) {
        return new TopologySettings(
                topics,
                clock,
                SegmentThresholds.DEFAULT,
                90,
                ChurnModel.MBG_NBD,
                Duration.ofDays(1),
                50_000,
                true,
                Duration.ofMillis(100),
                PUBLISH_INTERVAL,
                Duration.ofSeconds(1),
                3);
    }

    /** What customers are measured by before anything is known of the population. */
    public Yardstick yardstick() {
        return Yardstick.of(thresholds, retentionWindowDays, churnModel);
    }

    /** How many customers a task lends to a sample, at most. */
    int sampledCustomers() {
        return Math.max(FEWEST_SAMPLED, SAMPLED / topics.partitions());
    }
}
