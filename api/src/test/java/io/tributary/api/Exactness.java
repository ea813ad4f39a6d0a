package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.oracle.ExportComparison;
import io.tributary.api.oracle.Models;
import io.tributary.api.oracle.Oracle;
import io.tributary.api.oracle.RfmRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every answer of a running platform against an independent computation, cell for cell and figure for figure. */
final class Exactness {
    private static final int MOST_LISTED = 100;
    private static final int PAGES = 40;
    private static final int DEFAULT_LIMIT = 1_000;
    private static final int HIGHEST_LIMIT = 10_000;

    /** Label to the name that the independent computation has. */
    private static final Map<String, String> KPIS = Map.of(
            "Total Revenue", "total_lifetime_value",
            "Total Orders", "total_orders",
            "Avg Satisfaction", "avg_satisfaction",
            "Campaign Response Rate", "campaign_response_rate",
            "Total Customers", "total_customers",
            "Average Order Value", "average_order_value",
            "Retention Rate", "retention_rate");

    /** Those whose trend a platform without scores and models leaves out too. */
    private static final Set<String> MOVES_LATER =
            Set.of("Average Order Value", "Campaign Response Rate", "Retention Rate");

    private Exactness() {}

    /**
     * Waits until the platform has taken everything in, and compares.
     *
     * @param files what the files say; the parameters of the models are those that the platform reports
     */
    static void assertEqual(LiveServer server, Oracle files) {
        server.awaitEverything();
        Oracle truth = files.with(models(server));
        assertThat(ExportComparison.differences(truth.customer360(), server.text("/api/export/customers?format=csv")))
                .isEmpty();
        assertKpis(server, truth);
        assertThat(pairs(server.json("/api/customer_segments").path("segmentData"), "segment", "count"))
                .containsAllEntriesOf(texts(truth.segments()));
        assertThat(pairs(server.json("/api/monthly_revenue").path("revenueData"), "month", "revenue"))
                .isEqualTo(texts(truth.monthlyRevenue()));
        assertCategories(server, truth);
        assertTopCustomers(server, truth);
        assertSatisfaction(server, truth);
        if (Oracle.SCORES_AND_MODELS) {
            assertThat(pairs(server.json("/api/churn_risk").path("churnData"), "risk", "count"))
                    .containsExactlyEntriesOf(texts(truth.churnRisk()));
            assertRfm(server, truth.rfm());
        }
    }

    /** The parameters that the platform reports. */
    static Models models(LiveServer server) {
        return Models.reported(server.get("/api/models").body());
    }

    private static void assertKpis(LiveServer server, Oracle truth) {
        JsonNode kpis = server.json("/api/kpis").path("kpiData");
        Map<String, BigDecimal> trends = truth.trends();
        Map<String, List<BigDecimal>> sparklines = truth.sparklines();
        assertThat(kpis).hasSize(KPIS.size());
        for (JsonNode kpi : kpis) {
            String label = kpi.path("label").asText();
            String name = KPIS.get(label);
            assertThat(number(kpi.path("value")))
                    .as(label)
                    .isEqualTo(number(truth.kpis().get(name)));
            boolean moves = Oracle.SCORES_AND_MODELS || !MOVES_LATER.contains(label);
            assertThat(number(kpi.path("trend")))
                    .as("trend of " + label)
                    .isEqualTo(number(moves ? trends.get(name) : null));
            boolean drawn = moves || label.equals("Average Order Value");
            assertThat(numbers(kpi.path("sparklineData")))
                    .as("sparkline of " + label)
                    .isEqualTo(drawn ? texts(sparklines.get(name)) : List.of());
        }
    }

    private static void assertCategories(LiveServer server, Oracle truth) {
        List<String> expected = truth.categories().entrySet().stream()
                .map(category ->
                        category.getKey() + " " + number(category.getValue().revenue()) + " "
                                + category.getValue().units())
                .toList();
        assertThat(server.json("/api/product_category_performance").path("categoryData"))
                .extracting(category -> category.path("category").asText() + " " + number(category.path("revenue"))
                        + " " + category.path("units"))
                .isEqualTo(expected);
    }

    private static void assertTopCustomers(LiveServer server, Oracle truth) {
        List<String> expected = truth.topCustomers(MOST_LISTED).stream()
                .map(customer -> customer.customerId() + " " + number(customer.lifetimeValue()))
                .toList();
        assertThat(server.json("/api/top_customers?limit=" + MOST_LISTED).path("topCustomers"))
                .extracting(customer -> customer.path("id").asText() + " " + number(customer.path("lifetimeValue")))
                .isEqualTo(expected);
    }

