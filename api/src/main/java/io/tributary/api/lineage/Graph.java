package io.tributary.api.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes and the links between them, each node once. */
public record Graph(List<Node> nodes, List<Link> links) {

    /** Puts a graph together. Not thread-safe. */
    static final class Builder {
        private final Map<String, Node> nodes = new LinkedHashMap<>();
        private final List<Link> links = new ArrayList<>();

        /** The node of that kind and name; there is one from here on. */
        Node node(Node.Kind kind, String name) {
            return add(Node.of(kind, name));
        }

        Node add(Node node) {
            nodes.putIfAbsent(node.id(), node);
            return nodes.get(node.id());
        }

        void link(Node source, Node target, String label, Flow flow) {
            links.add(Link.of(source, target, label, flow));
        }

        void link(Link link) {
            links.add(link);
        }

        Graph build() {
            return new Graph(List.copyOf(nodes.values()), List.copyOf(links));
        }
    }
}
