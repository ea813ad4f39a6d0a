package io.tributary.bench.contender;

import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** How many facts a consumer group has committed: the fact topics hold nothing else, so its offsets are their number. */
final class CommittedOffsets implements AutoCloseable {
    private final Admin admin;
    private final String group;
    private final Set<String> factTopics;

    CommittedOffsets(String bootstrapServers, String group, TopicCatalogue topics) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers));
        this.group = group;
        this.factTopics = Arrays.stream(SourceTable.values())
                .filter(table -> !table.isEntity())
                .map(table -> topics.source(table).name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** 0 while there is no such group. */
    long sum() {
        try {
            long sum = 0;
            for (Map.Entry<TopicPartition, OffsetAndMetadata> offset : admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .entrySet()) {
                if (offset.getValue() != null
                        && factTopics.contains(offset.getKey().topic())) {
                    sum += offset.getValue().offset();
                }
            }
            return sum;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw new KafkaException("the committed offsets of " + group + " can't be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
