package io.tributary.topology.processor;

import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * The three sub-flows: which topics and stores each processor is connected to.
 */
public final class SubFlows {
    private final Topology topology;
    private final TopicCatalogue topics;
    private final CommitPace pace;

    public SubFlows(Topology topology, TopicCatalogue topics, CommitPace pace) {
        this.topology = topology;
        this.topics = topics;
        this.pace = pace;
    }

    /** Products and campaigns to every task. */
    public void broadcastEntities(TopologySettings settings, SchemaRegistry registry, Quarantine quarantine) {
        String[] sources = {
            source(topics.source(SourceTable.PRODUCT_CATALOG).name()),
            source(topics.source(SourceTable.MARKETING_CAMPAIGNS).name())
        };
        topology.addProcessor(
                        "broadcast-entities",
                        () -> new BroadcastEntities(settings, registry, quarantine, pace),
                        sources)
                .addStateStore(EntityStore.builder(), "broadcast-entities");
        multicast(BroadcastEntities.SINK, "broadcast-entities");
        sink(BroadcastEntities.SUMMARY_SINK, topics.partitionSummaries().name(), "broadcast-entities");
        sink(BroadcastEntities.DEAD_LETTER_SINK, topics.deadLetters().name(), "broadcast-entities");
    }

    /** Facts and master data of customers into profiles. */
    public void foldFacts(
            TopologySettings settings, SchemaRegistry registry, Quarantine quarantine, LiveTasks liveTasks) {
        String[] sources = FoldStores.inputs(topics).stream().map(this::source).toArray(String[]::new);
        topology.addProcessor(
                "fold-facts", () -> new FoldFacts(settings, registry, quarantine, liveTasks, pace), sources);
        FoldStores.builders(settings.writeBehind()).forEach(builder -> topology.addStateStore(builder, "fold-facts"));
        sink(FoldTask.CUSTOMER_360_SINK, topics.customer360().name(), "fold-facts");
        sink(FoldTask.SUMMARY_SINK, topics.partitionSummaries().name(), "fold-facts");
        sink(DeadLetters.SINK, topics.deadLetters().name(), "fold-facts");
        sink(Reroute.SINK, topics.rerouted().name(), "fold-facts");
    }

    /** Summaries of all tasks into the population, and what only the whole can tell to every task. */
    public void mergePopulation(TopologySettings settings, SchemaRegistry registry) {
        String[] sources = {
            source(topics.partitionSummaries().name()), source(topics.commands().name())
        };
        topology.addProcessor("merge-population", () -> new MergePopulation(settings, registry, pace), sources)
                .addStateStore(PopulationStore.builder(), "merge-population");
        sink(MergePopulation.POPULATION_SINK, topics.population().name(), "merge-population");
        multicast(MergePopulation.BROADCAST_SINK, "merge-population");
    }

    private String source(String topic) {
        String name = "from-" + topic.substring(topics.prefix().length());
        topology.addSource(
                AutoOffsetReset.earliest(),
                name,
                pace,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topic);
        return name;
    }

    private void sink(String name, String topic, String parent) {
        topology.addSink(name, topic, new ByteArraySerializer(), new ByteArraySerializer(), parent);
    }

    private void multicast(String name, String parent) {
        topology.addSink(
                name,
                topics.broadcast().name(),
                new ByteArraySerializer(),
                new ByteArraySerializer(),
                new ToEveryPartition(),
                parent);
    }

    /** Every record to all partitions (KIP-837). */
    private static final class ToEveryPartition implements StreamPartitioner<byte[], byte[]> {
        @Override
        public Optional<Set<Integer>> partitions(String topic, byte[] key, byte[] value, int numPartitions) {
            return Optional.of(IntStream.range(0, numPartitions).boxed().collect(Collectors.toSet()));
        }
    }
}
