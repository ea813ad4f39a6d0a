package io.tributary.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.schemas.source.SourceTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** The fragments make one document; what is in it is complete, and what can't be right is refused. */
class OpenApiTest {
    private static final Path PAGE =
            Path.of(System.getProperty("basedir", ".")).resolve("../docs/generated/openapi.json");
    private static final ObjectMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String BASE = """
            openapi: 3.1.1
            info: {title: T, version: "1"}
            components:
              responses:
                BadRequest: {description: Bad.}
                NotModified: {description: The same.}
              headers:
                ETag: {description: A tag.}
                AsOf: {description: A time.}
            """;

    @Test
    void shouldBeWhatTheFragmentsSay() throws IOException {
        String expected = PRETTY.writeValueAsString(OpenApi.document()) + "\n";
        if ("write".equals(System.getProperty("tributary.docs"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, expected);
        }

        assertThat(PAGE)
                .as("stale: write it anew with mvn test -Dtributary.docs=write")
                .hasContent(expected);
    }

    @Test
    void shouldReferToEveryComponent() {
        // What is offered to all families, and some may not need.
        Set<String> offered = Fragments.read().get("openapi.yaml").path("components").properties().stream()
                .flatMap(kind -> kind.getValue().properties().stream()
                        .map(component -> "#/components/" + kind.getKey() + "/" + component.getKey()))
                .collect(Collectors.toSet());

        assertThat(References.unused(OpenApi.document()).stream().filter(reference -> !offered.contains(reference)))
                .isEmpty();
    }

    @Test
    void shouldDescribeEveryFieldWithTypeAndExample() {
        List<String> bare = new ArrayList<>();
        OpenApi.document()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> lookForBareFields(schema.getKey(), schema.getValue(), bare));
        Described.operations(OpenApi.document())
                .forEach(operation -> operation.answers().forEach((status, answer) -> {
                    for (Map.Entry<String, JsonNode> form :
                            answer.path("content").properties()) {
                        lookForBareFields(
                                operation + " " + status, form.getValue().path("schema"), bare);
                    }
                }));

        assertThat(bare).as("fields without description, type or example").isEmpty();
    }

    private static void lookForBareFields(String where, JsonNode schema, List<String> bare) {
        schema.path("properties").properties().forEach(field -> {
            JsonNode value = field.getValue();
            String name = where + "." + field.getKey();
            boolean refers = value.has("$ref");
            boolean composed = value.has("anyOf") || value.has("oneOf") || value.has("allOf");
            boolean nested = value.has("properties") || value.has("items");
            if (!refers && !value.has("description")) {
                bare.add(name + ": description");
            }
            if (!refers && !composed && !value.has("type")) {
                bare.add(name + ": type");
            }
            if (!refers && !composed && !nested && !value.has("examples") && !value.has("example")) {
                bare.add(name + ": example");
            }
            lookForBareFields(name, value, bare);
            lookForBareFields(name + "[]", value.path("items"), bare);
        });
    }

    @Test
    void shouldNameEachOperationOnce() {
        Set<String> names = new HashSet<>();

        Described.operations(OpenApi.document())
                .forEach(operation ->
                        assertThat(names.add(operation.id())).as(operation.id()).isTrue());
        assertThat(names).contains("explainCustomer", "postEvents");
    }

