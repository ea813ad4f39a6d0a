package io.tributary.api.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.query.CustomerOrder;
import io.tributary.api.query.CustomerQueries;
import io.tributary.api.query.OrderQueries;
import io.tributary.api.query.PartitionView;
import io.tributary.api.query.TimelineQueries;
import io.tributary.api.query.TimelineQueries.Held;
import io.tributary.api.routing.CustomerRouting;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /api/customers/{id}/export}: everything that is held about a person, streamed: master data, customer_360, every
 * fact, those that were withdrawn too, and the orders they make.
 */
public final class PersonResource {
    private final CustomerRouting routing;
    private final CustomerQueries customers;
    private final TimelineQueries timeline;
    private final OrderQueries orders;
    private final BusinessTime time;

    public PersonResource(
            CustomerRouting routing,
            CustomerQueries customers,
            TimelineQueries timeline,
            OrderQueries orders,
            BusinessTime time) {
        this.routing = routing;
        this.customers = customers;
        this.timeline = timeline;
        this.orders = orders;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/customers/{id}/export", routing.to(this::export));
        routes.get("/api/users/{id}/export", routing.to(this::export));
    }

    private void export(Context request, PartitionView at) throws IOException {
        Parameters.allow(request);
        String id = request.pathParam("id");
        Held held = timeline.held(at, id);
        Optional<Map<String, Object>> master = customers.master(at, id).map(MasterBody::of);
        if (held == Held.NOTHING && master.isEmpty()) {
            Errors.answer(request, 404, "nothing is held about a customer with id '" + id + "'");
            return;
        }
        Instant asOf = time.asOf();
        Object row = customers.customer(at, id, asOf).map(CustomerRow::toMap).orElse(null);
        request.header("Content-Disposition", "attachment; filename=\"customer.json\"");
        request.contentType("application/json");
        try (JsonGenerator json = Json.mapper().createGenerator(request.outputStream())) {
            // An export that breaks off must not look like a whole one.
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            json.writeStartObject();
            json.writeStringField("customer_id", id);
            json.writeBooleanField("known", held == Held.KNOWN);
            json.writeObjectField("customer_info", master.orElse(null));
            json.writeObjectField("customer_360", row);
            for (FactKind kind : FactKind.values()) {
                json.writeArrayFieldStart(kind.table().tableName());
                timeline.forEach(at, id, kind, fact -> write(json, held(fact)));
                json.writeEndArray();
            }
            json.writeArrayFieldStart("orders");
            orders.all(at, id).forEach(order -> write(json, body(order)));
            json.writeEndArray();
            if (at.standbyLag().isPresent()) {
                json.writeNumberField("standbyLag", at.standbyLag().get());
            }
            json.writeStringField("lastUpdated", asOf.toString());
            json.writeEndObject();
        }
    }

    private static Map<String, Object> held(Fact fact) {
        Map<String, Object> body = FactBody.of(fact);
        body.put("deleted", fact.withdrawn());
        return body;
    }

    private static Map<String, Object> body(CustomerOrder order) {
        return OrderBody.of(order, order.lines().stream().map(FactBody::of).toList());
    }

    private static void write(JsonGenerator json, Map<String, Object> body) {
        try {
            json.writePOJO(body);
        } catch (IOException e) {
            throw new UncheckedIOException("the client went away", e);
        }
    }
}
