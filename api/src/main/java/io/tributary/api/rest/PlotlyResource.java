package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.query.RfmQueries;
import io.tributary.api.readmodel.figures.DashboardFigures;
import io.tributary.api.readmodel.figures.DashboardFigures.Answer;
import io.tributary.topology.figures.Figures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The figures of the dashboard at the root: charts for {@code Plotly.newPlot}, and flat values. As of when they are says the
 * header {@code X-CDP-As-Of}.
 */
public final class PlotlyResource {
    private final DashboardFigures figures;

    public PlotlyResource(DashboardFigures figures) {
        this.figures = figures;
    }

    public void addTo(RoutesConfig routes) {
        routes.get(
                "/kpis", request -> answer(request, figures.totals(FigureFilters.of(request)), PlotlyResource::flat));
        routes.get(
                "/customer_segments",
                request -> answer(request, figures.segments(FigureFilters.of(request)), PlotlyCharts::segments));
        routes.get(
                "/monthly_revenue",
                request -> answer(
                        request, figures.monthlyRevenue(FigureFilters.of(request)), PlotlyCharts::monthlyRevenue));
        routes.get("/top_customers", this::topCustomers);
        routes.get(
                "/product_category_performance",
                request -> answer(request, figures.categories(FigureFilters.of(request)), PlotlyCharts::categories));
        routes.get(
                "/customer_satisfaction",
                request ->
                        answer(request, figures.satisfaction(FigureFilters.of(request)), PlotlyCharts::satisfaction));
        routes.get(
                "/churn_risk",
                request -> answer(request, figures.churnRisk(FigureFilters.of(request)), PlotlyCharts::churnRisk));
        routes.get("/rfm_segmentation", this::rfm);
    }

    private static Map<String, Object> flat(Figures figures) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("total_customers", figures.totalCustomers());
        body.put("total_lifetime_value", figures.totalRevenue());
        body.put("average_order_value", figures.averageOrderValue());
        body.put("retention_rate", figures.retentionRate());
        return body;
    }

    private void topCustomers(Context request) {
        answer(
                request,
                FiguresResource.topCustomers(figures, request),
                customers -> customers.stream().map(PlotlyResource::row).toList());
    }

    private static Map<String, Object> row(Figures.TopCustomer customer) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("customer_id", customer.id());
        row.put("first_name", customer.firstName());
        row.put("last_name", customer.lastName());
        row.put("total_lifetime_value", customer.lifetimeValue());
        return row;
    }

    /** A page of customers; where there are more, the header says how to ask for them. */
    private void rfm(Context request) {
        Answer<RfmQueries.Page> page = RfmResource.page(figures, request);
        String next = RfmResource.nextCursor(page.figure());
        if (next != null) {
            request.header("X-CDP-Next-Cursor", next);
        }
        answer(request, page, shown -> PlotlyCharts.rfm(shown.points()));
    }

    private static <T> void answer(Context request, Answer<T> figure, Function<T, Object> body) {
        request.header("X-CDP-As-Of", figure.asOf().toString()).json(body.apply(figure.figure()));
    }
}
