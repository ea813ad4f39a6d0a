package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.query.CustomerQueries;
import io.tributary.api.query.PartitionView;
import io.tributary.api.routing.CustomerRouting;
import io.tributary.schemas.avro.Customer360;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET /api/customers/{id}/metrics}: the numbers of customer_360 and the classes that follow from them. */
public final class CustomerMetricsResource {
    private static final List<String> COLUMNS = List.of(
            "customer_id",
            "total_lifetime_value",
            "total_purchases",
            "total_orders",
            "units",
            "average_order_value",
            "customer_segment",
            "recency_score",
            "frequency_score",
            "monetary_score",
            "rfm_segment",
            "days_since_last_purchase",
            "average_satisfaction_score",
            "total_website_visits",
            "average_time_spent_on_site",
            "campaign_response_rate",
            "churn_risk_score",
            "churn_risk",
            "predicted_purchases_90d",
            "predicted_value_90d");

    private final CustomerRouting routing;
    private final CustomerQueries customers;
    private final BusinessTime time;

    public CustomerMetricsResource(CustomerRouting routing, CustomerQueries customers, BusinessTime time) {
        this.routing = routing;
        this.customers = customers;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/customers/{id}/metrics", routing.to(this::metrics));
        routes.get("/api/users/{id}/metrics", routing.to(this::metrics));
        routes.get("/api/metrics/customers/{id}/metrics", routing.to(this::metrics));
    }

    private void metrics(Context request, PartitionView at) {
        Parameters.allow(request);
        String id = request.pathParam("id");
        Instant asOf = time.asOf();
        Optional<Customer360> row = customers.customer(at, id, asOf);
        if (row.isEmpty()) {
            Errors.answer(request, 404, "no customer with id '" + id + "' is known");
            return;
        }
        Map<String, Object> all = CustomerRow.toMap(row.get());
        Map<String, Object> body = new LinkedHashMap<>();
        COLUMNS.forEach(column -> body.put(column, all.get(column)));
        ByCustomerAnswer.end(body, at, asOf);
        request.json(body);
    }
}
