package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.readmodel.ReadModelFixture;
import io.tributary.schemas.source.SourceTable;
import io.tributary.topology.figures.Figures;
import io.tributary.topology.summary.Counters;
import io.tributary.topology.summary.Outcome;
import io.tributary.topology.summary.Population;
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
    private static final Figures NOBODY = new Figures(new Population().snapshot(), ReadModelFixture.AS_OF, 90);

    private static final Map<String, Long> COUNTED = Map.of(
            Counters.name(SourceTable.PURCHASE_TRANSACTIONS, Outcome.ACCEPTED), 9L,
            Counters.name(SourceTable.PURCHASE_TRANSACTIONS, Outcome.DUPLICATE), 2L,
            Counters.name(SourceTable.PURCHASE_TRANSACTIONS, Outcome.DEAD_LETTER), 1L);

    private ReadModelFixture shop;
    private RestServer server;

    @BeforeAll
    void open(@TempDir Path directory) throws SQLException {
        shop = ReadModelFixture.shop(directory);
        server = new RestServer(
                routes -> new AnalysisRoutes(shop.model(), () -> NOBODY, () -> COUNTED, () -> ReadModelFixture.AS_OF)
                        .addTo(routes));
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
        assertThat(json("/api/analyses/cross_sell?min_support=1&item=P2")
                        .path("pairs")
                        .size())
                .isEqualTo(1);
        assertThat(json("/api/analyses/cross_sell?min_support=1&item=P").path("pairs"))
                .isEmpty();
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

    @Test
    void shouldSummariseATableColumnByColumn() throws Exception {
        JsonNode summary = json("/api/analyses/summary?table=purchase_transactions");
        assertThat(summary.path("columns").findValuesAsText("column"))
                .containsExactly(
                        "transaction_id",
                        "customer_id",
                        "product_id",
                        "purchase_date",
                        "quantity",
                        "total_amount",
                        "store_id",
                        "order_id",
                        "status");
        assertThat(summary.path("columns").get(0).path("count").asInt()).isEqualTo(8);
        assertThat(json("/api/analyses/summary?column=customer_segment&segment=Low%20Value")
                        .path("columns")
                        .get(0)
                        .path("most_frequent")
                        .toString())
                .isEqualTo("[{\"value\":\"Low Value\",\"count\":4}]");
        assertThat(json("/api/analyses/correlations?table=purchase_transactions")
                        .path("correlations"))
                .hasSize(1);
    }

    @Test
    void shouldFollowAMetricOverTime() throws Exception {
        assertThat(text("/api/analyses/trends?from=2026-02-01&average=2"))
                .isEqualTo(
                        "{\"trend\":[{\"period\":\"2026-02\",\"start\":\"2026-02-01\",\"group\":null,\"value\":33.33,"
                                + "\"change\":null,\"relative_change\":null,\"moving_average\":null},"
                                + "{\"period\":\"2026-03\",\"start\":\"2026-03-01\",\"group\":null,\"value\":999997.30,"
                                + "\"change\":999963.97,\"relative_change\":30001.919292,\"moving_average\":500015.315000}],"
                                + "\"metric\":\"revenue\",\"by\":\"month\",\"average\":2,\"lastUpdated\":\"2026-03-15T12:00:00Z\"}");
        assertThat(json("/api/analyses/trends?metric=orders&by=week").path("trend"))
                .hasSize(12);
        assertThat(json("/api/analyses/trends?metric=segments").path("trend")).isEmpty();
        assertThat(json("/api/analyses/trends?metric=customers&by=day&from=2027-01-01")
                        .path("trend"))
                .hasSize(1);
    }

    @Test
    void shouldReportSatisfaction() throws Exception {
        assertThat(json("/api/analyses/satisfaction?by=product").path("satisfaction"))
                .isEmpty();
    }

    @Test
    void shouldSayWhoHasWhat() throws Exception {
        JsonNode relations = json("/api/analyses/customer_products?customer_id=C1");
        assertThat(relations.path("relations").findValuesAsText("product_id")).containsExactly("P1", "P2");
        assertThat(relations.path("total").asInt()).isEqualTo(2);
        assertThat(relations.path("relations").get(0).toString())
                .isEqualTo("{\"customer_id\":\"C1\",\"customer_name\":\"Vera Souza\",\"product_id\":\"P1\","
                        + "\"product_name\":\"Crème brûlée\",\"category\":\"Bread\",\"relationship_type\":\"purchase\","
                        + "\"relationship_id\":null,\"state\":\"running\","
                        + "\"since\":\"2026-03-01T10:00:00Z\",\"until\":null,\"last_purchase\":\"2026-03-01T10:00:00Z\","
                        + "\"units\":1,\"worth\":999990.10}");
        assertThat(json("/api/analyses/customer_products?product_id=P1")
                        .path("relations")
                        .findValuesAsText("customer_id"))
                .containsExactly("C1", "～");
        assertThat(json("/api/analyses/customer_products?limit=1").path("total").asInt())
                .isEqualTo(4);
    }

    @Test
    void shouldSayWhoHasAContract() throws Exception {
        shop.add("INSERT INTO customer_products VALUES"
                + " ('C1', 'R1', 'P2', 'SUBSCRIPTION', '2026-01-01', '2026-03-15 12:00:00.001', 9.90),"
                + " ('C3', 'R1', 'P2', 'SUBSCRIPTION', '2026-01-01', '2026-03-15 12:00:00', NULL)");

        JsonNode running = json("/api/analyses/customer_products?relationship_type=SUBSCRIPTION");
        assertThat(running.path("relations").get(0).toString())
                .isEqualTo("{\"customer_id\":\"C1\",\"customer_name\":\"Vera Souza\",\"product_id\":\"P2\","
                        + "\"product_name\":\"Knife\",\"category\":null,\"relationship_type\":\"SUBSCRIPTION\","
                        + "\"relationship_id\":\"R1\",\"state\":\"running\",\"since\":\"2026-01-01T00:00:00Z\","
                        + "\"until\":\"2026-03-15T12:00:00.001Z\",\"last_purchase\":null,\"units\":null,"
                        + "\"worth\":9.90}");
        assertThat(running.path("total").asInt()).isEqualTo(1);
        JsonNode all = json("/api/analyses/customer_products?relationship_type=SUBSCRIPTION&ended=true");
        assertThat(all.path("relations").findValuesAsText("state")).containsExactly("running", "ended");
        assertThat(text("/api/analyses/quality/sources"))
                .contains(
                        "{\"table\":\"customer_products\",\"rows\":2,",
                        "\"newest\":\"2026-01-01T00:00:00Z\",\"age_seconds\":6350400}");
    }

    @Test
    void shouldSayHowGoodTheDataIs() throws Exception {
        assertThat(text("/api/analyses/quality?from=2026-03-01"))
                .contains(
                        "{\"table\":\"purchase_transactions\",\"dimension\":\"consistency\",\"check\":\"customer is known\","
                                + "\"checked\":4,\"failed\":0,\"score\":1.000000}",
                        "\"deadLettersByReason\":[{\"reason\":\"REQUIRED\",\"kind\":\"INVALID\",\"dead_letters\":2},"
                                + "{\"reason\":\"NOT_FRAMED\",\"kind\":\"UNREADABLE\",\"dead_letters\":1}],"
                                + "\"deadLettersBySource\":[{\"source\":\"purchase_transactions\",\"dead_letters\":2},"
                                + "{\"source\":\"customer_info\",\"dead_letters\":1}]");
        assertThat(text("/api/analyses/quality/dead_letters?to=2026-02-28"))
                .startsWith("{\"deadLetters\":[{\"source\":\"rerouted\",\"reason\":\"UNKNOWN_ORIGIN\","
                        + "\"kind\":\"UNREADABLE\",\"dead_letters\":1,\"first_failed_at\":\"2026-02-28T23:59:59.999Z\","
                        + "\"last_failed_at\":\"2026-02-28T23:59:59.999Z\"}],");
        assertThat(text("/api/analyses/quality/sources"))
                .contains(
                        "{\"table\":\"purchase_transactions\",\"rows\":9,\"received\":12,\"accepted\":9,\"duplicates\":2,"
                                + "\"corrections\":0,\"superseded\":0,\"dead_letters\":1,\"validity\":0.916667,"
                                + "\"newest\":\"2026-03-06T10:00:00Z\",\"age_seconds\":784800}",
                        "{\"table\":\"customer_info\",\"rows\":6,\"received\":0,\"accepted\":0,\"duplicates\":0,"
                                + "\"corrections\":0,\"superseded\":0,\"dead_letters\":0,\"validity\":null,\"newest\":null,"
                                + "\"age_seconds\":null}");
        assertThat(text("/api/analyses/quality/history?to=2025-12-31"))
                .startsWith(
                        "{\"history\":[{\"start\":\"2025-02-01\",\"table\":\"purchase_transactions\",\"facts\":1,"
                                + "\"unknown_customer\":0,\"unknown_reference\":0,\"consistent\":1,\"score\":1.000000}],\"by\":\"month\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/analyses/cross_sell?min_support=1&within=customer",
                "/api/customers/%EF%BD%9E/next_best_products?min_support=1",
                "/api/analyses/summary",
                "/api/analyses/quality",
                "/api/analyses/quality/sources",
                "/api/analyses/quality/dead_letters",
                "/api/analyses/quality/history?by=day",
                "/api/analyses/customer_products",
                "/api/analyses/trends?by=week&metric=average_order_value",
                "/api/analyses/correlations?segment=Low%20Value"
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
            /api/analyses/cross_sell?item= → parameter 'item' is '', but must be a product's id or a category; without it, all are meant
            /api/analyses/cross_sell?format=xml → parameter 'format' is 'xml', but must be one of json, csv, parquet
            /api/analyses/summary?table=orders → parameter 'table' is 'orders', but must be one of customer_360, customer_info, product_catalog, marketing_campaigns, purchase_transactions, customer_service, campaign_responses, website_behavior, customer_products
            /api/analyses/summary?column=colour → parameter 'column' is 'colour', but must be a column of customer_360
            /api/analyses/correlations?table=product_catalog&from=2026-01-01 → parameter 'table' is 'product_catalog', but of the filters, those that pick its rows are category
            /api/analyses/satisfaction?category=Bread → parameter 'category' is 'Bread', but category has no part in satisfaction; by=category shows all of them
            /api/analyses/satisfaction?low=6 → parameter 'low' is '6', but must be a whole number from 1 to 5
            /api/analyses/trends?metric=profit → parameter 'metric' is 'profit', but must be one of revenue, orders, average_order_value, purchases, units, customers, responses, satisfaction, sessions, interactions, segments, churn_risk, rfm_cells
            /api/analyses/trends?metric=sessions&category=Bread → parameter 'category' is 'Bread', but it has no part in sessions
            /api/analyses/trends?metric=segments&segment=Low%20Value → parameter 'metric' is 'segments', but former days are known of everybody only: without segment, churn and category
            /api/analyses/trends?by=day&from=1900-01-01 → parameter 'from' is '1900-01-01', but an answer has at most 4000 periods; take longer ones or fewer
            /api/analyses/customer_products?product_id= → parameter 'product_id' is '', but must be an id; without it, all are meant
            /api/analyses/customer_products?relationship_type= → parameter 'relationship_type' is '', but must be a type; without it, all are meant
            /api/analyses/quality?segment=Low%20Value → parameter 'segment' is 'Low Value', but /api/analyses/quality takes only from, to, format
            /api/analyses/quality/history?from=2026-02-01&to=2026-01-01 → parameter 'from' is '2026-02-01', but must not be after to, which is 2026-01-01
            /api/customers/C1/next_best_products?owned=1 → parameter 'owned' is '1', but must be one of false, true
            """)
    void shouldRefuseByNameWhenAParameterIsWrong(String path, String sentence) throws Exception {
        assertThat(ErrorAnswers.sentence(server.get(path), 400)).isEqualTo(sentence);
    }
}
