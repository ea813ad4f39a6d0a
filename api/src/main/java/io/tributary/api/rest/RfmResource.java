package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.http.Links;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.query.RfmQueries;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code GET /api/rfm_segmentation}: the customers with a purchase by recency, frequency and monetary value, in pages. */
public final class RfmResource {
    private static final int LIMIT = 1_000;
    private static final int HIGHEST_LIMIT = 10_000;

    private final RfmQueries customers;
    private final BusinessTime time;

    public RfmResource(RfmQueries customers, BusinessTime time) {
        this.customers = customers;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/rfm_segmentation", this::page);
    }

    private void page(Context request) {
        Parameters.allow(request, "limit", "cursor");
        int limit = Parameters.number(request, "limit", LIMIT, 1, HIGHEST_LIMIT);
        String after = Cursors.last(request);
        Instant asOf = time.asOf();
        RfmQueries.Page page = customers.page(after, limit, asOf);
        List<RfmQueries.Point> points = page.points();
        String nextCursor = page.isLast()
                ? null
                : Cursors.behind(points.get(points.size() - 1).customerId());
        Links.next(request, nextCursor);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("rfmData", points);
        body.put("nextCursor", nextCursor);
        body.put("lastUpdated", asOf.toString());
        request.json(body);
    }
}
