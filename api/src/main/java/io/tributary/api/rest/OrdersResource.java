package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.readmodel.list.Lists;
import io.tributary.api.readmodel.list.OneRow;
import io.tributary.api.readmodel.list.OrderRelation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code GET /api/orders} and {@code GET /api/orders/{id}}: what known customers ordered. */
public final class OrdersResource {
    private final Lists lists;
    private final OneRow rows;
    private final Supplier<Instant> time;

    public OrdersResource(Lists lists, OneRow rows, BusinessTime time) {
        this(lists, rows, time::asOf);
    }

    OrdersResource(Lists lists, OneRow rows, Supplier<Instant> time) {
        this.lists = lists;
        this.rows = rows;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/orders", this::list);
        routes.get("/api/orders/{id}", this::order);
    }

    private void list(Context request) {
        ListAnswers.answer(request, lists, OrderRelation.ORDERS, "-order_date", OrderRelation.SEARCHED, time.get());
    }

    /** Ids of orders are each customer's own: an answer is always a list, of one nearly always. */
    private void order(Context request) {
        Parameters.allow(request);
        String id = request.pathParam("id");
        Instant asOf = time.get();
        List<Map<String, Object>> orders = rows.orders(id, asOf);
        if (orders.isEmpty()) {
            Errors.answer(request, 404, "no order with id '" + id + "' of a known customer is there");
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("orders", orders);
        body.put("lastUpdated", asOf.toString());
        request.json(body);
    }
}
