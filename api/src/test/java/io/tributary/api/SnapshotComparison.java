package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.oracle.Oracle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a platform remembers of the days it ran on against what was true on them. */
final class SnapshotComparison {
    private static final String PATH = "/api/snapshots?from=%s&to=%s";

    /** Name in a snapshot to the name that the independent computation has. */
    private static final Map<String, String> FIGURES = Map.of(
            "totalCustomers", "total_customers",
            "totalRevenue", "total_lifetime_value",
            "totalOrders", "total_orders",
            "averageOrderValue", "average_order_value",
            "avgSatisfaction", "avg_satisfaction",
            "campaignResponseRate", "campaign_response_rate",
            "retentionRate", "retention_rate");

    private SnapshotComparison() {}

    /**
     * Compares the snapshots of former days, and looks for days on which no server ran.
     *
     * @param ran by day of the clock, what was true when a server last ran on that day
     * @param today whose snapshot may be there already, or not
     */
    static void assertEqual(LiveServer server, SortedMap<LocalDate, Oracle> ran, LocalDate today) {
        SortedMap<LocalDate, JsonNode> snapshots = snapshots(server, today.minusYears(1), today.plusYears(1));
        snapshots.remove(today);
        SortedMap<LocalDate, Oracle> former = new TreeMap<>(ran);
        former.remove(today);
        assertThat(snapshots.keySet()).isEqualTo(former.keySet());
        former.forEach((day, truth) -> {
            assertSnapshot(snapshots.get(day), day, truth);
            assertThat(snapshots(server, day, day).keySet())
                    .as("from and to are inclusive")
                    .containsExactly(day);
        });
    }

    private static SortedMap<LocalDate, JsonNode> snapshots(LiveServer server, LocalDate from, LocalDate to) {
        SortedMap<LocalDate, JsonNode> byDay = new TreeMap<>();
        server.json(PATH.formatted(from, to))
                .path("snapshots")
                .forEach(snapshot ->
                        byDay.put(LocalDate.parse(snapshot.path("day").asText()), snapshot));
        return byDay;
    }

    private static void assertSnapshot(JsonNode snapshot, LocalDate day, Oracle truth) {
        Map<String, BigDecimal> kpis = truth.kpis();
        FIGURES.forEach((name, kpi) -> assertThat(Exactness.number(snapshot.path(name)))
                .as(name + " of " + day)
                .isEqualTo(Exactness.number(kpis.get(kpi))));
        assertThat(counts(snapshot.path("segments"))).as("segments of " + day).isEqualTo(positive(truth.segments()));
        assertThat(counts(snapshot.path("churnRisk")))
                .as("churn risk of " + day)
                .isEqualTo(positive(truth.churnRisk()));
        Map<String, Long> cells = new LinkedHashMap<>();
        truth.rfm().forEach(row -> cells.merge("" + row.recencyScore() + row.frequencyScore(), 1L, Long::sum));
        assertThat(counts(snapshot.path("rfmCells"))).as("RFM cells of " + day).isEqualTo(cells);
    }

    /** A name without customers may be there with 0, or not. */
    private static Map<String, Long> counts(JsonNode object) {
        Map<String, Long> counts = new LinkedHashMap<>();
        object.forEachEntry((name, count) -> counts.put(name, count.asLong(-1)));
        return positive(counts);
    }

    private static Map<String, Long> positive(Map<String, Long> counts) {
        Map<String, Long> positive = new LinkedHashMap<>(counts);
        positive.values().removeIf(count -> count == 0);
        return positive;
    }
}
