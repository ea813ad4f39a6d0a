package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.oracle.Filter;
import io.tributary.api.oracle.FilteredOracle;
import io.tributary.api.oracle.HostileShop;
import io.tributary.api.oracle.RfmRow;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the figures are asked for and answered under filters, in both dialects. */
class FiguresResourceTest {
    private static final Filter FILTER = new Filter("Low Value", null, null, LocalDate.of(2023, 6, 1), null);

    @TempDir
    static Path directory;

    private static FiguresServer server;
    private static FilteredOracle truth;

    @BeforeAll
    static void start() throws Exception {
        server = new FiguresServer(directory);
        truth = server.truth().filtered(FILTER);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static JsonNode json(String path) throws Exception {
        return server.json(path + "?" + FILTER.query());
    }

    @Test
    void shouldSayTheSameInBothDialectsWhenCustomersAreCounted() throws Exception {
        JsonNode segments = json("/api/customer_segments");
        assertThat(counts(segments.path("segmentData"), "segment")).isEqualTo(texts(truth.segments()));
        JsonNode pie = json("/customer_segments").path("data").path(0);
        assertThat(together(pie.path("labels"), pie.path("values"))).isEqualTo(texts(truth.segments()));

        JsonNode risks = json("/api/churn_risk");
        assertThat(counts(risks.path("churnData"), "risk")).isEqualTo(texts(truth.churnRisk()));
        JsonNode donut = json("/churn_risk").path("data").path(0);
        assertThat(together(donut.path("labels"), donut.path("values"))).isEqualTo(texts(truth.churnRisk()));
        assertThat(donut.path("hole").asDouble()).isPositive();
    }

    @Test
    void shouldSayTheSameInBothDialectsWhenMoneyIsAddedUp() throws Exception {
        List<String> months = new ArrayList<>();
        json("/api/monthly_revenue")
                .path("revenueData")
                .forEach(month -> months.add(month.path("month").asText() + "-01 "
                        + month.path("revenue").asText()));
        JsonNode line = json("/monthly_revenue").path("data").path(0);
        assertThat(together(line.path("x"), line.path("y"))).isEqualTo(months).hasSize(10);

        List<String> categories = new ArrayList<>();
        json("/api/product_category_performance")
                .path("categoryData")
                .forEach(category -> categories.add(
                        0,
                        category.path("category").asText().replace("<", "&lt;") + " "
                                + category.path("revenue").asText()));
        JsonNode bars = json("/product_category_performance").path("data").path(0);
        assertThat(together(bars.path("y"), bars.path("x")))
                .isEqualTo(categories)
                .hasSameSizeAs(truth.categories().keySet());
    }

    @Test
    void shouldSayTheSameInBothDialectsWhenThereAreSingleValues() throws Exception {
        JsonNode satisfaction = json("/api/customer_satisfaction");
        JsonNode gauge = json("/customer_satisfaction").path("data").path(0);
        assertThat(gauge.path("value")).isEqualTo(satisfaction.path("satisfactionScore"));
        assertThat(satisfaction.path("totalResponses").asLong())
                .isEqualTo(truth.satisfaction().responses());

        JsonNode flat = json("/kpis");
        Map<String, String> names = Map.of(
                "Total Customers", "total_customers",
                "Total Revenue", "total_lifetime_value",
                "Average Order Value", "average_order_value",
                "Retention Rate", "retention_rate");
        JsonNode kpis = json("/api/kpis").path("kpiData");
        assertThat(kpis).hasSize(7);
        for (JsonNode kpi : kpis) {
            String name = names.get(kpi.path("label").asText());
            if (name != null && !name.equals("retention_rate")) {
                assertThat(flat.path(name)).isEqualTo(kpi.path("value"));
            }
        }
        assertThat(flat).hasSize(4);
    }

    @Test
    void shouldSayTheSameInBothDialectsWhenCustomersAreRanked() throws Exception {
        List<String> ids = truth.topCustomers(7).stream()
                .map(customer ->
                        customer.customerId() + " " + customer.lifetimeValue().setScale(2))
                .toList();
        assertThat(server.json("/api/top_customers?limit=7&" + FILTER.query()).path("topCustomers"))
                .extracting(customer -> customer.path("id").asText() + " "
                        + customer.path("lifetimeValue").asText())
                .isEqualTo(ids);
        assertThat(server.json("/top_customers?limit=7&" + FILTER.query()))
                .extracting(customer -> customer.path("customer_id").asText() + " "
                        + customer.path("total_lifetime_value").asText())
                .isEqualTo(ids);
    }

    @Test
    void shouldGoThroughAllPagesInBothDialectsWhenCustomersAreShownAsPoints() throws Exception {
        List<String> shown = new ArrayList<>();
        List<String> drawn = new ArrayList<>();
        String cursor = "";
        String next;
        do {
            String query = "?limit=7&" + FILTER.query() + cursor;
            JsonNode page = server.json("/api/rfm_segmentation" + query);
            page.path("rfmData")
                    .forEach(point -> shown.add(point.path("customerId").asText()));
            HttpResponse<String> chart = server.get("/rfm_segmentation" + query);
            LiveServer.parse(chart.body())
                    .path("data")
                    .forEach(trace -> trace.path("customdata")
                            .forEach(point -> drawn.add(point.path(0).asText().replace("&lt;", "<"))));
            next = page.path("nextCursor").textValue();
            assertThat(chart.headers().firstValue("X-CDP-Next-Cursor").orElse(null))
                    .isEqualTo(next);
            cursor = "&cursor=" + next;
        } while (next != null);
        assertThat(shown)
                .isEqualTo(truth.rfm().stream().map(RfmRow::customerId).toList())
                .hasSizeGreaterThan(7);
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kpis",
                "/customer_segments",
                "/monthly_revenue",
                "/top_customers",
                "/product_category_performance",
                "/customer_satisfaction",
                "/churn_risk",
                "/rfm_segmentation"
            })
    void shouldSayAsOfWhenInBothDialects(String path) throws Exception {
        HttpResponse<String> flat = server.get(path + "?" + FILTER.query());
        assertThat(flat.statusCode()).as(flat.body()).isEqualTo(200);
        assertThat(flat.headers().firstValue("X-CDP-As-Of")).hasValue(HostileShop.AS_OF.toString());
        assertThat(server.json("/api" + path + "?" + FILTER.query())
                        .path("lastUpdated")
                        .asText())
                .isEqualTo(HostileShop.AS_OF.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "segment=High+value | parameter 'segment' is 'High value', but must be one of Low Value",
                "segment= | parameter 'segment' is ''",
                "churn=high | parameter 'churn' is 'high', but must be one of Low, Medium, High",
                "category= | parameter 'category' is '', but must be the name of one",
                "from=2024-02-30 | parameter 'from' is '2024-02-30', but must be a day",
                "to=1899-12-31 | parameter 'to' is '1899-12-31', but must be a day such as 2026-01-31, from 1900 to 2099",
                "to=2100-01-01 | parameter 'to' is '2100-01-01'",
                "from=2024-01-02&to=2024-01-01 | parameter 'from' is '2024-01-02', but must not be after to",
                "from=2024-01-02&from=2024-01-02 | parameter 'from' is '2024-01-02,2024-01-02', but must be given once",
                "region=North | parameter 'region' is 'North'"
            })
    void shouldRefuseEverywhereWhenAFilterIsNone(String query, String sentence) throws Exception {
        for (String figure : List.of(
                "kpis",
                "customer_segments",
                "monthly_revenue",
                "top_customers",
                "product_category_performance",
                "customer_satisfaction",
                "churn_risk",
                "rfm_segmentation")) {
            for (String path : List.of("/api/" + figure, "/" + figure)) {
                assertThat(ErrorAnswers.sentence(server.get(path + "?" + query.strip()), 400))
                        .as(path)
                        .startsWith(sentence);
            }
        }
    }

    private static List<String> counts(JsonNode pairs, String key) {
        List<String> counts = new ArrayList<>();
        pairs.forEach(pair ->
                counts.add(pair.path(key).asText() + " " + pair.path("count").asText()));
        return counts;
    }

    private static List<String> together(JsonNode keys, JsonNode values) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            pairs.add(keys.path(i).asText() + " " + values.path(i).asText());
        }
        assertThat(values).hasSameSizeAs(keys);
        return pairs;
    }

    private static List<String> texts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .toList();
    }
}
