package io.tributary.api.broker;

import io.tributary.schemas.topic.Topic;
import io.tributary.schemas.topic.TopicCatalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Brings the topics of the catalogue to a cluster, and refuses a cluster whose topics are cut otherwise.
 *
 * <p>A customer's partition follows from the number of partitions: topics that are joined with different numbers give
 * wrong figures without a word. So that is looked at before anything starts.
 */
public final class Topics {
    /** Leaves the replication factor to the cluster. */
    public static final short CLUSTER_DEFAULT = -1;

    private static final Duration PROPAGATION = Duration.ofSeconds(30);
    private static final Duration PROPAGATION_PAUSE = Duration.ofMillis(20);

    private final Admin admin;
    private final short replicationFactor;

    /**
     * The topics of one cluster.
     *
     * @param admin a client of it; stays the caller's to close
     * @param replicationFactor of topics that are made: 1 on the embedded broker, else {@link #CLUSTER_DEFAULT}
     */
    public Topics(Admin admin, short replicationFactor) {
        this.admin = admin;
        this.replicationFactor = replicationFactor;
    }

    /**
     * Makes what is missing, then checks what the product reads. Doing it twice, or in two instances at once, is fine.
     *
     * @throws TopicMismatchException when an input has another number of partitions than the catalogue says
     * @throws KafkaException when the cluster can't be asked or refuses
     */
    public void prepare(TopicCatalogue catalogue) {
        create(catalogue.all());
        check(catalogue.inputs());
    }

    /**
     * Makes those that are missing, and returns when they can be used; those that exist stay as they are.
     *
     * @throws KafkaException when the cluster can't be asked or refuses
     */
    public void create(Collection<Topic> topics) {
        Set<String> existing = await(admin.listTopics().names());
        List<NewTopic> missing = topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(topic -> new NewTopic(
                                topic.name(),
                                Optional.of(topic.partitions()),
                                Optional.of(replicationFactor).filter(factor -> factor != CLUSTER_DEFAULT))
                        .configs(topic.configuration()))
                .toList();
        for (KafkaFuture<Void> created : admin.createTopics(missing).values().values()) {
            try {
                await(created);
            } catch (TopicExistsException anotherInstanceWasFaster) {
                // As wanted.
            }
        }
        awaitKnown(missing.stream().map(NewTopic::name).toList());
    }

    /** Waits until the leader of every partition of every topic answers, internal topics included. */
    void awaitAllLeaders() {
        awaitKnown(await(
                admin.listTopics(new ListTopicsOptions().listInternal(true)).names()));
    }

    /** A topic is made before every broker has heard of it, and whoever asks too early is told that there is none. */
    private void awaitKnown(Collection<String> names) {
        long deadline = System.nanoTime() + PROPAGATION.toNanos();
        while (true) {
            try {
                awaitLeaders(await(admin.describeTopics(names).allTopicNames()).values());
                return;
            } catch (UnknownTopicOrPartitionException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                LockSupport.parkNanos(PROPAGATION_PAUSE.toNanos());
            }
        }
    }

    /**
     * A leader that is named may not be at work yet. A producer that meets it too early can get its sequence numbers out
     * of order and stall for minutes; asking for offsets waits until the leader answers.
     */
    private void awaitLeaders(Collection<TopicDescription> topics) {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (TopicDescription topic : topics) {
            topic.partitions()
                    .forEach(partition -> partitions.put(
                            new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        await(admin.listOffsets(partitions).all());
    }

    /**
     * Compares the number of partitions of those that exist with the catalogue's.
     *
     * @throws TopicMismatchException naming every topic that differs
     * @throws KafkaException when the cluster can't be asked
     */
    public void check(Collection<Topic> topics) {
        Map<String, KafkaFuture<TopicDescription>> descriptions =
                admin.describeTopics(topics.stream().map(Topic::name).toList()).topicNameValues();
        List<String> mismatches = new ArrayList<>();
        for (Topic topic : topics) {
            try {
                int found = await(descriptions.get(topic.name())).partitions().size();
                if (found != topic.partitions()) {
                    mismatches.add("topic " + topic.name() + " has " + partitions(found) + " where "
                            + partitions(topic.partitions()) + (topic.partitions() == 1 ? " is" : " are")
                            + " expected");
                }
            } catch (UnknownTopicOrPartitionException missing) {
                // Not made yet: there is nothing to compare.
            }
        }
        if (!mismatches.isEmpty()) {
            throw new TopicMismatchException(String.join("; ", mismatches));
        }
    }

    private static String partitions(int count) {
        return count == 1 ? "1 partition" : count + " partitions";
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new KafkaException(e.getCause());
        }
    }
}
