package io.tributary.api.routing;

import io.tributary.topology.processor.FoldStores;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;

/** Which instance has which partition, as of the last assignment that this one has heard of. Thread-safe. */
public final class Placement {
    private final KafkaStreams streams;
    private final HostInfo self;
    private final String inputTopic;

    /**
     * The placement as one instance knows it.
     *
     * @param self {@code host:port} under which other instances reach this one
     * @param inputTopic any topic that is partitioned as customers are
     */
    public Placement(KafkaStreams streams, String self, String inputTopic) {
        this.streams = streams;
        this.self = HostInfo.buildFromEndpoint(self);
        this.inputTopic = inputTopic;
    }

    /**
     * The other instances that have a customer.
     *
     * @param owner that folds the facts; empty when it is this one or nobody, for the moment
     * @param standbys that follow
     */
    public record Others(Optional<HostInfo> owner, List<HostInfo> standbys) {}

    /**
     * What one instance has.
     *
     * @param address under which other instances reach it
     * @param partitions that it folds
     * @param standbys partitions that it follows
     */
    public record Instance(String address, Collection<Integer> partitions, Collection<Integer> standbys) {}

    /** Where else to ask about a customer. */
    public Others others(String customerId) {
        try {
            KeyQueryMetadata known = streams.queryMetadataForKey(
                    FoldStores.CUSTOMER_360, customerId.getBytes(StandardCharsets.UTF_8), new ByteArraySerializer());
            if (known != null && !known.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
                return new Others(
                        Optional.ofNullable(known.activeHost()).filter(this::isOther),
                        known.standbyHosts().stream().filter(this::isOther).toList());
            }
        } catch (InvalidStateStoreException | IllegalStateException starting) {
            // Nobody is known yet, or any more.
        }
        return new Others(Optional.empty(), List.of());
    }

    private boolean isOther(HostInfo host) {
        return !host.equals(self) && !host.equals(HostInfo.unavailable());
    }

    /** All instances, by address; none while the topology starts. */
    public List<Instance> instances() {
        try {
            return streams.streamsMetadataForStore(FoldStores.CUSTOMER_360).stream()
                    .map(this::instance)
                    .sorted(Comparator.comparing(Instance::address))
                    .toList();
        } catch (InvalidStateStoreException | IllegalStateException starting) {
            return List.of();
        }
    }

    /** Under which other instances reach this one. */
    public String self() {
        return self.host() + ":" + self.port();
    }

    private Instance instance(StreamsMetadata known) {
        return new Instance(
                known.hostInfo().host() + ":" + known.hostInfo().port(),
                partitions(known.topicPartitions()),
                partitions(known.standbyTopicPartitions()));
    }

    private Collection<Integer> partitions(Collection<TopicPartition> all) {
        Predicate<TopicPartition> ofInput = partition -> partition.topic().equals(inputTopic);
        TreeSet<Integer> partitions = new TreeSet<>();
        all.stream().filter(ofInput).forEach(partition -> partitions.add(partition.partition()));
        return partitions;
    }
}
