package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.readmodel.list.CampaignFigures;
import io.tributary.api.readmodel.list.CampaignRelation;
import io.tributary.api.readmodel.list.Lists;
import io.tributary.api.readmodel.list.OneRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code GET /api/campaigns…}: campaigns with their results, and what one has come to week by week. */
public final class CampaignsResource {
    private final Lists lists;
    private final OneRow rows;
    private final CampaignFigures figures;
    private final Supplier<Instant> time;

    public CampaignsResource(Lists lists, OneRow rows, CampaignFigures figures, BusinessTime time) {
        this(lists, rows, figures, time::asOf);
    }

    CampaignsResource(Lists lists, OneRow rows, CampaignFigures figures, Supplier<Instant> time) {
        this.lists = lists;
        this.rows = rows;
        this.figures = figures;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/campaigns", this::list);
        routes.get("/api/campaigns/{id}", this::campaign);
        routes.get("/api/campaigns/{id}/metrics", this::metrics);
    }

    private void list(Context request) {
        ListAnswers.answer(
                request, lists, CampaignRelation.CAMPAIGNS, "campaign_id", CampaignRelation.SEARCHED, time.get());
    }

    private void campaign(Context request) {
        Parameters.allow(request);
        String id = request.pathParam("id");
        Instant asOf = time.get();
        ListAnswers.answer(request, rows.campaign(id, asOf), "no campaign with id '" + id + "' is known", asOf);
    }

    private void metrics(Context request) {
        Parameters.allow(request);
        String id = request.pathParam("id");
        Instant asOf = time.get();
        Optional<Map<String, Object>> found = figures.of(id).map(all -> {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("campaign_id", id);
            body.put("campaign", rows.campaign(id, asOf).orElse(null));
            body.putAll(all);
            return body;
        });
        ListAnswers.answer(request, found, "no campaign with id '" + id + "' is known or answered", asOf);
    }
}
