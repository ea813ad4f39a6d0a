package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.topology.figures.Figures;
import io.tributary.topology.figures.Kpis;
import io.tributary.topology.summary.Ranking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of the dashboard, in the structured dialect under /api and the flat one at the root. */
public final class FiguresResource {
    private final Supplier<Figures> figures;

    /**
     * The resource.
     *
     * @param figures the figures as of now
     */
    public FiguresResource(Supplier<Figures> figures) {
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
        routes.get("/kpis", this::flatKpis);
    }

    private void kpis(Context request) {
        Parameters.allow(request);
        Figures now = figures.get();
        answer(request, now, Map.of("kpiData", new Kpis(now).all()));
    }

    private void segments(Context request) {
        Parameters.allow(request);
        Figures now = figures.get();
        answer(request, now, Map.of("segmentData", pairs(now.segments(), "segment", "count")));
    }

    private void monthlyRevenue(Context request) {
        Parameters.allow(request);
        Figures now = figures.get();
        answer(request, now, Map.of("revenueData", pairs(now.monthlyRevenue(), "month", "revenue")));
    }

    private void topCustomers(Context request) {
        Parameters.allow(request, "limit");
        int limit = Parameters.number(request, "limit", 5, 1, Ranking.LISTED);
        Figures now = figures.get();
        answer(
                request,
                now,
                Map.of(
                        "topCustomers",
                        now.topCustomers(limit).stream()
                                .map(FiguresResource::topCustomer)
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

    private void categories(Context request) {
        Parameters.allow(request);
        Figures now = figures.get();
        answer(request, now, Map.of("categoryData", now.categories()));
    }

    private void satisfaction(Context request) {
        Parameters.allow(request);
        Figures now = figures.get();
        Map<String, Long> breakdown = new LinkedHashMap<>();
        for (int score = 5; score >= 1; score--) {
            breakdown.put(Integer.toString(score), now.scores(score));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("satisfactionScore", now.averageSatisfaction());
        body.put("totalResponses", now.satisfactionResponses());
        body.put("breakdown", breakdown);
        answer(request, now, body);
    }

    private void churnRisk(Context request) {
        Parameters.allow(request);
        Figures now = figures.get();
        answer(request, now, Map.of("churnData", pairs(now.churnRisk(), "risk", "count")));
    }

    private void flatKpis(Context request) {
        Parameters.allow(request);
        Figures now = figures.get();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("total_customers", now.totalCustomers());
        body.put("total_lifetime_value", now.totalRevenue());
        body.put("average_order_value", now.averageOrderValue());
        body.put("retention_rate", now.retentionRate());
        request.header("X-CDP-As-Of", now.asOf().toString()).json(body);
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

    private static void answer(Context request, Figures figures, Map<String, ?> data) {
        Map<String, Object> body = new LinkedHashMap<>(data);
        body.put("lastUpdated", figures.asOf().toString());
        request.json(body);
    }
}
