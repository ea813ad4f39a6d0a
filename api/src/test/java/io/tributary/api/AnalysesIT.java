package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.oracle.CrossSellingOracle;
import io.tributary.api.oracle.CustomerProductsOracle;
import io.tributary.api.oracle.Filter;
import io.tributary.api.oracle.HostileShop;
import io.tributary.api.oracle.Oracle;
import io.tributary.api.oracle.PlainRows;
import io.tributary.api.oracle.QualityOracle;
import io.tributary.api.oracle.SatisfactionOracle;
import io.tributary.api.oracle.TrendOracle;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Analyses of a running platform that was fed through its topics, against independent computations over the same files. */
class AnalysesIT {
    private static final LocalDate TODAY = LocalDate.ofInstant(HostileShop.AS_OF, ZoneOffset.UTC);
    private static final Filter EVERYTHING = new Filter(null, null, null, null, null);

    @Test
    void shouldEqualTheIndependentComputationsWhenTheDataIsHostile(@TempDir Path directory) {
        Path shop = directory.resolve("shop");
        HostileShop.write(shop, 13, 200, 25);
        try (LiveServer server = LiveServer.start(directory.resolve("data"), HostileShop.AS_OF)) {
            assertThat(server.load(shop).exitStatus()).isZero();
            server.awaitEverything();
            Oracle truth = Oracle.of(shop, HostileShop.AS_OF).with(Exactness.models(server));
            PlainRows rows = new PlainRows(truth.tables());
            assertEqual(server, rows, EVERYTHING);
            assertEqual(server, rows, new Filter("High Value", null, null, TODAY.minusDays(200), null));
            assertEqual(server, rows, new Filter(null, "Low", null, null, TODAY.minusDays(10)));
            assertSnapshots(server);
            assertSources(server);
        }
    }

    private static void assertEqual(LiveServer server, PlainRows rows, Filter filter) {
        String and = "&" + filter.query();
        for (String by : List.of("product", "category")) {
            assertThat(rows(
                            server,
                            "/api/analyses/cross_sell?limit=1000&within=customer&sort=lift&by=" + by + and,
                            "item_a",
                            "item_b",
                            "support_count",
                            "support",
                            "count_a",
                            "count_b",
                            "confidence_a_to_b",
                            "confidence_b_to_a",
                            "lift"))
                    .as(by + and)
                    .isEqualTo(new CrossSellingOracle(rows, filter, by, "customer").pairs(2, "lift", 1_000));
        }
        assertThat(rows(
                        server,
                        "/api/analyses/satisfaction?by=product&limit=10000" + and,
                        "group",
                        "count",
                        "mean",
                        "low_count",
                        "low_share",
                        "worst_customers"))
                .as(and)
                .isEqualTo(new SatisfactionOracle(rows, filter, 2).report("product"));
        for (String metric :
                List.of("revenue", "orders", "average_order_value", "customers", "satisfaction", "sessions")) {
            LocalDate last = filter.to() == null ? TODAY : filter.to();
            LocalDate first = filter.from() == null ? last.withDayOfMonth(1).minusMonths(11) : filter.from();
            assertThat(rows(
                            server,
                            "/api/analyses/trends?average=2&metric=" + metric + and,
                            "period",
                            "value",
                            "change",
                            "relative_change",
                            "moving_average"))
                    .as(metric + and)
                    .isEqualTo(new TrendOracle(rows, filter, "month").rows(metric, first, last, 2));
        }
        assertThat(rows(
                        server,
                        "/api/analyses/customer_products?limit=10000" + and,
                        "customer_id",
                        "product_id",
                        "relationship_type",
                        "relationship_id",
                        "state",
                        "since",
                        "until",
                        "last_purchase",
                        "units",
                        "worth"))
                .as(and)
                .isEqualTo(new CustomerProductsOracle(rows, filter, false, HostileShop.AS_OF).relations(null, null));
        Filter days = new Filter(null, null, null, filter.from(), filter.to());
        assertThat(rows(
                        server,
                        "/api/analyses/quality/history?" + days.query(),
                        "start",
                        "table",
                        "facts",
                        "unknown_customer",
                        "unknown_reference",
                        "consistent",
                        "score"))
                .isEqualTo(new QualityOracle(rows, days, HostileShop.AS_OF).history());
    }

    /** The one day that this server has run on. */
    private static void assertSnapshots(LiveServer server) {
        JsonNode now = server.json("/api/customer_segments").path("segmentData");
        List<String> counts = new ArrayList<>();
        now.forEach(segment -> counts.add(
                segment.path("segment").asText() + " " + segment.path("count").asLong()));
        assertThat(rows(server, "/api/analyses/trends?metric=segments&by=day&from=" + TODAY, "group", "value"))
                .containsExactlyInAnyOrderElementsOf(counts);
    }

    private static void assertSources(LiveServer server) {
        JsonNode status = server.json("/api/status").path("sources");
        List<String> counted = new ArrayList<>();
        status.properties()
                .forEach(table -> counted.add(
                        table.getKey() + " " + table.getValue().path("received").asLong() + " "
                                + table.getValue().path("duplicates").asLong()));
        assertThat(rows(server, "/api/analyses/quality/sources", "table", "received", "duplicates"))
                .isEqualTo(counted);
    }

    /** Rows of an answer, the first of its fields. */
    private static List<String> rows(LiveServer server, String path, String... columns) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : server.json(path).elements().next()) {
            StringJoiner text = new StringJoiner(" ");
            for (String column : columns) {
                text.add(text(row.path(column)));
            }
            rows.add(text.toString());
        }
        return rows;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(each -> texts.add(each.asText()));
            return texts.toString();
        }
        return value.isNull()
                ? "absent"
                : value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }
}
