package io.tributary.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is so for every operation, and therefore written here once: a name for generated clients, {@code 400} for parameters
 * that are unknown or malformed, and of JSON that is read whole the {@code ETag} and {@code 304}.
 */
final class Conventions {
    private static final String JSON = "application/json";
    private static final Pattern WORD = Pattern.compile("([A-Za-z0-9])([A-Za-z0-9]*)");

    private Conventions() {}

    static void apply(ObjectNode document) {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(
                                operation -> apply(path.getKey(), operation.getKey(), operation.getValue(), document)));
    }

    private static void apply(String path, String method, JsonNode operation, ObjectNode document) {
        if (!(operation instanceof ObjectNode object) || !(object.path("responses") instanceof ObjectNode responses)) {
            throw new BrokenDescriptionException(method + " " + path + " has no responses");
        }
        if (!object.has("operationId")) {
            object.put("operationId", name(method, path));
        }
        if (!responses.has("400")) {
            responses.putObject("400").put("$ref", "#/components/responses/BadRequest");
        }
        JsonNode answer = responses.path("200");
        JsonNode resolved =
                answer.has("$ref") ? document.at(answer.path("$ref").asText().substring(1)) : answer;
        Set<Map.Entry<String, JsonNode>> forms = resolved.path("content").properties();
        if (method.equals("get") && resolved.path("content").has(JSON) && forms.size() == 1 && !responses.has("304")) {
            responses.putObject("304").put("$ref", "#/components/responses/NotModified");
            ObjectNode headers = ((ObjectNode) resolved).withObjectProperty("headers");
            headers.putObject("ETag").put("$ref", "#/components/headers/ETag");
            if (!headers.has("X-CDP-As-Of") && hasTime(resolved, document)) {
                headers.putObject("X-CDP-As-Of").put("$ref", "#/components/headers/AsOf");
            }
        }
    }

    private static boolean hasTime(JsonNode answer, ObjectNode document) {
        JsonNode schema = answer.path("content").path(JSON).path("schema");
        JsonNode resolved =
                schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
        return resolved.path("properties").has("lastUpdated");
    }

    /** {@code get /api/customers/{id}} is getApiCustomersId. */
    private static String name(String method, String path) {
        StringBuilder name = new StringBuilder(method);
        Matcher words = WORD.matcher(path);
        while (words.find()) {
            name.append(words.group(1).toUpperCase(Locale.ROOT)).append(words.group(2));
        }
        return name.toString();
    }
}
