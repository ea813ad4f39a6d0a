package io.tributary.api.readmodel.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** Whether the tables can be gone on with, or what they were made from is no longer there. */
final class Resumption {
    /**
     * Half of what Kafka keeps a tombstone for at least ({@code delete.retention.ms}): of records that are older,
     * compaction may have taken deletions away that were not taken in yet.
     */
    private static final Duration TOMBSTONES_KEPT = Duration.ofHours(12);

    private Resumption() {}

    /**
     * What stands against going on; empty when nothing does.
     *
     * @param places how far each partition was taken in; empty when nothing was yet, which is no obstacle
     * @param ids the present topics' by partition
     */
    static Optional<String> obstacle(
            Map<TopicPartition, Place> places, Map<TopicPartition, String> ids, FeedTopics topics, Instant now) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        if (!places.keySet().equals(ids.keySet())) {
            return Optional.of("there are other partitions than those that were read");
        }
        Map<TopicPartition, Long> beginnings = topics.beginnings();
        Map<TopicPartition, Long> ends = topics.ends();
        Map<TopicPartition, Long> recent = topics.since(now.minus(TOMBSTONES_KEPT));
        for (Map.Entry<TopicPartition, Place> each : places.entrySet()) {
            TopicPartition partition = each.getKey();
            long offset = each.getValue().offset();
            if (!each.getValue().topicId().equals(ids.get(partition))) {
                return Optional.of(partition.topic() + " was made anew");
            }
            if (offset < beginnings.get(partition) || offset > ends.get(partition)) {
                return Optional.of(partition + " no longer has what comes after offset " + offset);
            }
            if (offset < recent.get(partition)) {
                return Optional.of(partition + " was read so long ago that deletions may have been compacted away");
            }
        }
        return Optional.empty();
    }
}
