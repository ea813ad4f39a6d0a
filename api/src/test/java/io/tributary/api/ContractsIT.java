package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Contracts and subscriptions, from every door to every place where they are read. */
@ExtendWith(SharedServer.class)
class ContractsIT {
    private static final String ANALYSIS = "/api/analyses/customer_products?ended=true&customer_id=";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void shouldShowEachContractAsItLastWasWhenTheyOverlapAreCorrectedRepeatedAndWithdrawn(LiveServer server)
            throws Exception {
        server.take("customer_info", "{\"customer_id\": \"con1\", \"first_name\": \"Ada\"}");
        server.take("product_catalog", "{\"product_id\": \"con-P\", \"product_name\": \"Water\"}");
        server.take("purchase_transactions", """
                {"transaction_id": "T1", "customer_id": "con1", "product_id": "con-P", "purchase_date": "2024-02-20",
                 "quantity": 2, "total_amount": 50}""");
        String before = server.text("/api/customers/con1");
        String kpis = server.json("/api/kpis").path("kpiData").toString();

        String position = write(server, """
                [{"relationship_id": "R1", "customer_id": "con1", "product_id": "con-P", "relationship_type": "SUBSCRIPTION",
                  "start_date": "2024-01-01", "value": 10},
                 {"relationship_id": "R2", "customer_id": "con1", "product_id": "con-P", "relationship_type": "SUBSCRIPTION",
                  "start_date": "2024-02-01", "end_date": "2024-03-01", "value": 99.5},
                 {"relationship_id": "R3", "customer_id": "con1", "product_id": "con-none", "relationship_type": "LEASE",
                  "start_date": "2024-01-01"},
                 {"relationship_id": "R4", "customer_id": "con1", "product_id": "con-P", "relationship_type": "LEASE",
                  "start_date": "2030-01-01", "value": 1}]""");
        assertThat(relations(server, "con1", position))
                .containsExactly(
                        "con-P SUBSCRIPTION R2 ended 99.50",
                        "con-P purchase null running 50.00",
                        "con-P SUBSCRIPTION R1 running 10.00",
                        "con-P LEASE R4 upcoming 1.00",
                        "con-none LEASE R3 running null");

        position = write(server, """
                [{"relationship_id": "R1", "customer_id": "con1", "product_id": "con-P", "relationship_type": "SUBSCRIPTION",
                  "start_date": "2024-01-01", "end_date": "2024-01-31", "value": 10, "version": 2},
                 {"relationship_id": "R1", "customer_id": "con1", "product_id": "con-P", "relationship_type": "SUBSCRIPTION",
                  "start_date": "2024-01-01", "value": 77, "version": 1},
                 {"relationship_id": "R3", "customer_id": "con1", "product_id": "con-none", "relationship_type": "LEASE",
                  "start_date": "2024-01-01"},
                 {"relationship_id": "R4", "customer_id": "con1", "product_id": "con-P", "relationship_type": "LEASE",
                  "start_date": "2030-01-01", "value": 1, "deleted": true}]""");
        assertThat(relations(server, "con1", position))
                .containsExactly(
                        "con-P SUBSCRIPTION R2 ended 99.50",
                        "con-P purchase null running 50.00",
                        "con-P SUBSCRIPTION R1 ended 10.00",
                        "con-none LEASE R3 running null");

        assertThat(server.text("/api/customers/con1")).isEqualTo(before);
        assertThat(server.json("/api/kpis").path("kpiData").toString()).isEqualTo(kpis);
        assertThat(server.json("/api/customers/con1/timeline?kind=relationship")
                        .path("timeline")
                        .findValuesAsText("id"))
                .containsExactly("R2", "R1", "R3");
        JsonNode held = server.json("/api/customers/con1/export").path("customer_products");
        assertThat(held.findValuesAsText("relationship_id")).containsExactly("R1", "R2", "R3", "R4");
        assertThat(held.findValuesAsText("deleted")).containsExactly("false", "false", "false", "true");
    }

