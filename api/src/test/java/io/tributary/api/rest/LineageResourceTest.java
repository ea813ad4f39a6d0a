package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineageResourceTest {
    private LineageServer server;

    @BeforeAll
    void open(@TempDir Path directory) {
        server = new LineageServer(directory);
    }

    @AfterAll
    void close() throws SQLException {
        server.close();
    }

    private String text(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode json(String path) throws Exception {
        return LiveServer.parse(text(path));
    }

    private JsonNode link(String source, String target) throws Exception {
        for (JsonNode link : json("/api/lineage").path("links")) {
            if (link.path("source").asText().equals(source)
                    && link.path("target").asText().equals(target)) {
                return link;
            }
        }
        throw new AssertionError("there is no link from " + source + " to " + target);
    }

    @Test
    void shouldSayWhatFlowsWhereItIsCountedAndNothingElsewhere() throws Exception {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !link("door:HTTP", "topic:cdp.customer-info")
                        .path("rate")
                        .isNull());
        server.accepted.set(500);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> link("door:HTTP", "topic:cdp.customer-info")
                                .path("records")
                                .asLong()
                        == 500);

        JsonNode counted = link("door:HTTP", "topic:cdp.customer-info");
        assertThat(counted.path("unit").asText()).isEqualTo("records");
        assertThat(counted.path("rate").decimalValue().doubleValue()).isBetween(500 / 12.0, 500.0);
        assertThat(link("topic:cdp.population", "totals:Totals").path("records").asLong())
                .isEqualTo(7);
        assertThat(link("door:Kafka producers", "topic:cdp.customer-info").toString())
                .isEqualTo("{\"source\":\"door:Kafka producers\",\"target\":\"topic:cdp.customer-info\","
                        + "\"label\":\"records\",\"columns\":[],\"unit\":null,\"records\":null,\"rate\":null}");
        // The topology doesn't run here.
        assertThat(link("topic:cdp.customer-info", "source:from-customer-info")
                        .path("records")
                        .isNull())
                .isTrue();
    }

    @Test
    void shouldSayWhoseFlowsAreMeasured() throws Exception {
        JsonNode body = json("/api/lineage");

        assertThat(body.path("instances").toString())
                .isEqualTo("[{\"address\":\"here:1\",\"measured\":true},{\"address\":\"there:2\",\"measured\":false}]");
        assertThat(body.path("rateUnit").asText()).isEqualTo("per second");
        assertThat(body.path("rateWindowSeconds").asInt()).isEqualTo(10);
        assertThat(body.path("lastUpdated").asText()).isEqualTo("2026-03-15T12:00:00Z");
        assertThat(body.path("nodes").get(0).toString())
                .isEqualTo("{\"id\":\"door:CSV load\",\"kind\":\"door\",\"label\":\"CSV load\",\"columns\":[]}");
    }

    @Test
    void shouldSayOfWhatEachColumnIsMade() throws Exception {
        String body = text("/api/lineage?view=columns");

        assertThat(body)
                .contains(
                        "{\"source\":\"table:customer_service\",\"target\":\"group:service\",\"label\":\"4 columns\","
                                + "\"columns\":[\"interaction_date\",\"interaction_id\",\"interaction_type\",\"satisfaction_score\"],"
                                + "\"unit\":\"records\",\"records\":null,\"rate\":null}",
                        "{\"name\":\"average_satisfaction_score\",\"role\":\"column\","
                                + "\"sources\":[\"customer_service.satisfaction_score\"]}",
                        "{\"name\":\"store_id\",\"role\":\"unused\",\"sources\":[]}",
                        "{\"name\":\"transaction_id\",\"role\":\"key\",\"sources\":[]}",
                        "{\"name\":\"deleted\",\"role\":\"control\",\"sources\":[]}");
    }

    @Test
    void shouldGiveTheLinksAsAFileWhenAsked() throws Exception {
        HttpResponse<String> csv = server.get("/api/lineage?view=columns&format=csv");

        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"links.csv\"");
        assertThat(csv.body())
                .startsWith("source,target,label,columns,unit,records,rate")
                .contains("table:campaign_responses,group:basic_information,1 column,response_date,records,,");
        assertThat(server.get("/api/lineage?format=parquet").body()).startsWith("PAR1");
    }

    @Test
    void shouldDrawEveryNodeOfTheChart() throws Exception {
        JsonNode sankey = json("/lineage").path("data").get(0);

        assertThat(sankey.path("type").asText()).isEqualTo("sankey");
        assertThat(sankey.at("/node/label").toString())
                .contains("\"fold-facts\"", "\"cdp.broadcast ↺\"", "\"fold-facts ↺\"", "\"Read model\"")
                .doesNotContain("from-broadcast", "to-rerouted");
        int links = sankey.at("/link/value").size();
        assertThat(sankey.at("/link/source")).hasSize(links);
        assertThat(sankey.at("/link/color")).hasSize(links);
        assertThat(sankey.at("/link/customdata"))
                .hasSize(links)
                .anySatisfy(told -> assertThat(told.asText()).contains("not measured here"));
        sankey.at("/link/value").forEach(value -> assertThat(value.asDouble()).isPositive());
        assertThat(json("/lineage?view=columns").at("/data/0/node/label").toString())
                .contains("\"customer_360\"", "\"Favourites\"", "\"website_behavior\"");
        assertThat(server.get("/lineage").headers().firstValue("X-CDP-As-Of")).contains("2026-03-15T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            /api/lineage?view=rows → parameter 'view' is 'rows', but must be one of topology, columns
            /api/lineage?format=xml → parameter 'format' is 'xml', but must be one of json, csv, parquet
            /lineage?format=csv → parameter 'format' is 'csv', but /lineage takes only view
            """)
    void shouldRefuseByNameWhenAParameterIsWrong(String path, String sentence) throws Exception {
        assertThat(ErrorAnswers.sentence(server.get(path), 400)).isEqualTo(sentence);
    }
}
