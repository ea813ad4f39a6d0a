package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.query.FactPlace;
import io.tributary.api.query.Names;
import io.tributary.api.query.PartitionView;
import io.tributary.api.query.TimelineQueries;
import io.tributary.api.query.TimelineQueries.Held;
import io.tributary.api.routing.CustomerRouting;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code GET /api/customers/{id}/timeline}: what happened to a customer, newest first, in pages. */
public final class TimelineResource {
    private static final int LIMIT = 50;
    private static final int HIGHEST_LIMIT = 1_000;

    private final CustomerRouting routing;
    private final TimelineQueries timeline;
    private final Names names;
    private final BusinessTime time;

    public TimelineResource(CustomerRouting routing, TimelineQueries timeline, Names names, BusinessTime time) {
        this.routing = routing;
        this.timeline = timeline;
        this.names = names;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/customers/{id}/timeline", routing.to(this::page));
        routes.get("/api/users/{id}/timeline", routing.to(this::page));
    }

    private void page(Context request, PartitionView at) {
        Parameters.allow(request, "kind", "limit", "cursor");
        Set<FactKind> kinds = kinds(request);
        int limit = Parameters.number(request, "limit", LIMIT, 1, HIGHEST_LIMIT);
        FactPlace after = PlaceCursors.fact(request);
        String id = request.pathParam("id");
        Held held = timeline.held(at, id);
        if (held == Held.NOTHING) {
            Errors.answer(request, 404, "nothing is held about a customer with id '" + id + "'");
            return;
        }
        Instant asOf = time.asOf();
        TimelineQueries.Page page = timeline.page(at, id, kinds, after, limit);
        List<Fact> facts = page.facts();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("customerId", id);
        body.put("known", held == Held.KNOWN);
        body.put("timeline", FactBody.of(facts, names));
        body.put("nextCursor", page.isLast() ? null : PlaceCursors.behind(facts.get(facts.size() - 1)));
        ByCustomerAnswer.end(body, at, asOf);
        request.json(body);
    }

    private static Set<FactKind> kinds(Context request) {
        String[] words = Arrays.stream(FactKind.values()).map(FactPlace::word).toArray(String[]::new);
        if (request.queryParam("kind") == null) {
            return EnumSet.allOf(FactKind.class);
        }
        String wanted = Parameters.word(request, "kind", words);
        return EnumSet.of(Arrays.stream(FactKind.values())
                .filter(kind -> FactPlace.word(kind).equals(wanted))
                .findFirst()
                .orElseThrow());
    }
}
