package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.readmodel.figures.DashboardFigures;
import io.tributary.api.readmodel.figures.DashboardFigures.Answer;
import io.tributary.topology.figures.Figures;
import io.tributary.topology.summary.Ranking;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of the dashboard under filters: {@code /api/kpis} and its like, in the structured dialect. */
public final class FiguresResource {
    private static final int LISTED = 5;

    private final DashboardFigures figures;

    public FiguresResource(DashboardFigures figures) {
        this.figures = figures;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/kpis", this::kpis);
        routes.get("/api/customer_segments", this::segments);
        routes.get("/api/monthly_revenue", this::monthlyRevenue);
        routes.get("/api/top_customers", this::topCustomers);
        routes.get("/api/product_category_performance", this::categories);
        routes.get("/api/customer_satisfaction", this::satisfaction);
        routes.get("/api/churn_risk", this::churnRisk);
    }

    private void kpis(Context request) {
        var kpis = figures.kpis(FigureFilters.of(request));
        answer(request, kpis.asOf(), Map.of("kpiData", kpis.figure()));
    }

    private void segments(Context request) {
        var segments = figures.segments(FigureFilters.of(request));
        answer(request, segments.asOf(), Map.of("segmentData", pairs(segments.figure(), "segment", "count")));
    }

    private void monthlyRevenue(Context request) {
        var months = figures.monthlyRevenue(FigureFilters.of(request));
        answer(request, months.asOf(), Map.of("revenueData", pairs(months.figure(), "month", "revenue")));
    }

    private void topCustomers(Context request) {
        var customers = topCustomers(figures, request);
        answer(
                request,
                customers.asOf(),
                Map.of(
                        "topCustomers",
                        customers.figure().stream()
                                .map(FiguresResource::topCustomer)
                                .toList()));
    }

    /** The best customers that a request of either dialect asks for. */
    static Answer<List<Figures.TopCustomer>> topCustomers(DashboardFigures figures, Context request) {
        return figures.topCustomers(
                FigureFilters.of(request, "limit"), Parameters.number(request, "limit", LISTED, 1, Ranking.LISTED));
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

    private void categories(Context request) {
        var categories = figures.categories(FigureFilters.of(request));
        answer(request, categories.asOf(), Map.of("categoryData", categories.figure()));
    }

    private void satisfaction(Context request) {
        var satisfaction = figures.satisfaction(FigureFilters.of(request));
        Figures scores = satisfaction.figure();
        Map<String, Long> breakdown = new LinkedHashMap<>();
        for (int score = 5; score >= 1; score--) {
            breakdown.put(Integer.toString(score), scores.scores(score));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("satisfactionScore", scores.averageSatisfaction());
        body.put("totalResponses", scores.satisfactionResponses());
        body.put("breakdown", breakdown);
        answer(request, satisfaction.asOf(), body);
    }

    private void churnRisk(Context request) {
        var risks = figures.churnRisk(FigureFilters.of(request));
        answer(request, risks.asOf(), Map.of("churnData", pairs(risks.figure(), "risk", "count")));
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

    private static void answer(Context request, Instant asOf, Map<String, ?> data) {
        Map<String, Object> body = new LinkedHashMap<>(data);
        body.put("lastUpdated", asOf.toString());
        request.json(body);
    }
}