    @Test
    void shouldDescribeEventsAsTheirContractsDo() {
        ObjectNode document = OpenApi.document();
        List<String> tables = new ArrayList<>();
        document.at("/paths/~1api~1events~1{type}/post/parameters/0/schema/enum")
                .forEach(table -> tables.add(table.asText()));

        assertThat(tables)
                .containsExactlyElementsOf(Arrays.stream(SourceTable.values())
                        .map(SourceTable::tableName)
                        .toList());
        for (SourceTable table : SourceTable.values()) {
            JsonNode schema =
                    document.at("/components/schemas/" + table.schema().getName());
            List<String> required = new ArrayList<>();
            schema.path("required").forEach(field -> required.add(field.asText()));
            assertThat(schema.path("properties").fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(table.schema().getFields().stream()
                            .map(Schema.Field::name)
                            .toList());
            assertThat(required)
                    .containsExactlyElementsOf(table.schema().getFields().stream()
                            .filter(field -> !field.hasDefaultValue())
                            .map(Schema.Field::name)
                            .toList());
        }
    }

    @Test
    void shouldTakeMethodsOfAPathFromSeveralFragments() throws IOException {
        ObjectNode document = document(
                "paths: {/x: {get: {responses: {\"204\": {description: A.}}}}}",
                "paths: {/x: {delete: {responses: {\"204\": {description: B.}}}}}");

        assertThat(document.at("/paths/~1x/get/operationId").asText()).isEqualTo("getX");
        assertThat(document.at("/paths/~1x/delete/operationId").asText()).isEqualTo("deleteX");
        assertThat(document.at("/paths/~1x/delete/responses/400/$ref").asText())
                .isEqualTo("#/components/responses/BadRequest");
    }

    @Test
    void shouldGiveTheParametersOfAPathToItsOperations() throws IOException {
        String mine = "{name: id, in: path, required: true}";
        ObjectNode document = document(
                "paths: {\"/x/{id}\": {parameters: [" + mine + "], get: {parameters: [{name: limit, in: query}],"
                        + " responses: {\"204\": {description: A.}}}}}",
                "paths: {\"/x/{id}\": {delete: {parameters: [" + mine
                        + "], responses: {\"204\": {description: B.}}}}}");

        assertThat(document.at("/paths/~1x~1{id}/get/parameters").findValuesAsText("name"))
                .containsExactly("id", "limit");
        assertThat(document.at("/paths/~1x~1{id}/delete/parameters").findValuesAsText("name"))
                .containsExactly("id");
    }

    @Test
    void shouldRefuseAnOperationWhenItIsDescribedTwice() {
        assertThatThrownBy(() -> document(
                        "paths: {/x: {get: {responses: {\"204\": {description: A.}}}}}",
                        "paths: {/x: {get: {responses: {\"204\": {description: B.}}}}}"))
                .isInstanceOf(BrokenDescriptionException.class)
                .hasMessage("1.yaml describes get /x, but another fragment does so too");
    }

    @Test
    void shouldRefuseAComponentWhenItIsThereTwice() {
        assertThatThrownBy(() -> document("components: {schemas: {A: {}}}", "components: {schemas: {A: {}}}"))
                .hasMessage("1.yaml describes components/schemas/A, but another fragment does so too");
        assertThatThrownBy(() -> document("components: {schemas: {A: {}, A: {}}}"))
                .hasMessageContaining("Duplicate");
    }

    @Test
    void shouldRefuseAReferenceWhenItLeadsNowhere() {
        assertThatThrownBy(() -> document("components: {schemas: {A: {$ref: \"#/components/schemas/B\"}}}"))
                .hasMessage("$ref '#/components/schemas/B' leads nowhere");
        assertThatThrownBy(() -> document("components: {schemas: {A: {$ref: \"other.yaml\"}}}"))
                .hasMessage("$ref 'other.yaml' leads nowhere");
    }

    @Test
    void shouldRefuseAFragmentWhenItHasMoreThanPathsAndComponents() {
        assertThatThrownBy(() -> document("info: {}"))
                .hasMessage("0.yaml has 'info', but a fragment has paths and components only");
        assertThatThrownBy(() -> document("- a")).hasMessage("0.yaml is no YAML mapping");
        assertThatThrownBy(() -> document("paths: {/x: {get: {}}}")).hasMessage("get /x has no responses");
    }

    @Test
    void shouldKeepDecimalsAsTheyAreWritten() throws IOException {
        ObjectNode document = document("components: {schemas: {A: {examples: [10.10, \"2026-01-31\"]}}}");

        assertThat(document.at("/components/schemas/A/examples").toString()).isEqualTo("[10.10,\"2026-01-31\"]");
    }

    @Test
    void shouldBePartOfTheJar() throws IOException {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi.yaml")) {
            assertThat(in).isNotNull();
        }
    }

    private static ObjectNode document(String... fragments) throws IOException {
        TreeMap<String, ObjectNode> all = new TreeMap<>();
        all.put("openapi.yaml", Fragments.parse("openapi.yaml", BASE));
        for (int i = 0; i < fragments.length; i++) {
            all.put(i + ".yaml", Fragments.parse(i + ".yaml", fragments[i]));
        }
        return OpenApi.of(all);
    }
}
