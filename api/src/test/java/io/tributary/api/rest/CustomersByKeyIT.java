package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.SharedServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of one customer: timeline, orders, numbers, and everything that is held. */
@ExtendWith(SharedServer.class)
class CustomersByKeyIT {

    @Test
    void shouldShowEveryFieldNewestFirstWhenAskedForTheTimeline(LiveServer server) {
        fill(server, "key1");

        JsonNode body = server.json("/api/customers/key1/timeline");

        assertThat(body.path("known").asBoolean()).isTrue();
        assertThat(ids(body)).containsExactly("S1", "R1", "I1", "T1", "T4", "T5", "T2", "T3");
        assertThat(body.path("nextCursor").isNull()).isTrue();
        assertThat(body.path("timeline").get(0).toString())
                .isEqualTo(
                        "{\"kind\":\"session\",\"id\":\"S1\",\"occurred_at\":\"2024-02-28T00:00:00Z\",\"session_id\":\"S1\","
                                + "\"customer_id\":\"key1\",\"visit_date\":\"2024-02-28T00:00:00Z\",\"pages_viewed\":3,"
                                + "\"time_spent\":null,\"source\":null,\"viewed_products\":[\"P1\",\"P1\"],\"version\":0}");
        assertThat(body.path("timeline").get(3).toString())
                .startsWith("{\"kind\":\"purchase\",\"id\":\"T1\",\"occurred_at\":\"2024-02-20T00:00:00Z\","
                        + "\"transaction_id\":\"T1\",\"customer_id\":\"key1\",\"product_id\":\"P1\","
                        + "\"purchase_date\":\"2024-02-20T00:00:00Z\",\"quantity\":2,\"total_amount\":10000000.00,"
                        + "\"store_id\":null,\"order_id\":\"O1\",\"status\":null,\"counts\":true,\"version\":0,");
        assertThat(ids(server.json("/api/users/key1/timeline?kind=interaction")))
                .containsExactly("I1");
        assertThat(body.path("timeline").findValues("response_type").get(0).asText())
                .isEqualTo("click");
        assertThat(body.path("timeline").findValues("satisfaction_score").get(0).asInt())
                .isEqualTo(4);
    }

    @Test
    void shouldShowEveryFactOnceWhenFactsComeBetweenTwoPages(LiveServer server) {
        fill(server, "key2");

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = server.json("/api/customers/key2/timeline?limit=3" + cursor);
            seen.addAll(ids(page));
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asText();
            server.take("website_behavior", """
                    {"session_id": "N%d", "customer_id": "key2", "visit_date": "2024-02-29"}""".formatted(seen.size()));
        } while (cursor != null);

