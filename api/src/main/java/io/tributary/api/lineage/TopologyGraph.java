package io.tributary.api.lineage;

import io.tributary.api.lineage.Node.Kind;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.processor.FoldStores;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/**
 * The running topology as a graph, from its own description, with what stands before and behind it.
 *
 * <p>The doors, the read model, the totals and the outputs are no part of the description; what they are connected to stands
 * here.
 */
final class TopologyGraph {
    private final TopicCatalogue topics;
    private final String changelogs;
    private final Collection<String> fed;
    private final Graph.Builder graph = new Graph.Builder();

    private TopologyGraph(TopicCatalogue topics, String applicationId, Collection<String> fed) {
        this.topics = topics;
        this.changelogs = applicationId + "-";
        this.fed = new TreeSet<>(fed);
    }

    /**
     * The graph of a description.
     *
     * @param applicationId what names of changelogs begin with
     * @param fed topics that the read model follows; empty where there is none
     */
    static Graph of(
            TopologyDescription description, TopicCatalogue topics, String applicationId, Collection<String> fed) {
        TopologyGraph graph = new TopologyGraph(topics, applicationId, fed);
        graph.addDoors();
        description.subtopologies().stream()
                .sorted(Comparator.comparingInt(Subtopology::id))
                .forEach(graph::add);
        graph.addBehind();
        return graph.graph.build();
    }

    private void addDoors() {
        Node csv = graph.node(Kind.DOOR, "CSV load");
        Node http = graph.node(Kind.DOOR, "HTTP");
        Node producers = graph.node(Kind.DOOR, "Kafka producers");
        graph.link(csv, http, "rows", null);
        // What is broadcast first: who follows links in their order then meets the broadcast on its way to facts, not
        // back from them.
        List<SourceTable> tables = Arrays.stream(SourceTable.values())
                .sorted(Comparator.comparing(SourceTable::isKeyedByCustomer))
                .toList();
        for (SourceTable table : tables) {
            Node topic = graph.node(Kind.TOPIC, topics.source(table).name());
            graph.link(http, topic, "records", new Flow(Flow.Kind.ACCEPTED, topic.label()));
            graph.link(producers, topic, "records", null);
        }
        graph.link(http, graph.node(Kind.TOPIC, topics.commands().name()), "commands", null);
    }

    private void add(Subtopology part) {
        List<TopologyDescription.Node> nodes = part.nodes().stream()
                .sorted(Comparator.comparing(TopologyDescription.Node::name))
                .toList();
        for (TopologyDescription.Node node : nodes) {
            if (node instanceof Source source) {
                add(source);
            } else if (node instanceof Processor processor) {
                add(processor);
            } else if (node instanceof Sink sink) {
                add(sink);
            }
        }
    }

    private void add(Source source) {
        Node node = graph.node(Kind.SOURCE, source.name());
        Flow read = new Flow(Flow.Kind.READ, source.name());
        source.topicSet().stream()
                .sorted()
                .forEach(topic -> graph.link(graph.node(Kind.TOPIC, topic), node, "records", read));
        // A source hands on every record that it reads.
        source.successors().forEach(next -> graph.link(node, graph.node(Kind.PROCESSOR, next.name()), "records", read));
    }

    private void add(Processor processor) {
        Node node = graph.node(Kind.PROCESSOR, processor.name());
        processor.stores().stream()
                .sorted()
                .forEach(store -> graph.link(
                        node,
                        graph.node(Kind.STORE, store),
                        "changes",
                        new Flow(Flow.Kind.LOGGED, changelogs + store + "-changelog")));
    }

    private void add(Sink sink) {
        Node node = graph.node(Kind.SINK, sink.name());
        Flow written = new Flow(Flow.Kind.WRITTEN, sink.name());
        sink.predecessors()
                .forEach(before -> graph.link(graph.node(Kind.PROCESSOR, before.name()), node, "records", written));
        graph.link(node, graph.node(Kind.TOPIC, sink.topic()), "records", written);
    }

    private void addBehind() {
        Node rest = graph.node(Kind.OUTPUT, "REST");
        Node socket = graph.node(Kind.OUTPUT, "WebSocket");
        Node clients = graph.node(Kind.OUTPUT, "Clients");
        Node totals = graph.node(Kind.TOTALS, "Totals");
        Node customers = graph.node(Kind.TOPIC, topics.customer360().name());
        graph.link(graph.node(Kind.TOPIC, topics.population().name()), totals, "records", Flow.of(Flow.Kind.TOTALLED));
        graph.link(totals, rest, "figures", null);
        graph.link(totals, socket, "figures", null);
        graph.link(customers, socket, "customers", null);
        for (String store : List.of(FoldStores.CUSTOMER_360, FoldStores.TIMELINE)) {
            graph.link(graph.node(Kind.STORE, store), rest, "one customer", null);
        }
        graph.link(graph.node(Kind.STORE, FoldStores.TIMELINE), socket, "facts", null);
        if (!fed.isEmpty()) {
            Node model = graph.node(Kind.READ_MODEL, "Read model");
            fed.forEach(topic -> graph.link(kept(topic), model, "records", new Flow(Flow.Kind.FED, topic)));
            graph.link(model, rest, "lists, analyses, SQL", null);
        }
        graph.link(rest, clients, "answers", null);
        graph.link(socket, clients, "messages", Flow.of(Flow.Kind.MESSAGES));
    }

    /** A changelog is its store's. */
    private Node kept(String topic) {
        return topic.startsWith(changelogs)
                ? graph.node(Kind.STORE, topic.substring(changelogs.length(), topic.length() - "-changelog".length()))
                : graph.node(Kind.TOPIC, topic);
    }
}
