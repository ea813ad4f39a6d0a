package io.tributary.api.readmodel.feed;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** What the feed asks of the cluster about its topics, beside their records. Thread-safe. */
interface FeedTopics {

    /** The id of each topic's every partition; empty while some topic is not there yet. */
    Optional<Map<TopicPartition, String>> describe();

    /** The offset of the first record that is kept. */
    Map<TopicPartition, Long> beginnings();

    /** The offset behind the last record, those of open transactions included. */
    Map<TopicPartition, Long> ends();

    /** The offset from which on all records are of this instant or later: the end when there are none. */
    Map<TopicPartition, Long> since(Instant instant);
}
