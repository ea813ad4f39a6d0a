package io.tributary.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** All that can be wrong with the requests for an operation, one thing at a time, and some at once. */
final class Attempts {
    private static final int MIXED = 20;

    private final List<Attempt> attempts = new ArrayList<>();
    private final Described operation;
    private final String type;
    private final String body;

    private Attempts(Described operation) {
        this.operation = operation;
        List<String> types = operation.contentTypes();
        this.type = types.isEmpty() ? null : types.get(0);
        this.body = operation.bodies().stream()
                .findFirst()
                .map(example -> text(example.example()))
                .orElse(type == null ? null : "{}");
    }

    static List<Attempt> of(Described operation, Random random) {
        Attempts attempts = new Attempts(operation);
        attempts.spoilParameters();
        attempts.spoilQuery(random);
        attempts.spoilBody();
        return attempts.attempts;
    }

    private void spoilParameters() {
        for (Described.Parameter parameter : operation.parameters()) {
            String name = parameter.name();
            for (String garbage : Garbage.TEXTS) {
                if (parameter.in().equals("path")) {
                    add(operation.address(Map.of(name, garbage)), null, true);
                } else if (parameter.in().equals("query")) {
                    add(operation.address(Map.of(), Described.pair(name, garbage)), name, false);
                }
            }
            if (parameter.in().equals("query")) {
                String pair = Described.pair(name, parameter.example().asText());
                add(operation.address(Map.of(), pair, pair), name, false);
                add(operation.address(Map.of(), Described.encoded(name)), name, false);
                add(operation.address(Map.of(), Described.pair(name + "[]", "1")), name, false);
            }
        }
    }

    private void spoilQuery(Random random) {
        add(operation.address(Map.of(), "no_such_parameter=1"), "no_such_parameter", false);
        add(operation.address(Map.of(), "no_such_parameter=1", "no_such_parameter=2"), "no_such_parameter", false);
        add(operation.address(Map.of(), Described.pair("😀", "")), "😀", false);
        add(operation.address(Map.of(), Described.pair("x".repeat(20_000), "")), null, true);
        List<Described.Parameter> inQuery = operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .toList();
        for (int i = 0; i < MIXED && inQuery.size() > 1; i++) {
            String[] pairs = inQuery.stream()
                    .filter(parameter -> random.nextBoolean())
                    .map(parameter -> Described.pair(
                            parameter.name(),
                            random.nextBoolean()
                                    ? Garbage.TEXTS.get(random.nextInt(Garbage.TEXTS.size()))
                                    : parameter.example().asText()))
                    .toArray(String[]::new);
            add(operation.address(Map.of(), pairs), null, false);
        }
    }

    private void spoilBody() {
        if (type == null) {
            return;
        }
        String address = operation.address(Map.of());
        for (String form : operation.contentTypes()) {
            for (String garbage : Garbage.BODIES) {
                attempts.add(new Attempt(operation, address, form, garbage, null, false));
            }
        }
        for (Described.Body good : operation.bodies()) {
            for (Garbage.Spoilt spoilt : Garbage.spoilt(good.example())) {
                attempts.add(new Attempt(
                        operation, good.address(), good.contentType(), spoilt.body(), spoilt.field(), false));
            }
        }
        for (String other : Garbage.CONTENT_TYPES) {
            attempts.add(new Attempt(operation, address, other, body, null, true));
        }
    }

    private void add(String address, String culprit, boolean elsewhere) {
        attempts.add(new Attempt(operation, address, type, body, culprit, elsewhere));
    }

    private static String text(JsonNode body) {
        return body.isTextual() ? body.asText() : body.toString();
    }
}