        assertThat(seen).containsExactly("S1", "R1", "I1", "T1", "T4", "T5", "T2", "T3");
        String orders = "/api/customers/key2/orders?limit=1";
        List<String> orderIds = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = server.json(orders + next);
            page.path("orders").forEach(order -> orderIds.add(order.path("id").asText()));
            next = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asText();
        } while (next != null);
        assertThat(orderIds).containsExactly("O1", "T5", "O2");
    }

    @Test
    void shouldMarkWhatDoesNotCountWhenAskedForOrders(LiveServer server) {
        fill(server, "key3");

        JsonNode orders = server.json("/api/customers/key3/orders").path("orders");

        assertThat(orders).hasSize(3);
        JsonNode first = orders.get(0);
        assertThat(first.path("order_id").asText()).isEqualTo("O1");
        assertThat(first.path("order_date").asText()).isEqualTo("2024-02-20T00:00:00Z");
        assertThat(first.path("total_amount").decimalValue().toPlainString()).isEqualTo("9999990.00");
        assertThat(first.path("units").asInt()).isEqualTo(1);
        assertThat(first.path("counts").asBoolean()).isTrue();
        assertThat(first.path("lines").findValuesAsText("id")).containsExactly("T4", "T1");
        JsonNode alone = orders.get(1);
        assertThat(alone.path("id").asText()).isEqualTo("T5");
        assertThat(alone.path("order_id").isNull()).isTrue();
        JsonNode cancelled = orders.get(2);
        assertThat(cancelled.path("counts").asBoolean()).isFalse();
        assertThat(cancelled.path("status").asText()).isEqualTo("CANCELLED");
        assertThat(cancelled.path("total_amount").decimalValue()).isZero();
        assertThat(cancelled.path("lines").get(0).path("counts").asBoolean()).isFalse();
    }

    @Test
    void shouldGiveNumbersOfTheRowWhenAskedForMetrics(LiveServer server) {
        fill(server, "key4");
        JsonNode row = server.json("/api/customers/key4");

        JsonNode metrics = server.json("/api/metrics/customers/key4/metrics");

        assertThat(metrics.path("total_lifetime_value")).isEqualTo(row.path("total_lifetime_value"));
        assertThat(metrics.path("total_orders").asInt()).isEqualTo(2);
        metrics.fieldNames()
                .forEachRemaining(field -> assertThat(row.has(field)).as(field).isTrue());
        assertThat(metrics.has("email")).isFalse();
        assertThat(server.text("/api/users/key4/metrics")).isEqualTo(server.text("/api/customers/key4/metrics"));
        assertThat(server.text("/api/users/key4")).isEqualTo(server.text("/api/customers/key4"));
        assertThat(server.text("/api/users/key4/explain")).isEqualTo(server.text("/api/customers/key4/explain"));
        assertThat(server.get("/api/customers/key-none/metrics").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldGiveEverythingWhenAPersonIsExported(LiveServer server) {
        fill(server, "key5");

        HttpResponse<String> answer = server.get("/api/customers/key5/export");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"customer.json\"");
        JsonNode body = LiveServer.parse(answer.body());
        assertThat(body.path("customer_info").path("attributes").path("shoe").asText())
                .isEqualTo("43");
        assertThat(body.path("customer_info").path("date_of_birth").asText()).isEqualTo("1980-02-29");
        assertThat(body.path("customer_360").path("total_purchases").asInt()).isEqualTo(2);
        assertThat(body.path("purchase_transactions").findValuesAsText("id"))
                .containsExactly("T1", "T2", "T3", "T4", "T5", "T6");
        assertThat(body.path("purchase_transactions").findValuesAsText("deleted"))
                .containsExactly("false", "false", "false", "false", "false", "true");
        assertThat(body.path("customer_service")).hasSize(1);
        assertThat(body.path("campaign_responses")).hasSize(1);
        assertThat(body.path("website_behavior")).hasSize(1);
        assertThat(body.path("orders")).hasSize(3);
    }

    @Test
    void shouldAnswerWhatIsHeldWhenTheCustomerIsNotKnown(LiveServer server) {
        server.take("website_behavior", """
                {"session_id": "S1", "customer_id": "key/guest 😀", "visit_date": "2024-02-28"}""");
        String guest = "/api/customers/" + LiveServer.segment("key/guest 😀");

        assertThat(server.get(guest).statusCode()).isEqualTo(404);
        assertThat(server.json(guest + "/timeline").path("known").asBoolean(true))
                .isFalse();
        assertThat(ids(server.json(guest + "/timeline"))).containsExactly("S1");
        assertThat(server.json(guest + "/orders").path("orders")).isEmpty();
        JsonNode export = server.json(guest + "/export");
        assertThat(export.path("customer_info").isNull()).isTrue();
        assertThat(export.path("customer_360").isNull()).isTrue();
        assertThat(export.path("website_behavior")).hasSize(1);

        for (String nothing : List.of("/timeline", "/orders", "/export", "/metrics", "")) {
            assertThat(server.get("/api/customers/key-nobody" + nothing).statusCode())
                    .as(nothing)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/timeline?kind=dream",
                "/timeline?limit=0",
                "/timeline?limit=1001",
                "/timeline?cursor=x",
                "/timeline?cursor=YWJj",
                "/timeline?cursor=eCBwdXJjaGFzZSBU", // x purchase T
                "/timeline?cursor=MSBkcmVhbSBU", // 1 dream T
                "/timeline?kind=purchase&kind=session",
                "/orders?kind=purchase",
                "/orders?cursor=MSBwdXJjaGFzZSBU", // 1 purchase T
                "/orders?cursor=eCBvcmRlciBU", // x order T
                "/metrics?limit=1",
                "/export?format=csv"
            })
    void shouldRefuseWhenAParameterIsNotWhatItShouldBe(String question, LiveServer server) {
        HttpResponse<String> answer = server.get("/api/customers/C" + question);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(LiveServer.parse(answer.body()).path("error").asText()).startsWith("parameter '");
    }

    private static void fill(LiveServer server, String id) {
        server.take("customer_info", """
                {"customer_id": "%s", "first_name": "Vera", "date_of_birth": "1980-02-29", "attributes": {"shoe": "43"}}""".formatted(id));
        server.take("purchase_transactions", """
                [{"transaction_id": "T1", "customer_id": "%1$s", "product_id": "P1", "purchase_date": "2024-02-20",
                  "quantity": 2, "total_amount": 1e7, "order_id": "O1"},
                 {"transaction_id": "T2", "customer_id": "%1$s", "product_id": "P2", "purchase_date": "2024-01-15",
                  "quantity": 1, "total_amount": 7, "order_id": "O2", "status": "cancelled"},
                 {"transaction_id": "T3", "customer_id": "%1$s", "product_id": "P2", "purchase_date": "2024-01-15",
                  "quantity": 1, "total_amount": 7, "order_id": "O2", "status": "CANCELLED"},
                 {"transaction_id": "T4", "customer_id": "%1$s", "product_id": "P1", "purchase_date": "2024-02-19",
                  "quantity": -1, "total_amount": -10, "order_id": "O1"},
                 {"transaction_id": "T5", "customer_id": "%1$s", "product_id": "P1", "purchase_date": "2024-02-18",
                  "quantity": 1, "total_amount": 1},
                 {"transaction_id": "T6", "customer_id": "%1$s", "product_id": "P1", "purchase_date": "2024-02-18",
                  "quantity": 1, "total_amount": 1, "deleted": true}]""".formatted(id));
        server.take("customer_service", """
                {"interaction_id": "I1", "customer_id": "%s", "interaction_date": "2024-02-21", "satisfaction_score": 4}""".formatted(id));
        server.take("campaign_responses", """
                {"response_id": "R1", "customer_id": "%s", "campaign_id": "M1", "response_date": "2024-02-22",
                 "response_type": "click"}""".formatted(id));
        server.take("website_behavior", """
                {"session_id": "S1", "customer_id": "%s", "visit_date": "2024-02-28", "pages_viewed": 3,
                 "viewed_products": ["P1", "P1"]}""".formatted(id));
    }

    private static List<String> ids(JsonNode page) {
        return page.path("timeline").findValuesAsText("id");
    }
}
