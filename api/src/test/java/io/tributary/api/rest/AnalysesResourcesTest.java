package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.readmodel.ReadModelFixture;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Analyses as a client meets them, over a small shop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysesResourcesTest {
    private ReadModelFixture shop;
    private RestServer server;

    @BeforeAll
    void open(@TempDir Path directory) throws SQLException {
        shop = ReadModelFixture.shop(directory);
        server = new RestServer(routes -> new AnalysisRoutes(shop.model(), () -> ReadModelFixture.AS_OF).addTo(routes));
    }

    @AfterAll
    void close() throws SQLException {
        server.close();
        shop.close();
    }

    private String text(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode json(String path) throws Exception {
        return LiveServer.parse(text(path));
    }

    @Test
    void shouldAnswerPairsWithWhatTheyAreOf() throws Exception {
        assertThat(text("/api/analyses/cross_sell?min_support=1"))
                .isEqualTo(
                        "{\"pairs\":[{\"item_a\":\"P1\",\"name_a\":\"Crème brûlée\",\"item_b\":\"P2\",\"name_b\":\"Knife\","
                                + "\"support_count\":1,\"support\":0.250000,\"count_a\":2,\"count_b\":2,\"confidence_a_to_b\":0.500000,"
                                + "\"confidence_b_to_a\":0.500000,\"lift\":1.000000}],\"by\":\"product\",\"within\":\"order\","
                                + "\"baskets\":4,\"minSupport\":1,\"lastUpdated\":\"2026-03-15T12:00:00Z\"}");
        assertThat(json("/api/analyses/cross_sell?min_support=1&by=category&within=customer")
                        .path("pairs")
                        .get(0)
                        .path("item_b")
                        .asText())
                .isEqualTo("Unknown");
    }

    @Test
    void shouldSayWhatIsBestNextAndBecauseOfWhat() throws Exception {
        JsonNode next = json("/api/customers/%EF%BD%9E/next_best_products?min_support=1");
        assertThat(next.path("products").size()).isEqualTo(1);
        assertThat(next.path("products").get(0).path("product_id").asText()).isEqualTo("P2");
        assertThat(next.path("products").get(0).path("because_of").asText()).isEqualTo("P1");
        assertThat(next.path("products").get(0).path("last_bought").asText()).isEqualTo("2025-02-11T11:00:00Z");
        assertThat(json("/api/users/C1/next_best_products?min_support=1").path("products"))
                .isEmpty();
        assertThat(json("/api/customers/C1/next_best_products?min_support=1&owned=true")
                        .path("products")
                        .findValuesAsText("owned"))
                .containsExactly("true", "true");
        assertThat(ErrorAnswers.sentence(server.get("/api/customers/nobody/next_best_products"), 404))
                .contains("nobody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/analyses/cross_sell?min_support=1&within=customer",
                "/api/customers/%EF%BD%9E/next_best_products?min_support=1"
            })
    void shouldGiveTheSameRowsAsAFileWhenAsked(String path) throws Exception {
        JsonNode rows = json(path).elements().next();
        char more = path.contains("?") ? '&' : '?';
        HttpResponse<String> csv = server.get(path + more + "format=csv");
        HttpResponse<String> parquet = server.get(path + more + "format=parquet");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("X-CDP-As-Of")).hasValue("2026-03-15T12:00:00Z");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).endsWith(".csv\"");
        assertThat(csv.body().lines().findFirst().orElse(""))
                .isEqualTo(
                        rows.get(0).properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(",")));
        assertThat(csv.body().lines().count()).isEqualTo(rows.size() + 1L);
        assertThat(parquet.statusCode()).isEqualTo(200);
        assertThat(parquet.body()).startsWith("PAR1").endsWith("PAR1");
        assertThat(shop.model().exports()).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            /api/analyses/cross_sell?by=brand → parameter 'by' is 'brand', but must be one of product, category
            /api/analyses/cross_sell?by=category&category=Bread → parameter 'category' is 'Bread', but with by=category there is no pair in one category
            /api/analyses/cross_sell?min_support=0 → parameter 'min_support' is '0', but must be a whole number from 1 to 1000000000
            /api/analyses/cross_sell?format=xml → parameter 'format' is 'xml', but must be one of json, csv, parquet
            /api/customers/C1/next_best_products?owned=1 → parameter 'owned' is '1', but must be one of false, true
            """)
    void shouldRefuseByNameWhenAParameterIsWrong(String path, String sentence) throws Exception {
        assertThat(ErrorAnswers.sentence(server.get(path), 400)).isEqualTo(sentence);
    }
}
