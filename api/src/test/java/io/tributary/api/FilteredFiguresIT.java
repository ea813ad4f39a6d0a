package io.tributary.api;

import static io.tributary.api.Exactness.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.oracle.Filter;
import io.tributary.api.oracle.FilteredOracle;
import io.tributary.api.oracle.HostileShop;
import io.tributary.api.oracle.Oracle;
import io.tributary.api.oracle.RealData;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure of a running platform under twenty filters, against an independent computation over the same files. */
class FilteredFiguresIT {
    private static final Instant END_OF_2017 = Instant.parse("2018-01-01T00:00:00Z");
    private static final int FILTERS = 20;
    private static final List<String> KPIS = List.of(
            "total_lifetime_value",
            "total_orders",
            "avg_satisfaction",
            "campaign_response_rate",
            "total_customers",
            "average_order_value",
            "retention_rate");

    @TempDir
    Path directory;

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsHostile() {
        Path shop = directory.resolve("shop");
        HostileShop.write(shop, 9, 300, 25);
        assertEqual(shop, HostileShop.AS_OF);
    }

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsReal() {
        Path real = RealData.directory().orElse(null);
        assumeTrue(real != null, "the real data is not here");
        assertEqual(real, END_OF_2017);
    }

    private void assertEqual(Path files, Instant asOf) {
        try (LiveServer server = LiveServer.start(directory.resolve("data"), asOf)) {
            assertThat(server.load(files).exitStatus()).isZero();
            server.awaitEverything();
            Oracle truth = Oracle.of(files, asOf).with(Exactness.models(server));
            for (Filter filter : Filter.random(20, FILTERS, truth.categoryNames(), asOf)) {
                assertEqual(server, "?" + filter.query(), truth.filtered(filter));
            }
        }
    }

    private static void assertEqual(LiveServer server, String query, FilteredOracle truth) {
        assertKpis(server, query, truth);
        assertThat(texts(server, "/api/customer_segments" + query, "segmentData", "segment", "count"))
                .as(query)
                .isEqualTo(texts(truth.segments()));
        assertThat(texts(server, "/api/churn_risk" + query, "churnData", "risk", "count"))
                .as(query)
                .isEqualTo(texts(truth.churnRisk()));
        assertThat(texts(server, "/api/monthly_revenue" + query, "revenueData", "month", "revenue"))
                .as(query)
                .isEqualTo(texts(truth.monthlyRevenue()));
        assertThat(texts(
                        server,
                        "/api/product_category_performance" + query,
                        "categoryData",
                        "category",
                        "revenue",
                        "units"))
                .as(query)
                .isEqualTo(truth.categories().entrySet().stream()
                        .map(category -> category.getKey() + " "
                                + number(category.getValue().revenue()) + " "
                                + number(BigDecimal.valueOf(category.getValue().units())))
                        .toList());
        assertThat(texts(server, "/api/top_customers" + query + "&limit=50", "topCustomers", "id", "lifetimeValue"))
                .as(query)
                .isEqualTo(truth.topCustomers(50).stream()
                        .map(customer -> customer.customerId() + " " + number(customer.lifetimeValue()))
                        .toList());
        assertThat(texts(
                        server,
                        "/api/rfm_segmentation" + query + "&limit=10000",
                        "rfmData",
                        "customerId",
                        "recency",
                        "frequency",
                        "monetary"))
                .as(query)
                .isEqualTo(truth.rfm().stream()
                        .map(row -> String.join(
                                " ",
                                row.customerId(),
                                number(BigDecimal.valueOf(row.recency())),
                                number(BigDecimal.valueOf(row.frequency())),
                                number(row.monetary())))
                        .toList());
        JsonNode satisfaction = server.json("/api/customer_satisfaction" + query);
        assertThat(number(satisfaction.path("satisfactionScore")))
                .as(query)
                .isEqualTo(number(truth.satisfaction().score().orElse(null)));
        assertThat(satisfaction.path("totalResponses").asLong())
                .as(query)
                .isEqualTo(truth.satisfaction().responses());
    }

    private static void assertKpis(LiveServer server, String query, FilteredOracle truth) {
        JsonNode kpis = server.json("/api/kpis" + query).path("kpiData");
        assertThat(kpis).hasSameSizeAs(KPIS);
        for (int i = 0; i < KPIS.size(); i++) {
            String as = KPIS.get(i) + " " + query;
            assertThat(number(kpis.path(i).path("value")))
                    .as(as)
                    .isEqualTo(number(truth.kpis().get(KPIS.get(i))));
            assertThat(number(kpis.path(i).path("trend")))
                    .as("trend of " + as)
                    .isEqualTo(number(truth.trends().get(KPIS.get(i))));
            List<String> points = new ArrayList<>();
            kpis.path(i).path("sparklineData").forEach(point -> points.add(number(point)));
            assertThat(points)
                    .as("sparkline of " + as)
                    .isEqualTo(truth.sparklines().get(KPIS.get(i)).stream()
                            .map(Exactness::number)
                            .toList());
        }
    }

    /** Rows of an answer: a text and numbers. */
    private static List<String> texts(LiveServer server, String path, String array, String text, String... numbers) {
        List<String> texts = new ArrayList<>();
        for (JsonNode row : server.json(path).path(array)) {
            StringBuilder all = new StringBuilder(row.path(text).asText());
            for (String name : numbers) {
                all.append(' ').append(number(row.path(name)));
            }
            texts.add(all.toString());
        }
        return texts;
    }

    private static List<String> texts(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + number(new BigDecimal(entry.getValue().toString())))
                .toList();
    }
}
