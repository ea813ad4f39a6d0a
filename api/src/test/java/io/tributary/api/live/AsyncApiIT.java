package io.tributary.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.tributary.api.LiveServer;
import io.tributary.api.SharedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds real messages of every type against the schemas of docs/asyncapi.yaml. */
@ExtendWith(SharedServer.class)
class AsyncApiIT {
    private static final Path DOCS = Path.of("../docs");
    private static final String OF_REST = "generated/openapi.json#/components/schemas/";

    private final LiveServer server;

    AsyncApiIT(LiveServer server) {
        this.server = server;
    }

    @Test
    void shouldSendWhatIsDescribedAndNothingElse() throws IOException {
        server.take("customer_info", "{\"customer_id\": \"async-1\", \"first_name\": \"Ada\"}");
        ObjectNode document = document();
        List<JsonNode> messages;
        try (LiveClient client = LiveClient.connect(server.address())
                .subscribe("kpis", "segments", "churn", "revenue", "categories", "satisfaction", "top_customers", "rfm")
                .subscribe("customers", "customer:async-1", "customer:nobody", "activity", "kpis")
                .send("garbage")) {
            client.await("activity");
            client.await("customers");
            facts();
            client.await("activity", message -> message.path("data").toString().contains("async-C"));
            await().until(() -> !client.errors().isEmpty());
            await().atMost(java.time.Duration.ofSeconds(40))
                    .until(() -> client.messages().stream()
                            .anyMatch(message -> message.path("type").asText().equals("heartbeat")));
            messages = client.messages();
        }
        List<String> complaints = new ArrayList<>();
        Set<String> types = new TreeSet<>();
        for (JsonNode message : messages) {
            String type = message.path("type").asText();
            types.add(type);
            schema(document, type).validate(message).stream()
                    .map(ValidationMessage::getMessage)
                    .forEach(complaint -> complaints.add(type + ": " + complaint + " in " + message));
        }

        assertThat(complaints).isEmpty();
        Set<String> described = new TreeSet<>();
        document.at("/components/messages").fieldNames().forEachRemaining(described::add);
        described.removeAll(Set.of("subscribe", "unsubscribe"));
        assertThat(types).isEqualTo(described);
    }

    @Test
    void shouldNameTheChannelsThatThereAre() throws IOException {
        try (LiveClient client = LiveClient.connect(server.address()).subscribe("?")) {
            await().until(() -> !client.errors().isEmpty());
            String sentence = client.errors().get(0).at("/data/error").asText();
            Set<String> named = Set.of(sentence.substring(sentence.indexOf("channels are ") + 13)
                    .replace("customer:ID", "customer:{id}")
                    .split(", ", -1));
            String description = document()
                    .at("/components/schemas/ChannelNames/items/description")
                    .asText();
            assertThat(List.of(description.replace("or ", "").replace(".", "").split(", ", -1)))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    private void facts() {
        server.take("purchase_transactions", """
                {"transaction_id": "async-T", "customer_id": "async-1", "product_id": "P", "purchase_date": "2024-02-01",
                 "quantity": 1, "total_amount": 5}""");
        server.take("customer_service", """
                {"interaction_id": "async-I", "customer_id": "async-1", "interaction_date": "2024-02-01"}""");
        server.take("campaign_responses", """
                {"response_id": "async-R", "campaign_id": "M", "customer_id": "async-1", "response_date": "2024-02-01"}""");
        server.take("website_behavior", """
                {"session_id": "async-S", "customer_id": "async-1", "visit_date": "2024-02-01"}""");
        server.take("customer_products", """
                {"relationship_id": "async-C", "customer_id": "async-1", "product_id": "P", "relationship_type": "CONTRACT",
                 "start_date": "2024-02-01"}""");
    }

    /** With the schemas of the REST endpoints in it, so that every reference leads somewhere within. */
    private static ObjectNode document() throws IOException {
        String text = Files.readString(DOCS.resolve("asyncapi.yaml")).replace(OF_REST, "#/components/schemas/");
        ObjectNode document = (ObjectNode) new YAMLMapper().readTree(text);
        JsonNode rest = new ObjectMapper().readTree(Files.readString(DOCS.resolve("generated/openapi.json")));
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        Set<String> own =
                schemas.properties().stream().map(java.util.Map.Entry::getKey).collect(Collectors.toSet());
        rest.at("/components/schemas").properties().forEach(schema -> {
            assertThat(own).as("a name for one thing").doesNotContain(schema.getKey());
            schemas.set(schema.getKey(), schema.getValue());
        });
        return document;
    }

    private static JsonSchema schema(ObjectNode document, String type) {
        ObjectNode root = document.deepCopy();
        root.put(
                "$ref",
                document.at("/components/messages/" + type + "/payload/$ref").asText());
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        root,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }
}
