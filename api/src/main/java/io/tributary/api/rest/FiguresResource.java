package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.readmodel.figures.DashboardFigures;
import io.tributary.api.readmodel.figures.DashboardFigures.Answer;
import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.topology.figures.Figures;
import io.tributary.topology.summary.Ranking;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The figures of the dashboard under filters: {@code /api/kpis} and its like, in the structured dialect. */
public final class FiguresResource {
    private final DashboardFigures figures;
    private final FigureBodies bodies;

    public FiguresResource(DashboardFigures figures) {
        this.figures = figures;
        this.bodies = new FigureBodies(figures);
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/kpis", request -> answer(request, bodies::kpis));
        routes.get("/api/customer_segments", request -> answer(request, bodies::segments));
        routes.get("/api/monthly_revenue", request -> answer(request, bodies::monthlyRevenue));
        routes.get("/api/top_customers", request -> request.json(FigureBodies.of(topCustomers(figures, request))));
        routes.get("/api/product_category_performance", request -> answer(request, bodies::categories));
        routes.get("/api/customer_satisfaction", request -> answer(request, bodies::satisfaction));
        routes.get("/api/churn_risk", request -> answer(request, bodies::churnRisk));
    }

    private static void answer(Context request, Function<FigureFilter, Map<String, Object>> body) {
        request.json(body.apply(FigureFilters.of(request)));
    }

    /** The best customers that a request of either dialect asks for. */
    static Answer<List<Figures.TopCustomer>> topCustomers(DashboardFigures figures, Context request) {
        return figures.topCustomers(
                FigureFilters.of(request, "limit"),
                Parameters.number(request, "limit", FigureBodies.LISTED, 1, Ranking.LISTED));
    }
}
