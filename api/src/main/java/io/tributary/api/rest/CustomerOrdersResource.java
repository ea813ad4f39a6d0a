package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.query.CustomerOrder;
import io.tributary.api.query.Names;
import io.tributary.api.query.OrderPlace;
import io.tributary.api.query.OrderQueries;
import io.tributary.api.query.PartitionView;
import io.tributary.api.query.TimelineQueries;
import io.tributary.api.query.TimelineQueries.Held;
import io.tributary.api.routing.CustomerRouting;
import io.tributary.topology.fact.Purchase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code GET /api/customers/{id}/orders}: a customer's orders with their lines, newest first, in pages. */
public final class CustomerOrdersResource {
    private static final int LIMIT = 50;
    private static final int HIGHEST_LIMIT = 1_000;

    private final CustomerRouting routing;
    private final TimelineQueries timeline;
    private final OrderQueries orders;
    private final Names names;
    private final BusinessTime time;

    public CustomerOrdersResource(
            CustomerRouting routing, TimelineQueries timeline, OrderQueries orders, Names names, BusinessTime time) {
        this.routing = routing;
        this.timeline = timeline;
        this.orders = orders;
        this.names = names;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/customers/{id}/orders", routing.to(this::page));
        routes.get("/api/users/{id}/orders", routing.to(this::page));
    }

    private void page(Context request, PartitionView at) {
        Parameters.allow(request, "limit", "cursor");
        int limit = Parameters.number(request, "limit", LIMIT, 1, HIGHEST_LIMIT);
        OrderPlace after = PlaceCursors.order(request);
        String id = request.pathParam("id");
        Held held = timeline.held(at, id);
        if (held == Held.NOTHING) {
            Errors.answer(request, 404, "nothing is held about a customer with id '" + id + "'");
            return;
        }
        Instant asOf = time.asOf();
        OrderQueries.Page page = orders.page(at, id, after, limit);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("customerId", id);
        body.put("known", held == Held.KNOWN);
        body.put("orders", bodies(page.orders()));
        body.put("nextCursor", page.next().map(PlaceCursors::behind).orElse(null));
        ByCustomerAnswer.end(body, at, asOf);
        request.json(body);
    }

    private List<Map<String, Object>> bodies(List<CustomerOrder> orders) {
        List<Purchase> lines =
                orders.stream().flatMap(order -> order.lines().stream()).toList();
        List<Map<String, Object>> lineBodies = FactBody.of(lines, names);
        List<Map<String, Object>> bodies = new ArrayList<>();
        int first = 0;
        for (CustomerOrder order : orders) {
            int end = first + order.lines().size();
            bodies.add(OrderBody.of(order, lineBodies.subList(first, end)));
            first = end;
        }
        return bodies;
    }
}
