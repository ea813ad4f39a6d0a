package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.explain.Explanation;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.query.ExplainQueries;
import io.tributary.api.query.PartitionView;
import io.tributary.api.routing.CustomerRouting;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code GET /api/customers/{id}/explain}: what makes each score of a customer what it is, as data and in words. */
public final class ExplainResource {
    private final CustomerRouting routing;
    private final ExplainQueries customers;
    private final BusinessTime time;

    public ExplainResource(CustomerRouting routing, ExplainQueries customers, BusinessTime time) {
        this.routing = routing;
        this.customers = customers;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/customers/{id}/explain", routing.to(this::explain));
        routes.get("/api/users/{id}/explain", routing.to(this::explain));
    }

    private void explain(Context request, PartitionView at) {
        Parameters.allow(request);
        String id = request.pathParam("id");
        Instant asOf = time.asOf();
        Optional<Explanation> explanation = customers.explain(at, id, asOf);
        if (explanation.isEmpty()) {
            Errors.answer(request, 404, "no customer with id '" + id + "' is known");
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("customerId", id);
        body.put("asOf", asOf.toString());
        body.put("summary", explanation.get().summary());
        body.put("scores", explanation.get().scores());
        body.put("facts", explanation.get().facts());
        ByCustomerAnswer.end(body, at, asOf);
        request.json(body);
    }
}
