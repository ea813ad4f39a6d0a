package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.http.Links;
import io.tributary.api.query.RfmQueries;
import io.tributary.api.readmodel.figures.DashboardFigures;
import io.tributary.api.readmodel.figures.DashboardFigures.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code GET /api/rfm_segmentation}: the customers with a purchase by recency, frequency and monetary value, in pages. */
public final class RfmResource {
    private static final int LIMIT = 1_000;
    private static final int HIGHEST_LIMIT = 10_000;

    private final DashboardFigures figures;

    public RfmResource(DashboardFigures figures) {
        this.figures = figures;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/rfm_segmentation", this::page);
    }

    private void page(Context request) {
        Answer<RfmQueries.Page> page = page(figures, request);
        Links.next(request, nextCursor(page.figure()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("rfmData", page.figure().points());
        body.put("nextCursor", nextCursor(page.figure()));
        body.put("lastUpdated", page.asOf().toString());
        request.json(body);
    }

    /** The page that a request of either dialect asks for. */
    static Answer<RfmQueries.Page> page(DashboardFigures figures, Context request) {
        return figures.rfm(
                FigureFilters.of(request, "limit", "cursor"),
                Cursors.last(request),
                Parameters.number(request, "limit", LIMIT, 1, HIGHEST_LIMIT));
    }

    /** What to ask for the page after this with; null behind the last. */
    static String nextCursor(RfmQueries.Page page) {
        return page.isLast()
                ? null
                : Cursors.behind(page.points().get(page.points().size() - 1).customerId());
    }
}
