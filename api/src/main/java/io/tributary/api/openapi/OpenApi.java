package io.tributary.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The description of everything that the server answers, as one OpenAPI 3.1 document.
 *
 * <p>{@code openapi.yaml} has what all share; every other fragment has {@code paths} and {@code components} and nothing else.
 * Methods of a path may stand in several fragments; whatever is there twice, and every {@code $ref} that leads nowhere, is
 * refused. What holds for every operation alike is added here ({@link Conventions}), instead of being written down with each.
 */
public final class OpenApi {
    private static final Set<String> PARTS = Set.of("paths", "components");

    private OpenApi() {}

    /**
     * Reads and puts together all fragments.
     *
     * @throws BrokenDescriptionException naming the fragment and the place
     */
    public static ObjectNode document() {
        return of(Fragments.read());
    }

    static ObjectNode of(SortedMap<String, ObjectNode> fragments) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        fragments.entrySet().stream()
                .filter(fragment -> Fragments.isBase(fragment.getKey()))
                .forEach(base -> document.setAll(base.getValue().deepCopy()));
        SortedMap<String, ObjectNode> paths = new TreeMap<>();
        SortedMap<String, SortedMap<String, JsonNode>> components = new TreeMap<>();
        fragments.forEach((name, fragment) -> {
            if (!Fragments.isBase(name)) {
                requireParts(name, fragment);
            }
            for (Map.Entry<String, JsonNode> path : fragment.path("paths").properties()) {
                ObjectNode operations =
                        paths.computeIfAbsent(path.getKey(), key -> JsonNodeFactory.instance.objectNode());
                operationsOf(path.getValue().deepCopy()).properties().forEach(operation -> {
                    requireNew(operations.has(operation.getKey()), name, operation.getKey() + " " + path.getKey());
                    operations.set(operation.getKey(), operation.getValue());
                });
            }
            for (Map.Entry<String, JsonNode> kind : fragment.path("components").properties()) {
                SortedMap<String, JsonNode> known = components.computeIfAbsent(kind.getKey(), key -> new TreeMap<>());
                kind.getValue().properties().forEach(component -> {
                    boolean there =
                            known.put(component.getKey(), component.getValue().deepCopy()) != null;
                    requireNew(there, name, "components/" + kind.getKey() + "/" + component.getKey());
                });
            }
        });
        document.set("paths", tree(paths));
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        components.forEach((kind, byName) -> all.set(kind, tree(byName)));
        document.set("components", all);
        Conventions.apply(document);
        References.require(document);
        return document;
    }

    /** Parameters of a whole path become those of its operations: another fragment's operations there have their own. */
    private static JsonNode operationsOf(JsonNode path) {
        if (path instanceof ObjectNode operations && operations.remove("parameters") instanceof ArrayNode shared) {
            operations.forEach(operation -> {
                ArrayNode parameters = JsonNodeFactory.instance.arrayNode().addAll(shared);
                operation.path("parameters").forEach(parameters::add);
                ((ObjectNode) operation).set("parameters", parameters);
            });
        }
        return path;
    }

    private static ObjectNode tree(SortedMap<String, ? extends JsonNode> nodes) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        nodes.forEach(tree::set);
        return tree;
    }

    private static void requireParts(String fragment, ObjectNode content) {
        for (Map.Entry<String, JsonNode> part : content.properties()) {
            if (!PARTS.contains(part.getKey())) {
                throw new BrokenDescriptionException(
                        fragment + " has '" + part.getKey() + "', but a fragment has paths and components only");
            }
        }
    }

    private static void requireNew(boolean there, String fragment, String what) {
        if (there) {
            throw new BrokenDescriptionException(
                    fragment + " describes " + what + ", but another fragment does so too");
        }
    }
}
