package io.tributary.api.rest;

import io.tributary.api.query.CustomerOrder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders as answers show them. */
final class OrderBody {

    private OrderBody() {}

    /**
     * The body of one order.
     *
     * @param lines the bodies of its purchases
     */
    static Map<String, Object> of(CustomerOrder order, List<Map<String, Object>> lines) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", order.id());
        body.put("order_id", order.hasOrderId() ? order.id() : null);
        body.put("order_date", Instant.ofEpochMilli(order.orderedAt()).toString());
        body.put("status", order.status().name());
        body.put("counts", order.counts());
        body.put("total_amount", order.totalAmount());
        body.put("units", order.units());
        body.put("lines", lines);
        return body;
    }
}