    @Test
    void shouldShowAStrangersContractOnlyWhenTheyBecomeKnown(LiveServer server) throws Exception {
        String position = write(server, """
                {"relationship_id": "R1", "customer_id": "con2", "product_id": "con-P", "relationship_type": "TRIAL",
                 "start_date": "2024-02-01"}""");

        assertThat(relations(server, "con2", position)).isEmpty();
        assertThat(server.get("/api/customers/con2").statusCode()).isEqualTo(404);
        assertThat(server.json("/api/customers/con2/timeline").path("known").asBoolean(true))
                .isFalse();
        assertThat(server.text("/api/export/customer_products")).doesNotContain("con2");
        assertThat(server.get("/api/query?format=csv&sql=SELECT%20value,%20start_date%20FROM%20customer_products"
                                + "%20WHERE%20customer_id%3D%27con2%27")
                        .body())
                .isEqualTo("value,start_date\n,2024-02-01T00:00:00Z\n");

        server.take("customer_info", "{\"customer_id\": \"con2\"}");

        assertThat(relations(server, "con2", position)).containsExactly("con-P TRIAL R1 running null");
        assertThat(server.json("/api/customers/con2").path("last_seen_at").isNull())
                .isTrue();
        assertThat(server.text("/api/export/customer_products"))
                .contains("R1,con2,con-P,TRIAL,2024-02-01T00:00:00Z,,\n");
    }

    @Test
    void shouldRefuseWhatIsNoContractWithTheRule(LiveServer server) {
        HttpResponse<String> answer = server.post("/api/events/customer_products", """
                {"relationship_id": "R1", "customer_id": "con3", "product_id": "P", "relationship_type": "LEASE",
                 "start_date": "2024-02-02", "end_date": "2024-02-01T23:59:59.999Z"}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(LiveServer.parse(answer.body()).path("error").asText())
                .isEqualTo("end_date 2024-02-01T23:59:59.999Z must not be before start_date");
    }

    @Test
    void shouldTakeTheGoodRowsOfAFileAndNameTheOthers(LiveServer server, @TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("customer_info.csv"), "customer_id\ncon4\n");
        Files.writeString(directory.resolve("customer_products.csv"), """
                relationship_id,customer_id,product_id,relationship_type,start_date,end_date,value
                R1,con4,P,LEASE,2024-02-01,2024-01-31,1
                R2,con4,P,,2024-02-01,,1
                R3,con4,P,LEASE,2024-02-01,,-1
                R4,con4,P,LEASE,2024-02-01 10:00:00,2024-12-24,1e1
                R4,con4,P,LEASE,2024-02-01T10:00:00Z,2024-12-24,10.00
                """);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(server.load(directory, out).exitStatus()).isEqualTo(1);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "customer_products.csv:2: end_date 2024-01-31T00:00:00Z must not be before start_date",
                        "customer_products.csv:3: relationship_type absent is required",
                        "customer_products.csv:4: value -1",
                        "must not be negative")
                .containsPattern("customer_products +5 +2 +3 ");
        server.awaitEverything();
        assertThat(relations(server, "con4", null)).containsExactly("P LEASE R4 running 10.00");
        assertThat(server.json("/api/status")
                        .at("/sources/customer_products/accepted")
                        .asLong())
                .isPositive();
    }

    private static String write(LiveServer server, String json) {
        HttpResponse<String> answer = server.post("/api/events/customer_products", json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return LiveServer.parse(answer.body()).path("position").asText();
    }

    /** product, type, id, state and worth of a customer's relations, as of a position at least. */
    private List<String> relations(LiveServer server, String customer, String position)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(ANALYSIS + customer));
        if (position != null) {
            request.header("X-CDP-Position", position);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> relations = new ArrayList<>();
        LiveServer.parse(answer.body())
                .path("relations")
                .forEach(row -> relations.add(String.join(
                        " ",
                        row.path("product_id").asText(),
                        row.path("relationship_type").asText(),
                        row.path("relationship_id").asText(),
                        row.path("state").asText(),
                        row.path("worth").isNull()
                                ? "null"
                                : row.path("worth").decimalValue().toPlainString())));
        return relations;
    }
}
