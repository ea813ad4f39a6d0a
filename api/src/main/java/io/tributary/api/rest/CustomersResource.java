package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.query.CustomerQueries;
import io.tributary.api.query.PartitionView;
import io.tributary.api.routing.CustomerRouting;
import io.tributary.schemas.avro.Customer360;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** {@code GET /api/customers/{id}}: one customer, all of customer_360 as of now. */
public final class CustomersResource {
    private final CustomerRouting routing;
    private final CustomerQueries customers;
    private final BusinessTime time;

    public CustomersResource(CustomerRouting routing, CustomerQueries customers, BusinessTime time) {
        this.routing = routing;
        this.customers = customers;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/customers/{id}", routing.to(this::customer));
        routes.get("/api/users/{id}", routing.to(this::customer));
    }

    private void customer(Context request, PartitionView at) {
        Parameters.allow(request);
        String id = request.pathParam("id");
        Optional<Map<String, Object>> body = body(at, id);
        if (body.isEmpty()) {
            Errors.answer(request, 404, "no customer with id '" + id + "' is known");
            return;
        }
        request.json(body.get());
    }

    /** What is answered, to whomever; empty when the customer is not known. */
    public Optional<Map<String, Object>> body(PartitionView at, String id) {
        Instant asOf = time.asOf();
        return customers.customer(at, id, asOf).map(row -> {
            Map<String, Object> body = CustomerRow.toMap(row);
            ByCustomerAnswer.end(body, at, asOf);
            return body;
        });
    }

    /** A row that has been published, as it would be answered. */
    public static Map<String, Object> body(Customer360 row) {
        Map<String, Object> body = CustomerRow.toMap(row);
        body.put("lastUpdated", row.getAsOf().toString());
        return body;
    }
}