    private static void assertSatisfaction(LiveServer server, Oracle truth) {
        JsonNode satisfaction = server.json("/api/customer_satisfaction");
        assertThat(number(satisfaction.path("satisfactionScore")))
                .isEqualTo(number(truth.satisfaction().score().orElse(null)));
        assertThat(satisfaction.path("totalResponses").asLong())
                .isEqualTo(truth.satisfaction().responses());
        truth.satisfaction()
                .breakdown()
                .forEach((score, count) -> assertThat(satisfaction
                                .path("breakdown")
                                .path(score.toString())
                                .asLong(-1))
                        .as("scores of " + score)
                        .isEqualTo(count));
    }

    private static void assertRfm(LiveServer server, List<RfmRow> expected) {
        List<JsonNode> rows = rfm(server, Math.max(1, expected.size() / PAGES), expected.size());
        assertThat(rows.stream().map(Exactness::text))
                .containsExactlyElementsOf(
                        expected.stream().map(Exactness::text).toList());
        for (int i = 0; i < rows.size(); i++) {
            int score = rows.get(i).path("scores").path("monetary").asInt();
            assertThat(expected.get(i).monetaryScore().allow(score))
                    .as("monetary score %d of %s", score, expected.get(i))
                    .isTrue();
        }
        assertThat(rfm(server, HIGHEST_LIMIT, rows.size())).isEqualTo(rows);
        assertThat(server.json("/api/rfm_segmentation").path("rfmData"))
                .hasSize(Math.min(DEFAULT_LIMIT, rows.size()))
                .containsExactlyElementsOf(rows.subList(0, Math.min(DEFAULT_LIMIT, rows.size())));
    }

    /** All rows, page by page: every page but the last is full, and there is no end of pages that never comes. */
    private static List<JsonNode> rfm(LiveServer server, int limit, int mostRows) {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        while (rows.size() <= mostRows) {
            JsonNode page = server.json("/api/rfm_segmentation?limit=" + limit + cursor);
            page.path("rfmData").forEach(rows::add);
            if (page.required("nextCursor").isNull()) {
                assertThat(page.path("rfmData").size()).isLessThanOrEqualTo(limit);
                return rows;
            }
            assertThat(page.path("rfmData")).hasSize(limit);
            cursor = "&cursor=" + LiveServer.segment(page.path("nextCursor").asText());
        }
        throw new AssertionError("pages go on after " + rows.size() + " rows");
    }

    private static String text(JsonNode row) {
        return String.join(
                " ",
                row.path("customerId").asText(),
                row.path("recency").asText(),
                row.path("frequency").asText(),
                number(row.path("monetary")),
                row.path("segment").asText(),
                row.path("rfmSegment").asText(),
                row.path("scores").path("recency").asText(),
                row.path("scores").path("frequency").asText());
    }

    private static String text(RfmRow row) {
        return String.join(
                " ",
                row.customerId(),
                Long.toString(row.recency()),
                Long.toString(row.frequency()),
                number(row.monetary()),
                row.segment(),
                row.rfmSegment(),
                Integer.toString(row.recencyScore()),
                Integer.toString(row.frequencyScore()));
    }

    private static Map<String, String> pairs(JsonNode array, String key, String value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        array.forEach(pair -> pairs.put(pair.path(key).asText(), number(pair.path(value))));
        return pairs;
    }

    private static Map<String, String> texts(Map<?, ?> map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.forEach((key, value) -> texts.put(key.toString(), number(new BigDecimal(value.toString()))));
        return texts;
    }

    private static List<String> texts(List<BigDecimal> values) {
        return values.stream().map(Exactness::number).toList();
    }

    private static List<String> numbers(JsonNode array) {
        List<String> numbers = new ArrayList<>();
        array.forEach(value -> numbers.add(number(value)));
        return numbers;
    }

    /** As it is compared: six decimals. */
    static String number(JsonNode value) {
        return value.isNull() ? "absent" : number(value.decimalValue());
    }

    static String number(BigDecimal value) {
        return value == null
                ? "absent"
                : value.setScale(6, RoundingMode.HALF_UP).toPlainString();
    }
}
