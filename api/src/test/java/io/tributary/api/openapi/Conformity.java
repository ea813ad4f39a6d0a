package io.tributary.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether real answers are what the document says: a described status, and a body with the described fields and no others.
 *
 * <p>OpenAPI lets every object have more fields than are described; here only those that say so may.
 */
final class Conformity {
    private static final String JSON = "application/json";

    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<String, JsonSchema> schemas = new HashMap<>();
    private final ObjectNode document;

    Conformity(ObjectNode document) {
        this.document = document.deepCopy();
        Set<String> composed = new HashSet<>();
        collectComposed(this.document, composed);
        close(this.document, "#", composed);
    }

    /** What is wrong with an answer; empty where nothing is. */
    List<String> complaints(Described operation, int status, String contentType, JsonNode body) {
        JsonNode answer = operation.answers().get(Integer.toString(status));
        if (answer == null) {
            return List.of("status " + status + " is not described");
        }
        String type = contentType.replaceAll(";.*", "");
        JsonNode form = answer.path("content").path(type);
        if (form.isMissingNode()) {
            return List.of("content type " + type + " is not described for " + status);
        }
        if (!type.equals(JSON)) {
            return List.of();
        }
        return schemas
                .computeIfAbsent(operation + " " + status, key -> schema(operation, status))
                .validate(body)
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** The document itself as a schema that begins at the answer's, so that references within it lead where they should. */
    private JsonSchema schema(Described operation, int status) {
        String responses = "/paths/" + operation.path().replace("~", "~0").replace("/", "~1") + "/"
                + operation.method().toLowerCase(java.util.Locale.ROOT) + "/responses/" + status;
        String reference = document.at(responses).path("$ref").asText("#" + responses);
        ObjectNode root = document.deepCopy();
        root.put("$ref", reference + "/content/application~1json/schema");
        return factory.getSchema(root, config);
    }

    private static void collectComposed(JsonNode node, Set<String> composed) {
        node.path("allOf").forEach(part -> composed.add(part.path("$ref").asText()));
        node.forEach(child -> collectComposed(child, composed));
    }

    /** Nothing beside what is described; parts of a whole are closed as the whole. */
    private static void close(JsonNode node, String place, Set<String> composed) {
        if (node instanceof ObjectNode object) {
            if (object.has("allOf") && !object.has("unevaluatedProperties")) {
                object.put("unevaluatedProperties", false);
            } else if (object.path("properties").isObject()
                    && !object.has("additionalProperties")
                    && !object.has("patternProperties")
                    && !composed.contains(place)) {
                object.put("additionalProperties", false);
            }
            object.properties().forEach(child -> {
                if (!child.getKey().equals("allOf")) {
                    close(child.getValue(), place + "/" + child.getKey(), composed);
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> close(child, place, composed));
        }
    }
}
