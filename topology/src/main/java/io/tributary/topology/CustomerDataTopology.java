package io.tributary.topology;

import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.processor.CommitPace;
import io.tributary.topology.processor.LiveTasks;
import io.tributary.topology.processor.Quarantine;
import io.tributary.topology.processor.SubFlows;
import io.tributary.topology.processor.TopologySettings;
import java.util.function.Supplier;
import org.apache.kafka.streams.Topology;

/**
 * The whole topology, as a table of contents: entities are broadcast, facts are folded into profiles, summaries are
 * merged into the population.
 *
 * <p>A value: the same settings give the same topology. Its description is kept in docs/generated/topology.txt.
 */
public final class CustomerDataTopology implements Supplier<Topology> {
    private final TopologySettings settings;
    private final SchemaRegistry registry;
    private final LiveTasks liveTasks;
    private final Quarantine quarantine;

    /**
     * The topology of one process.
     *
     * @param liveTasks told which tasks run here, for queries
     */
    public CustomerDataTopology(TopologySettings settings, SchemaRegistry registry, LiveTasks liveTasks) {
        this.settings = settings;
        this.registry = registry;
        this.liveTasks = liveTasks;
        this.quarantine = new Quarantine(settings.failuresBeforeQuarantine());
    }

    @Override
    public Topology get() {
        TopicCatalogue topics = settings.topics();
        Topology topology = new Topology();
        SubFlows flows = new SubFlows(topology, topics, new CommitPace(settings.commitInterval()));
        flows.broadcastEntities(settings, registry, quarantine);
        flows.foldFacts(settings, registry, quarantine, liveTasks);
        flows.mergePopulation(settings, registry);
        return topology;
    }
}
