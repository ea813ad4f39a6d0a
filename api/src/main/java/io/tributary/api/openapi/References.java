package io.tributary.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether every {@code $ref} of a document leads somewhere, and every component is led to. */
final class References {
    private static final String COMPONENTS = "components";

    private References() {}

    static void require(ObjectNode document) {
        Set<String> used = new TreeSet<>();
        collect(document, used);
        for (String reference : used) {
            if (!reference.startsWith("#/")
                    || document.at(reference.substring(1)).isMissingNode()) {
                throw new BrokenDescriptionException("$ref '" + reference + "' leads nowhere");
            }
        }
    }

    /** Components that nothing refers to: most often a misspelt reference elsewhere. */
    static Set<String> unused(ObjectNode document) {
        Set<String> used = new TreeSet<>();
        collect(document, used);
        Set<String> unused = new TreeSet<>();
        for (Map.Entry<String, JsonNode> kind : document.path(COMPONENTS).properties()) {
            kind.getValue().fieldNames().forEachRemaining(name -> {
                String reference = "#/" + COMPONENTS + "/" + kind.getKey() + "/" + name;
                if (!used.contains(reference)) {
                    unused.add(reference);
                }
            });
        }
        return unused;
    }

    private static void collect(JsonNode node, Set<String> references) {
        if (node.path("$ref").isTextual()) {
            references.add(node.path("$ref").textValue());
        }
        node.forEach(child -> collect(child, references));
    }
}
