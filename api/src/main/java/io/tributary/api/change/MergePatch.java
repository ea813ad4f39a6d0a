package io.tributary.api.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * JSON Merge Patch (RFC 7396): what the patch names is replaced, what it names with null is taken away, the rest stays.
 *
 * <p>At the top, null is kept as it is, for it is absent to whoever reads a row, and a name that no row has stays there to be
 * refused.
 */
final class MergePatch {

    private MergePatch() {}

    /** Changes the target. */
    static void apply(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            target.set(field.getKey(), merged(target.get(field.getKey()), field.getValue()));
        }
    }

    private static JsonNode merged(JsonNode before, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode after = before instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : changes.properties()) {
            if (field.getValue().isNull()) {
                after.remove(field.getKey());
            } else {
                after.set(field.getKey(), merged(after.get(field.getKey()), field.getValue()));
            }
        }
        return after;
    }
}
