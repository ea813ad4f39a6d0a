package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.load.LoadReport;
import io.tributary.api.oracle.HostileShop;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL and exports on a real server that has taken in a hostile shop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportIT {
    private LiveServer server;
    private Path directory;

    @BeforeAll
    void load(@TempDir Path temporary) throws IOException {
        directory = temporary;
        HostileShop.write(directory.resolve("shop"), 7, 60, 20);
        server = LiveServer.start(directory.resolve("data"), HostileShop.AS_OF);
        server.load(directory.resolve("shop"));
        server.awaitEverything();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customers",
                "orders",
                "purchases",
                "products",
                "campaigns",
                "responses",
                "interactions",
                "sessions"
            })
    void shouldHoldTheSameRowsInEveryFormat(String dataset) {
        JsonNode json = server.json("/api/export/" + dataset + "?format=json");
        HttpResponse<String> parquet = server.get("/api/export/" + dataset + "?format=parquet");

        assertThat(json).isNotEmpty();
        assertThat(RestIT.rows(server.text("/api/export/" + dataset))).hasSize(json.size());
        assertThat(parquet.statusCode()).as(parquet.body()).isEqualTo(200);
        assertThat(parquet.body()).startsWith("PAR1").endsWith("PAR1");
    }

    @Test
    void shouldSayWhatTheFiguresSayWhenAskedInSql() {
        JsonNode kpis = server.json("/api/kpis").path("kpiData");

        assertThat(one("SELECT sum(total_lifetime_value) FROM customer_360"))
                .isEqualTo(kpis.path(0).path("value"));
        assertThat(one("SELECT sum(total_orders)::BIGINT FROM customer_360"))
                .isEqualTo(kpis.path(1).path("value"));
        assertThat(server.json("/api/export/orders?format=json"))
                .hasSize(kpis.path(1).path("value").asInt());
        assertThat(one("SELECT count(*) FROM customer_360"))
                .isEqualTo(kpis.path(4).path("value"));
    }

    @Test
    void shouldBeTheRowsThatTheFilterPicksWhenCustomersAreFiltered() {
        JsonNode all = server.json("/api/export/customers?format=json");
        for (String segment : List.of("High Value", "Medium Value", "Low Value")) {
            JsonNode picked = server.json("/api/export/customers?format=json&segment=" + LiveServer.segment(segment));
            List<JsonNode> expected = new ArrayList<>();
            all.forEach(row -> {
                if (row.path("customer_segment").asText().equals(segment)) {
                    expected.add(row);
                }
            });
            assertThat(picked).as(segment).containsExactlyElementsOf(expected);
        }
        assertThat(server.json("/api/export/customers?format=json&from=1900-01-01"))
                .hasSize((int) count(all, "total_purchases"));
    }

    private static long count(JsonNode rows, String column) {
        long count = 0;
        for (JsonNode row : rows) {
            count += row.path(column).asLong() > 0 ? 1 : 0;
        }
        return count;
    }

    @Test
    void shouldGiveTheSameFiguresWhenLoadedIntoAnotherServer() throws IOException {
        Path copy = Files.createDirectories(directory.resolve("copy"));
        for (String dataset : List.of("purchases", "products", "campaigns", "responses", "interactions", "sessions")) {
            HttpResponse<String> export = server.get("/api/export/" + dataset);
            String name = export.headers()
                    .firstValue("Content-Disposition")
                    .orElseThrow()
                    .replaceAll(".*filename=\"(.*)\"", "$1");
            Files.writeString(copy.resolve(name), export.body());
        }
        String customers =
                server.get("/api/query?format=csv&sql=FROM%20customer_info").body();
        Files.writeString(copy.resolve("customer_info.csv"), customers);

        try (LiveServer other = LiveServer.start(directory.resolve("other"), HostileShop.AS_OF)) {
            LoadReport report = other.load(copy);
            other.awaitEverything();

            assertThat(report.exitStatus()).isZero();
            for (String path : List.of(
                    "/api/export/customers",
                    "/api/export/purchases",
                    "/api/export/sessions",
                    "/api/kpis",
                    "/api/product_category_performance",
                    "/api/customer_satisfaction")) {
                assertThat(other.text(path)).as(path).isEqualTo(server.text(path));
            }
        }
    }

    private JsonNode one(String sql) {
        HttpResponse<String> answer = server.post("/api/query", "{\"sql\": \"" + sql + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return LiveServer.parse(answer.body()).path("rows").path(0).path(0);
    }
}
