package io.tributary.api.readmodel.feed;

import io.tributary.api.query.NotReadyException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the cluster. Every question may throw {@link NotReadyException}, when it does not answer in time. */
final class KafkaTopics implements FeedTopics {
    private static final long TIMEOUT_SECONDS = 5;

    private final Admin admin;
    private final Collection<String> names;
    /** Known once all topics are there. */
    private volatile Set<TopicPartition> partitions = Set.of();

    KafkaTopics(Admin admin, Collection<String> names) {
        this.admin = admin;
        this.names = names;
    }

    @Override
    public Optional<Map<TopicPartition, String>> describe() {
        Map<TopicPartition, String> ids = new HashMap<>();
        try {
            for (TopicDescription topic :
                    answer(admin.describeTopics(names).allTopicNames()).values()) {
                topic.partitions()
                        .forEach(partition -> ids.put(
                                new TopicPartition(topic.name(), partition.partition()),
                                topic.topicId().toString()));
            }
        } catch (UnknownTopicOrPartitionException notYet) {
            return Optional.empty();
        }
        partitions = Set.copyOf(ids.keySet());
        return Optional.of(ids);
    }

    @Override
    public Map<TopicPartition, Long> beginnings() {
        return offsets(OffsetSpec.earliest());
    }

    @Override
    public Map<TopicPartition, Long> ends() {
        return offsets(OffsetSpec.latest());
    }

    @Override
    public Map<TopicPartition, Long> since(Instant instant) {
        Map<TopicPartition, Long> since = new HashMap<>(ends());
        offsets(OffsetSpec.forTimestamp(instant.toEpochMilli())).forEach((partition, offset) -> {
            if (offset >= 0) {
                since.put(partition, offset);
            }
        });
        return since;
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> each :
                answer(admin.listOffsets(asked).all()).entrySet()) {
            offsets.put(each.getKey(), each.getValue().offset());
        }
        return offsets;
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException missing) {
                throw missing;
            }
            throw new NotReadyException("Kafka does not say how far its topics reach: " + e.getCause());
        } catch (TimeoutException e) {
            throw new NotReadyException("Kafka does not say how far its topics reach in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }
}
