package io.tributary.api.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.topic.Topic;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.CustomerDataTopology;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.processor.LiveTasks;
import io.tributary.topology.processor.TopologySettings;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.junit.jupiter.api.Test;

/** The graph has what the topology's own description has, by its names, and what is around it. */
class TopologyGraphTest {
    private static final TopicCatalogue TOPICS = new TopicCatalogue("cdp.", 4);
    private static final List<String> FED = List.of(
            "cdp.tributary-timeline-changelog",
            "cdp.tributary-customer-360-changelog",
            "cdp.tributary-entities-changelog",
            "cdp.customer-360",
            "cdp.dead-letters",
            "cdp.dead-letter-resolutions");

    private final TopologyDescription description = new CustomerDataTopology(
                    TopologySettings.of(TOPICS, new BusinessClock.Wall(Clock.systemUTC())),
                    new LocalRegistry(),
                    new LiveTasks())
            .get()
            .describe();
    private final Graph graph = TopologyGraph.of(description, TOPICS, "cdp.tributary", FED);

    @Test
    void shouldHaveEveryNodeTopicAndStoreOfTheDescriptionByItsName() {
        Set<String> expected = new HashSet<>();
        for (var part : description.subtopologies()) {
            for (var node : part.nodes()) {
                if (node instanceof Source source) {
                    expected.add("source:" + source.name());
                    source.topicSet().forEach(topic -> expected.add("topic:" + topic));
                } else if (node instanceof Processor processor) {
                    expected.add("processor:" + processor.name());
                    processor.stores().forEach(store -> expected.add("store:" + store));
                } else if (node instanceof Sink sink) {
                    expected.add("sink:" + sink.name());
                    expected.add("topic:" + sink.topic());
                }
            }
        }
        // People write it, and no part of the topology.
        expected.add("topic:cdp.dead-letter-resolutions");
        Set<String> around = Set.of("DOOR", "READ_MODEL", "TOTALS", "OUTPUT");

        assertThat(graph.nodes().stream()
                        .filter(node -> !around.contains(node.kind().name()))
                        .map(Node::id))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(graph.nodes().stream()
                        .filter(node -> node.kind() == Node.Kind.TOPIC)
                        .map(Node::label))
                .containsExactlyInAnyOrderElementsOf(
                        TOPICS.all().stream().map(Topic::name).toList());
    }

    @Test
    void shouldLinkEveryNodeAndNothingElse() {
        Set<String> ids = graph.nodes().stream().map(Node::id).collect(Collectors.toSet());
        Set<String> linked = graph.links().stream()
                .flatMap(link -> List.of(link.source(), link.target()).stream())
                .collect(Collectors.toSet());

        assertThat(linked).isEqualTo(ids);
        assertThat(graph.links())
                .doesNotHaveDuplicates()
                .allSatisfy(link -> assertThat(link.label()).isNotBlank());
    }

    @Test
    void shouldCountWhatALinkIsAbout() {
        assertThat(graph.links())
                .contains(
                        link(
                                "door:HTTP",
                                "topic:cdp.customer-info",
                                "records",
                                Flow.Kind.ACCEPTED,
                                "cdp.customer-info"),
                        link(
                                "topic:cdp.broadcast",
                                "source:from-broadcast",
                                "records",
                                Flow.Kind.READ,
                                "from-broadcast"),
                        link(
                                "source:from-broadcast",
                                "processor:fold-facts",
                                "records",
                                Flow.Kind.READ,
                                "from-broadcast"),
                        link("processor:fold-facts", "sink:to-rerouted", "records", Flow.Kind.WRITTEN, "to-rerouted"),
                        link("sink:to-rerouted", "topic:cdp.rerouted", "records", Flow.Kind.WRITTEN, "to-rerouted"),
                        link(
                                "processor:fold-facts",
                                "store:timeline",
                                "changes",
                                Flow.Kind.LOGGED,
                                "cdp.tributary-timeline-changelog"),
                        link(
                                "store:timeline",
                                "read_model:Read model",
                                "records",
                                Flow.Kind.FED,
                                "cdp.tributary-timeline-changelog"),
                        link(
                                "topic:cdp.dead-letters",
                                "read_model:Read model",
                                "records",
                                Flow.Kind.FED,
                                "cdp.dead-letters"),
                        new Link("door:CSV load", "door:HTTP", "rows", List.of(), null));
    }

    private static Link link(String source, String target, String label, Flow.Kind kind, String of) {
        return new Link(source, target, label, List.of(), new Flow(kind, of));
    }

    @Test
    void shouldHaveNoReadModelWhenThereIsNone() {
        assertThat(TopologyGraph.of(description, TOPICS, "cdp.tributary", List.of())
                        .nodes())
                .extracting(Node::kind)
                .doesNotContain(Node.Kind.READ_MODEL);
    }
}
