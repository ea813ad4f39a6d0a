package io.tributary.api.rest;

import io.tributary.api.readmodel.figures.DashboardFigures;
import io.tributary.api.readmodel.figures.DashboardFigures.Answer;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.topology.figures.Figures;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dashboard's figures as JSON has them, whoever asks: a request, or a channel of live updates. */
public final class FigureBodies {
    static final int LISTED = 5;

    private final DashboardFigures figures;

    public FigureBodies(DashboardFigures figures) {
        this.figures = figures;
    }

    /** As {@code GET /api/kpis}. */
    public Map<String, Object> kpis(FigureFilter filter) {
        var kpis = figures.kpis(filter);
        return body(kpis.asOf(), Map.of("kpiData", kpis.figure()));
    }

    /** As {@code GET /api/customer_segments}. */
    public Map<String, Object> segments(FigureFilter filter) {
        var segments = figures.segments(filter);
        return body(segments.asOf(), Map.of("segmentData", pairs(segments.figure(), "segment", "count")));
    }

    /** As {@code GET /api/monthly_revenue}. */
    public Map<String, Object> monthlyRevenue(FigureFilter filter) {
        var months = figures.monthlyRevenue(filter);
        return body(months.asOf(), Map.of("revenueData", pairs(months.figure(), "month", "revenue")));
    }

    /** As {@code GET /api/top_customers} without a limit. */
    public Map<String, Object> topCustomers(FigureFilter filter) {
        return of(figures.topCustomers(filter, LISTED));
    }

    static Map<String, Object> of(Answer<List<Figures.TopCustomer>> customers) {
        return body(
                customers.asOf(),
                Map.of(
                        "topCustomers",
                        customers.figure().stream()
                                .map(FigureBodies::topCustomer)
                                .toList()));
    }

    private static Map<String, Object> topCustomer(Figures.TopCustomer customer) {
        String name = Stream.of(customer.firstName(), customer.lastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", customer.id());
        body.put("name", name.isEmpty() ? null : name);
        body.put("email", customer.email());
        body.put("lifetimeValue", customer.lifetimeValue());
        return body;
    }

    /** As {@code GET /api/product_category_performance}. */
    public Map<String, Object> categories(FigureFilter filter) {
        var categories = figures.categories(filter);
        return body(categories.asOf(), Map.of("categoryData", categories.figure()));
    }

    /** As {@code GET /api/customer_satisfaction}. */
    public Map<String, Object> satisfaction(FigureFilter filter) {
        var satisfaction = figures.satisfaction(filter);
        Figures scores = satisfaction.figure();
        Map<String, Long> breakdown = new LinkedHashMap<>();
        for (int score = 5; score >= 1; score--) {
            breakdown.put(Integer.toString(score), scores.scores(score));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("satisfactionScore", scores.averageSatisfaction());
        body.put("totalResponses", scores.satisfactionResponses());
        body.put("breakdown", breakdown);
        return body(satisfaction.asOf(), body);
    }

    /** As {@code GET /api/churn_risk}. */
    public Map<String, Object> churnRisk(FigureFilter filter) {
        var risks = figures.churnRisk(filter);
        return body(risks.asOf(), Map.of("churnData", pairs(risks.figure(), "risk", "count")));
    }

    /** Everybody's customers by RFM cell; no endpoint answers so, as it has room for who is in them. */
    public Map<String, Object> rfmCells() {
        var cells = figures.totals(FigureFilter.NONE);
        return body(cells.asOf(), Map.of("rfmCells", cells.figure().rfmCells()));
    }

    private static List<Map<String, Object>> pairs(Map<?, ?> map, String key, String value) {
        return map.entrySet().stream()
                .map(entry -> {
                    Map<String, Object> pair = new LinkedHashMap<>();
                    pair.put(key, entry.getKey().toString());
                    pair.put(value, entry.getValue());
                    return pair;
                })
                .toList();
    }

    private static Map<String, Object> body(Instant asOf, Map<String, ?> data) {
        Map<String, Object> body = new LinkedHashMap<>(data);
        body.put("lastUpdated", asOf.toString());
        return body;
    }
}
