package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.oracle.ExportComparison;
import io.tributary.api.oracle.HostileShop;
import io.tributary.api.oracle.Oracle;
import io.tributary.api.oracle.RealData;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform against an independent computation over the same files, cell for cell. */
class ExactnessIT {
    private static final Instant END_OF_2017 = Instant.parse("2018-01-01T00:00:00Z");
    private static final int CUSTOMERS = 400;
    private static final int FACTS_PER_CUSTOMER = 25;
    private static final int MOST_LISTED = 100;

    /** Label to the name that the independent computation has. */
    private static final Map<String, String> KPIS = Map.of(
            "Total Revenue", "total_lifetime_value",
            "Total Orders", "total_orders",
            "Avg Satisfaction", "avg_satisfaction",
            "Campaign Response Rate", "campaign_response_rate",
            "Total Customers", "total_customers",
            "Average Order Value", "average_order_value",
            "Retention Rate", "retention_rate");

    /** Those whose trend can be told from totals by day; the others are null for now. */
    private static final Set<String> TRENDS = Set.of(
            "Total Revenue",
            "Total Orders",
            "Avg Satisfaction",
            "Campaign Response Rate",
            "Total Customers",
            "Average Order Value");

    @TempDir
    Path directory;

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsHostile() {
        Path shop = hostileShop(1);
        Path doubled = directory.resolve("doubled");
        HostileShop.doubled(shop, doubled, 7);
        Oracle truth = Oracle.of(shop, HostileShop.AS_OF);

        try (LiveServer server = LiveServer.start(directory.resolve("data"), HostileShop.AS_OF)) {
            assertThat(server.load(shop).exitStatus()).isZero();
            assertEqual(server, truth);

            // Once more, and every row twice: nothing changes.
            assertThat(server.load(doubled).exitStatus()).isZero();
            assertEqual(server, truth);
        }
        // On the same directory everything is still there.
        try (LiveServer restarted = LiveServer.start(directory.resolve("data"), HostileShop.AS_OF)) {
            assertEqual(restarted, truth);
        }
    }

    @Test
    void shouldEqualTheIndependentComputationWhenRowsComeInAnyOrder() {
        Path shop = hostileShop(2);
        Path shuffled = directory.resolve("shuffled");
        HostileShop.shuffled(shop, shuffled, 42);

        try (LiveServer server =
                LiveServer.start(directory.resolve("data"), HostileShop.AS_OF, Map.of("--write-behind", "false"))) {
            assertThat(server.load(shuffled).exitStatus()).isZero();
            assertEqual(server, Oracle.of(shop, HostileShop.AS_OF));
        }
    }

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsReal() throws IOException {
        Path real = RealData.directory().orElse(null);
        assumeTrue(real != null, "the real data is not here");

        try (LiveServer server = LiveServer.start(directory.resolve("data"), END_OF_2017)) {
            assertThat(server.load(real).exitStatus()).isZero();
            assertEqual(server, Oracle.of(real, END_OF_2017));

            Path changed = withOneRowChanged(real);
            assertThat(server.load(changed).exitStatus()).isZero();
            assertEqual(server, Oracle.of(changed, END_OF_2017));
        }
    }

    private Path hostileShop(long seed) {
        Path shop = directory.resolve("shop");
        HostileShop.write(shop, seed, CUSTOMERS, FACTS_PER_CUSTOMER);
        return shop;
    }

    private Path withOneRowChanged(Path from) throws IOException {
        Path to = Files.createDirectory(directory.resolve("changed"));
        try (var files = Files.list(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        Path purchases = to.resolve("purchase_transactions.csv");
        String text = Files.readString(purchases);
        String row = text.lines().skip(1000).findFirst().orElseThrow();
        String[] cells = row.split(",", -1);
        cells[4] = "7";
        cells[5] = "1234.56";
        Files.writeString(purchases, text.replace(row, String.join(",", cells)));
        return to;
    }

    private static void assertEqual(LiveServer server, Oracle truth) {
        server.awaitEverything();
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
    }

    private static void assertKpis(LiveServer server, Oracle truth) {
        JsonNode kpis = server.json("/api/kpis").path("kpiData");
        assertThat(kpis).hasSize(KPIS.size());
        for (JsonNode kpi : kpis) {
            String label = kpi.path("label").asText();
            String name = KPIS.get(label);
            assertThat(number(kpi.path("value")))
                    .as(label)
                    .isEqualTo(number(truth.kpis().get(name)));
            assertThat(number(kpi.path("trend")))
                    .as("trend of " + label)
                    .isEqualTo(TRENDS.contains(label) ? number(truth.trends().get(name)) : "absent");
            assertThat(numbers(kpi.path("sparklineData")))
                    .as("sparkline of " + label)
                    .isEqualTo(truth.sparklines().getOrDefault(name, List.of()).stream()
                            .map(ExactnessIT::number)
                            .toList());
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

    private static List<String> numbers(JsonNode array) {
        List<String> numbers = new ArrayList<>();
        array.forEach(value -> numbers.add(number(value)));
        return numbers;
    }

    private static String number(JsonNode value) {
        return value.isNull() ? "absent" : number(value.decimalValue());
    }

    private static String number(BigDecimal value) {
        return value == null
                ? "absent"
                : value.setScale(6, RoundingMode.HALF_UP).toPlainString();
    }
}
