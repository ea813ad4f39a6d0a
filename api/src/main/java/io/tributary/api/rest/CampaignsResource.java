package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.readmodel.list.CampaignRelation;
import io.tributary.api.readmodel.list.Lists;
import io.tributary.api.readmodel.list.OneRow;
import java.time.Instant;
import java.util.function.Supplier;

/** {@code GET /api/campaigns} and {@code GET /api/campaigns/{id}}: campaigns with their results. */
public final class CampaignsResource {
    private final Lists lists;
    private final OneRow rows;
    private final Supplier<Instant> time;

    public CampaignsResource(Lists lists, OneRow rows, BusinessTime time) {
        this(lists, rows, time::asOf);
    }

    CampaignsResource(Lists lists, OneRow rows, Supplier<Instant> time) {
        this.lists = lists;
        this.rows = rows;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/campaigns", this::list);
        routes.get("/api/campaigns/{id}", this::campaign);
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
}
