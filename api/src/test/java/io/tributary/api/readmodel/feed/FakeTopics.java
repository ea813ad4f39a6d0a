package io.tributary.api.readmodel.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/** A cluster whose topics are as the test says. */
final class FakeTopics implements FeedTopics {
    private final Map<TopicPartition, String> ids = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> beginnings = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> recent = new ConcurrentHashMap<>();

    /** A partition that exists, from its first record on. */
    void add(TopicPartition partition, String id) {
        ids.put(partition, id);
        beginnings.put(partition, 0L);
        ends.put(partition, 0L);
    }

    void setBeginning(TopicPartition partition, long offset) {
        beginnings.put(partition, offset);
    }

    void setEnd(TopicPartition partition, long offset) {
        ends.put(partition, offset);
    }

    /** All before this offset was written long ago. */
    void setRecent(TopicPartition partition, long offset) {
        recent.put(partition, offset);
    }

    @Override
    public Optional<Map<TopicPartition, String>> describe() {
        return ids.isEmpty() ? Optional.empty() : Optional.of(Map.copyOf(ids));
    }

    @Override
    public Map<TopicPartition, Long> beginnings() {
        return Map.copyOf(beginnings);
    }

    @Override
    public Map<TopicPartition, Long> ends() {
        return Map.copyOf(ends);
    }

    @Override
    public Map<TopicPartition, Long> since(Instant instant) {
        Map<TopicPartition, Long> since = new HashMap<>();
        beginnings.keySet().forEach(partition -> since.put(partition, recent.getOrDefault(partition, 0L)));
        return since;
    }
}
