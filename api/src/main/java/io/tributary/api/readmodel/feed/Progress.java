package io.tributary.api.readmodel.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far the tables are, for whoever waits for them. Thread-safe. */
final class Progress {
    private Map<TopicPartition, Long> applied = Map.of();
    private final Map<String, Long> records = new HashMap<>();
    private boolean complete;

    /** The tables begin, or go on, from here. */
    synchronized void begin(Map<TopicPartition, Long> from, boolean isComplete) {
        applied = Map.copyOf(from);
        complete = isComplete;
        notifyAll();
    }

    /** These partitions are taken in up to here, and it has been committed. */
    synchronized void advance(Map<TopicPartition, Long> reached, boolean isComplete) {
        Map<TopicPartition, Long> advanced = new HashMap<>(applied);
        advanced.putAll(reached);
        begin(advanced, isComplete);
    }

    /** So many records of each topic were taken in. */
    synchronized void count(Map<String, Long> more) {
        more.forEach((topic, count) -> records.merge(topic, count, Long::sum));
    }

    /** By topic, how many records were taken in since the start, also those that were read again. */
    synchronized Map<String, Long> records() {
        return Map.copyOf(records);
    }

    /** The offset of the next record by partition; empty before it is known. */
    synchronized Map<TopicPartition, Long> applied() {
        return applied;
    }

    /** True when everything that was there when the build began has been taken in. */
    synchronized boolean isComplete() {
        return complete;
    }

    /** How many offsets are missing to these ends. */
    long missing(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> now = applied();
        long missing = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            missing += Math.max(0, end.getValue() - now.getOrDefault(end.getKey(), 0L));
        }
        return missing;
    }

    /** Waits until nothing is missing to these ends; false when that takes longer. */
    synchronized boolean await(Map<TopicPartition, Long> ends, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!complete || missing(ends) > 0) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return false;
            }
            wait(millis);
        }
        return true;
    }
}
