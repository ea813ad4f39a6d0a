package io.tributary.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** An operation as the document describes it, its references followed. */
final class Described {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final ObjectNode document;
    private final String method;
    private final String path;
    private final JsonNode operation;

    private Described(ObjectNode document, String method, String path, JsonNode operation) {
        this.document = document;
        this.method = method;
        this.path = path;
        this.operation = operation;
    }

    /** A parameter. */
    record Parameter(String name, String in, boolean required, JsonNode schema, JsonNode example) {}

    static List<Described> operations(ObjectNode document) {
        List<Described> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.add(
                                new Described(document, operation.getKey(), path.getKey(), operation.getValue()))));
        return operations;
    }

    String method() {
        return method.toUpperCase(Locale.ROOT);
    }

    String path() {
        return path;
    }

    String id() {
        return operation.path("operationId").asText();
    }

    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        operation.path("parameters").forEach(each -> {
            JsonNode parameter = resolved(each);
            JsonNode schema = resolved(parameter.path("schema"));
            parameters.add(new Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("required").asBoolean(),
                    schema,
                    example(parameter, schema)));
        });
        return parameters;
    }

    private JsonNode example(JsonNode parameter, JsonNode schema) {
        if (parameter.has("example")) {
            return parameter.path("example");
        }
        if (parameter.has("examples")) {
            JsonNode first = parameter.path("examples").elements().next();
            return resolved(first).path("value");
        }
        return schema.has("example")
                ? schema.path("example")
                : schema.path("examples").path(0);
    }

    /** Status to answer. */
    Map<String, JsonNode> answers() {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        operation
                .path("responses")
                .properties()
                .forEach(answer -> answers.put(answer.getKey(), resolved(answer.getValue())));
        return answers;
    }

    /** An example of a body, and where it is meant to be sent. */
    record Body(String contentType, JsonNode example, String address) {}

    /** The media types of bodies; empty where it takes none. */
    List<String> contentTypes() {
        List<String> types = new ArrayList<>();
        resolved(operation.path("requestBody")).path("content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    /** The examples of bodies. One that is named as a value of a path's parameter is meant for that path. */
    List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        resolved(operation.path("requestBody")).path("content").properties().forEach(form -> {
            if (form.getValue().has("example")) {
                bodies.add(new Body(form.getKey(), form.getValue().path("example"), address(Map.of())));
            }
            form.getValue().path("examples").properties().forEach(example -> {
                Map<String, String> place = new LinkedHashMap<>();
                for (Parameter parameter : parameters()) {
                    parameter.schema().path("enum").forEach(value -> {
                        if (value.asText().equals(example.getKey())) {
                            place.put(parameter.name(), value.asText());
                        }
                    });
                }
                bodies.add(new Body(form.getKey(), resolved(example.getValue()).path("value"), address(place)));
            });
        });
        return bodies;
    }

    /** The address with the examples of all parameters that must be there, and the given query parameters. */
    String address(Map<String, String> replaced, String... query) {
        String address = path;
        for (Parameter parameter : parameters()) {
            if (parameter.in().equals("path")) {
                String value = replaced.getOrDefault(
                        parameter.name(), parameter.example().asText());
                address = address.replace("{" + parameter.name() + "}", encoded(value));
            }
        }
        StringJoiner parts = new StringJoiner("&");
        List.of(query).forEach(parts::add);
        for (Parameter parameter : parameters()) {
            boolean given = List.of(query).stream().anyMatch(part -> part.startsWith(encoded(parameter.name()) + "="));
            if (parameter.in().equals("query") && parameter.required() && !given) {
                parts.add(pair(parameter.name(), parameter.example().asText()));
            }
        }
        return parts.length() == 0 ? address : address + "?" + parts;
    }

    static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }

    @Override
    public String toString() {
        return method() + " " + path;
    }
}
