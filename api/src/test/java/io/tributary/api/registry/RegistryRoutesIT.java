package io.tributary.api.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.api.broker.SharedBroker;
import io.tributary.api.broker.SharedBroker.Cluster;
import io.tributary.api.registry.RegistryServer.Answer;
import io.tributary.schemas.serde.SchemaIds;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedBroker.class)
class RegistryRoutesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema FIRST =
            SchemaBuilder.record("R").fields().requiredString("id").endRecord();
    private static final Schema SECOND = SchemaBuilder.record("R")
            .fields()
            .requiredString("id")
            .optionalString("x")
            .endRecord();
    private static final Schema INCOMPATIBLE = SchemaBuilder.record("R")
            .fields()
            .requiredString("id")
            .requiredString("y")
            .endRecord();
    private static final int FIRST_ID = SchemaIds.of(FIRST);
    private static final int SECOND_ID = SchemaIds.of(SECOND);

    private RegistryServer server;

    @BeforeEach
    void start(Cluster cluster, TestInfo test) {
        server = new RegistryServer(
                cluster, "routes-" + Integer.toHexString(test.getDisplayName().hashCode()) + ".");
        server.registry().register("a-value", FIRST);
        server.registry().register("a-value", SECOND);
        server.registry().register("b-value", FIRST);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldListSubjectsAndVersionsWhenAsked() throws Exception {
        assertAnswer(get("/subjects"), "[\"a-value\", \"b-value\"]");
        assertAnswer(get("/subjects/a-value/versions"), "[1, 2]");
        assertThat(get("/subjects").contentType()).startsWith("application/vnd.schemaregistry.v1+json");
    }

    @Test
    void shouldAnswerWithOneIdWhenASchemaIsRegisteredTwice() throws Exception {
        Answer first = post("/subjects/c-value/versions", body(FIRST));
        Answer again = post("/subjects/c-value/versions?normalize=true", body(FIRST));

        assertAnswer(first, "{\"id\": " + FIRST_ID + "}");
        assertAnswer(again, "{\"id\": " + FIRST_ID + "}");
        assertAnswer(get("/subjects/c-value/versions"), "[1]");
    }

    @Test
    void shouldGiveAVersionByNumberAndTheLatest() throws Exception {
        assertAnswer(get("/subjects/a-value/versions/1"), version("a-value", 1, FIRST_ID, FIRST));
        assertAnswer(get("/subjects/a-value/versions/latest"), version("a-value", 2, SECOND_ID, SECOND));
        assertAnswer(get("/subjects/a-value/versions/1/schema"), FIRST.toString());
        assertAnswer(get("/subjects/a-value/versions/latest/schema"), SECOND.toString());
    }

    @Test
    void shouldFindTheVersionOfASchemaWhenItIsLookedUp() throws Exception {
        assertAnswer(post("/subjects/a-value", body(SECOND)), version("a-value", 2, SECOND_ID, SECOND));
        assertRefused(post("/subjects/b-value", body(SECOND)), 404, 40403);
        assertRefused(post("/subjects/none", body(SECOND)), 404, 40401);
    }

    @Test
    void shouldGiveASchemaAndItsPlacesByItsId() throws Exception {
        assertAnswer(get("/schemas/ids/" + FIRST_ID), JSON.writeValueAsString(Map.of("schema", FIRST.toString())));
        assertAnswer(get("/schemas/ids/" + FIRST_ID + "/schema"), FIRST.toString());
        assertAnswer(get("/schemas/ids/" + FIRST_ID + "/versions"), """
                [{"subject": "a-value", "version": 1}, {"subject": "b-value", "version": 1}]
                """);
        assertAnswer(get("/schemas/ids/" + FIRST_ID + "/subjects"), "[\"a-value\", \"b-value\"]");
        assertAnswer(get("/schemas/types"), "[\"AVRO\"]");
    }

    @Test
    void shouldNoLongerOfferAVersionWhenItIsDeleted() throws Exception {
        assertAnswer(delete("/subjects/a-value/versions/latest"), "2");

        assertAnswer(get("/subjects/a-value/versions"), "[1]");
        assertAnswer(get("/subjects/a-value/versions?deleted=true"), "[1, 2]");
        assertAnswer(get("/subjects/a-value/versions/latest"), version("a-value", 1, FIRST_ID, FIRST));
        assertRefused(get("/subjects/a-value/versions/2"), 404, 40402);
        assertRefused(delete("/subjects/a-value/versions/2"), 404, 40406);
        assertAnswer(get("/schemas/ids/" + SECOND_ID + "/schema"), SECOND.toString());
        assertAnswer(get("/schemas/ids/" + SECOND_ID + "/versions"), "[]");
        assertAnswer(
                get("/schemas/ids/" + SECOND_ID + "/versions?deleted=true"),
                "[{\"subject\": \"a-value\", \"version\": 2}]");
    }

    @Test
    void shouldNoLongerOfferASubjectWhenItIsDeleted() throws Exception {
        assertAnswer(delete("/subjects/a-value"), "[1, 2]");

        assertAnswer(get("/subjects"), "[\"b-value\"]");
        assertAnswer(get("/subjects?deleted=true"), "[\"a-value\", \"b-value\"]");
        assertRefused(get("/subjects/a-value/versions"), 404, 40401);
        assertRefused(delete("/subjects/a-value"), 404, 40404);
        assertRefused(delete("/subjects/none"), 404, 40401);
        assertRefused(delete("/subjects/a-value?permanent=true"), 422, 42205);
        assertRefused(delete("/subjects/a-value/versions/1?permanent=true"), 422, 42205);
    }

    @Test
    void shouldSayWhatIsIncompatibleWhenItRefuses() throws Exception {
        Answer answer = post("/subjects/b-value/versions", body(INCOMPATIBLE));

        assertRefused(answer, 409, 409);
        assertThat(answer.body().path("message").asText())
                .contains("\"b-value\"", "BACKWARD", "version 1", "READER_FIELD_MISSING_DEFAULT_VALUE", "(y)");
    }

    @Test
    void shouldCheckAgainstOneVersionOrAllWithoutRegistering() throws Exception {
        String one = "/compatibility/subjects/a-value/versions/1";
        String latest = "/compatibility/subjects/a-value/versions/latest";
        String all = "/compatibility/subjects/a-value/versions";

        for (String path : new String[] {one, latest, all}) {
            assertAnswer(post(path, body(SECOND)), "{\"is_compatible\": true}");
            assertAnswer(post(path, body(INCOMPATIBLE)), "{\"is_compatible\": false}");
            assertThat(post(path + "?verbose=true", body(INCOMPATIBLE)).body().path("messages"))
                    .isNotEmpty();
        }
        assertAnswer(post("/compatibility/subjects/none/versions/latest", body(FIRST)), "{\"is_compatible\": true}");
        assertRefused(post("/compatibility/subjects/none/versions/1", body(FIRST)), 404, 40401);
        assertRefused(post("/compatibility/subjects/a-value/versions/9", body(FIRST)), 404, 40402);
        assertAnswer(get("/subjects/a-value/versions"), "[1, 2]");
    }

    @Test
    void shouldSetAndClearTheLevelOfAll() throws Exception {
        assertAnswer(get("/config"), "{\"compatibilityLevel\": \"BACKWARD\"}");

        assertAnswer(put("/config", "{\"compatibility\": \"NONE\"}"), "{\"compatibility\": \"NONE\"}");
        assertAnswer(get("/config"), "{\"compatibilityLevel\": \"NONE\"}");
        assertThat(post("/subjects/a-value/versions", body(INCOMPATIBLE)).status())
                .isEqualTo(200);

        assertAnswer(delete("/config"), "{\"compatibilityLevel\": \"NONE\"}");
        assertAnswer(get("/config"), "{\"compatibilityLevel\": \"BACKWARD\"}");
        assertRefused(put("/config", "{\"compatibility\": \"SOME\"}"), 422, 42203);
    }

    @Test
    void shouldSetAndClearTheLevelOfASubject() throws Exception {
        assertRefused(get("/config/a-value"), 404, 40408);
        assertAnswer(get("/config/a-value?defaultToGlobal=true"), "{\"compatibilityLevel\": \"BACKWARD\"}");
        assertRefused(delete("/config/a-value"), 404, 40401);

        assertAnswer(put("/config/a-value", "{\"compatibility\": \"FULL\"}"), "{\"compatibility\": \"FULL\"}");
        assertAnswer(get("/config/a-value"), "{\"compatibilityLevel\": \"FULL\"}");
        assertAnswer(get("/config"), "{\"compatibilityLevel\": \"BACKWARD\"}");

        assertAnswer(delete("/config/a-value"), "{\"compatibilityLevel\": \"FULL\"}");
        assertRefused(get("/config/a-value"), 404, 40408);
    }

    @Test
    void shouldBeInTheOneModeThatItHas() throws Exception {
        assertAnswer(get("/mode"), "{\"mode\": \"READWRITE\"}");
        assertAnswer(get("/mode/a-value?defaultToGlobal=true"), "{\"mode\": \"READWRITE\"}");
        assertRefused(get("/mode/a-value"), 404, 40409);
        assertAnswer(put("/mode", "{\"mode\": \"READWRITE\"}"), "{\"mode\": \"READWRITE\"}");
        assertRefused(put("/mode/a-value", "{\"mode\": \"IMPORT\"}"), 422, 42204);
    }

    @ParameterizedTest
    @CsvSource({
        "/subjects/none/versions, 404, 40401",
        "/subjects/none/versions/1, 404, 40401",
        "/subjects/a-value/versions/9, 404, 40402",
        "/subjects/a-value/versions/9/schema, 404, 40402",
        "/subjects/a-value/versions/x, 422, 42202",
        "/subjects/a-value/versions/0, 422, 42202",
        "/schemas/ids/4711, 404, 40403",
        "/schemas/ids/4711/schema, 404, 40403",
        "/schemas/ids/4711/versions, 404, 40403",
        "/schemas/ids/x, 400, 400"
    })
    void shouldSayWhatIsMissingOrWrongWhenItIsAskedFor(String path, int status, int errorCode) throws Exception {
        assertRefused(get(path), status, errorCode);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "not json; 400; 400",
                "[]; 400; 400",
                "{}; 422; 42201",
                "{\"schema\": \"\"}; 422; 42201",
                "{\"schema\": \"nonsense\"}; 422; 42201",
                "{\"schema\": \"{\\\"type\\\": \\\"record\\\"}\"}; 422; 42201",
                "{\"schema\": \"\\\"string\\\"\", \"schemaType\": \"PROTOBUF\"}; 422; 42201",
                "{\"schema\": \"\\\"string\\\"\", \"references\": [{\"name\": \"n\"}]}; 422; 42201"
            })
    void shouldSayWhatIsWrongWhenTheBodyIsNoSchema(String body, int status, int errorCode) throws Exception {
        assertRefused(post("/subjects/c-value/versions", body), status, errorCode);
        assertRefused(post("/subjects/a-value", body), status, errorCode);
        assertRefused(post("/compatibility/subjects/a-value/versions/latest", body), status, errorCode);
    }

    private Answer get(String path) throws Exception {
        return server.send("GET", path, "");
    }

    private Answer post(String path, String body) throws Exception {
        return server.send("POST", path, body);
    }

    private Answer put(String path, String body) throws Exception {
        return server.send("PUT", path, body);
    }

    private Answer delete(String path) throws Exception {
        return server.send("DELETE", path, "");
    }

    private static String body(Schema schema) throws Exception {
        return JSON.writeValueAsString(Map.of("schema", schema.toString(), "schemaType", "AVRO"));
    }

    private static String version(String subject, int version, int id, Schema schema) throws Exception {
        return JSON.writeValueAsString(
                Map.of("subject", subject, "version", version, "id", id, "schema", schema.toString()));
    }

    private static void assertAnswer(Answer answer, String json) throws Exception {
        assertThat(answer.body()).isEqualTo(JSON.readTree(json));
        assertThat(answer.status()).isEqualTo(200);
    }

    private static void assertRefused(Answer answer, int status, int errorCode) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.body().path("error_code").asInt()).isEqualTo(errorCode);
        assertThat(answer.body().path("message").asText()).isNotEmpty();
    }
}
