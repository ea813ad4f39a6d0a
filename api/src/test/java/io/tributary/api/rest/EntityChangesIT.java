package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.SharedServer;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody meets who changes customers, products, campaigns and orders over the API: answers, and the figures after. */
@ExtendWith(SharedServer.class)
class EntityChangesIT {

    @Test
    void shouldAnswerTheCustomerAsReadingDoesWhenOneIsCreated(LiveServer server) {
        HttpResponse<String> answer = server.send("POST", "/api/customers", """
                {"first_name": "Vera", "date_of_birth": "1980-02-29", "attributes": {"tier": "gold"}}""");

        JsonNode created = body(answer, 201);
        String id = created.path("customer_id").asText();
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/customers/" + id);
        assertThat(answer.body()).isEqualTo(server.text("/api/customers/" + id));
        assertThat(created.path("first_name").asText()).isEqualTo("Vera");
        assertThat(created.path("date_of_birth").asText()).isEqualTo("1980-02-29");
        assertThat(created.path("customer_segment").asText()).isEqualTo("Low Value");
    }

    @Test
    void shouldCreateReplaceAndEndUnderAnyId(LiveServer server) {
        for (String id : List.of("ch/1", "ch%2F", "ch 客户 一", "ch a?b=c", "😀".repeat(254) + "c")) {
            String path = "/api/users/" + LiveServer.segment(id);
            HttpResponse<String> created = server.send("PUT", path, "{\"first_name\": \"A\", \"email\": \"a@x\"}");
            assertThat(body(created, 201).path("customer_id").asText()).isEqualTo(id);
            assertThat(created.headers().firstValue("Location")).hasValue("/api/customers/" + LiveServer.segment(id));

            JsonNode replaced = body(server.send("PUT", path, "{\"first_name\": \"B\"}"), 200);
            assertThat(replaced.path("first_name").asText()).isEqualTo("B");
            assertThat(replaced.path("email").isNull()).isTrue();

            JsonNode patched = body(server.send("PATCH", path, "{\"region\": \"N\"}"), 200);
            assertThat(patched.path("first_name").asText()).isEqualTo("B");
            assertThat(patched.path("region").asText()).isEqualTo("N");

            assertThat(server.send("DELETE", path).statusCode()).isEqualTo(204);
            assertThat(server.get(path).statusCode()).isEqualTo(404);
            ErrorAnswers.sentence(server.send("DELETE", path), 404);
            ErrorAnswers.sentence(server.send("PATCH", path, "{}"), 404);
        }
    }

    @Test
    void shouldUncountACustomerWhoEndsAndCountAgainWhoComesBack(LiveServer server) {
        Map<String, String> without = figures(server);
        server.take("purchase_transactions", purchase("chback", "T1", "P-chback", "54321.00", ""));
        body(
                server.send(
                        "POST",
                        "/api/customers",
                        "{\"customer_id\": \"chback\", \"registration_date\": \"2024-02-20\"}"),
                201);
        server.awaitEverything();
        Map<String, String> with = figures(server);
        assertThat(with).isNotEqualTo(without);
        assertThat(ErrorAnswers.sentence(server.send("POST", "/api/customers", "{\"customer_id\": \"chback\"}"), 409))
                .contains("'chback' is known already");

        assertThat(server.send("DELETE", "/api/customers/chback").statusCode()).isEqualTo(204);

        server.awaitEverything();
        assertThat(figures(server)).isEqualTo(without);
        JsonNode back =
                body(server.send("PUT", "/api/customers/chback", "{\"registration_date\": \"2024-02-20\"}"), 201);
        assertThat(back.path("total_lifetime_value").decimalValue()).isEqualTo(new BigDecimal("54321.00"));
        server.awaitEverything();
        assertThat(figures(server)).isEqualTo(with);
        server.send("DELETE", "/api/customers/chback");
        server.awaitEverything();
    }

    @Test
    void shouldChangeNothingWhenTheSameIsPutAgain(LiveServer server) {
        String row = "{\"first_name\": \"Same\", \"attributes\": {\"a\": \"b\"}}";
        body(server.send("PUT", "/api/customers/chsame", row), 201);
        server.awaitEverything();
        long duplicates = count(server, "duplicates");
        long corrections = count(server, "corrections");

        body(server.send("PUT", "/api/customers/chsame", row), 200);

        server.awaitEverything();
        assertThat(count(server, "duplicates")).isEqualTo(duplicates + 1);
        assertThat(count(server, "corrections")).isEqualTo(corrections);
    }

    @Test
    void shouldWinOverTheStoredVersionAndLoseToAHigherOne(LiveServer server) {
        server.take("customer_info", "{\"customer_id\": \"chver\", \"first_name\": \"Source\", \"version\": 7}");

        JsonNode put = body(server.send("PUT", "/api/customers/chver", "{\"first_name\": \"Person\"}"), 200);
        assertThat(put.path("first_name").asText()).isEqualTo("Person");
        assertThat(ErrorAnswers.sentence(
                        server.send("PUT", "/api/customers/chver", "{\"first_name\": \"Old\", \"version\": 6}"), 409))
                .contains("version 6 would lose", "version 7");

        assertThat(server.send("DELETE", "/api/customers/chver").statusCode()).isEqualTo(204);
        server.take("customer_info", "{\"customer_id\": \"chver\", \"first_name\": \"Late\", \"version\": 6}");
        assertThat(server.get("/api/customers/chver").statusCode()).isEqualTo(404);
        server.take("customer_info", "{\"customer_id\": \"chver\", \"first_name\": \"New\", \"version\": 8}");
        assertThat(server.json("/api/customers/chver").path("first_name").asText())
                .isEqualTo("New");
    }

    @Test
    void shouldLetOneOfManyCreateWhenAllDoAtOnce(LiveServer server) {
        List<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> server.send("POST", "/api/customers", "{\"customer_id\": \"chrace\"}")
                        .statusCode())
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(201, 409, 409, 409);
    }

    @Test
    void shouldCountElsewhereWhenAProductIsCreatedChangedAndEnded(LiveServer server) {
        server.take("customer_info", "{\"customer_id\": \"chprod\"}");
        server.take("purchase_transactions", purchase("chprod", "T1", "P ch", "40.00", ""));

        JsonNode created = body(
                server.send(
                        "POST",
                        "/api/products",
                        "{\"product_id\": \"P ch\", \"category\": \"Ch-Tea\", \"price\": 1e1}"),
                201);
        assertThat(created.path("price").decimalValue()).isEqualTo(new BigDecimal("10.00"));
        assertThat(created.path("brand").isNull()).isTrue();
        assertThat(created.has("lastUpdated")).isTrue();
        server.awaitEverything();
        assertThat(category(server, "Ch-Tea")).isEqualTo("40.00");

        body(server.send("PUT", "/api/products/P%20ch", "{\"category\": \"Ch-Coffee\", \"price\": 0}"), 200);
        server.awaitEverything();
        assertThat(category(server, "Ch-Tea")).isEmpty();
        assertThat(category(server, "Ch-Coffee")).isEqualTo("40.00");
        assertThat(ErrorAnswers.sentence(server.send("PUT", "/api/products/P%20ch", "{\"price\": -1}"), 400))
                .isEqualTo("price -1.00 must not be negative");

        assertThat(server.send("DELETE", "/api/products/P%20ch").statusCode()).isEqualTo(204);
        server.awaitEverything();
        assertThat(category(server, "Ch-Coffee")).isEmpty();
        assertThat(body(server.send("PUT", "/api/products/P%20ch", "{}"), 201)
                        .path("category")
                        .isNull())
                .isTrue();
    }

    @Test
    void shouldStartAndStopCountingWhenACampaignIsCreatedAndEnded(LiveServer server) {
        String rate = server.text("/api/kpis");
        String campaign = "{\"campaign_id\": \"chm\", \"start_date\": \"2024-01-01\", \"channel\": \"SMS\"}";

        JsonNode created = body(server.send("POST", "/api/campaigns", campaign), 201);
        assertThat(created.path("start_date").asText()).isEqualTo("2024-01-01T00:00:00Z");
        ErrorAnswers.sentence(server.send("POST", "/api/campaigns", campaign), 409);
        JsonNode patched = body(server.send("PATCH", "/api/campaigns/chm", "{\"channel\": null}"), 200);
        assertThat(patched.path("channel").isNull()).isTrue();
        assertThat(patched.path("start_date").asText()).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(server.send("DELETE", "/api/campaigns/chm").statusCode()).isEqualTo(204);

        server.awaitEverything();
        assertThat(server.text("/api/kpis")).isEqualTo(rate);
    }

    @Test
    void shouldTakeTheMoneyOutEverywhereWhenAnOrderIsCancelled(LiveServer server) {
        server.take("customer_info", "[{\"customer_id\": \"chord\"}, {\"customer_id\": \"chord2\"}]");
        Map<String, String> without = figures(server);
        server.take(
                "purchase_transactions",
                '['
                        + purchase(
                                "chord", "T1", "P-ord", "2000.00", ", \"order_id\": \"CH/1\", \"status\": \"SHIPPED\"")
                        + ','
                        + purchase("chord", "T2", "P-ord", "500.00", ", \"order_id\": \"CH/1\", \"version\": 3")
                        + ']');
        Map<String, String> with = figures(server);

        JsonNode order = body(
                server.send("PATCH", "/api/orders/CH%2F1", "{\"status\": \"CANCELLED\", \"customer_id\": \"chord\"}"),
                200);

        assertThat(order.path("order_id").asText()).isEqualTo("CH/1");
        assertThat(order.path("status").asText()).isEqualTo("CANCELLED");
        assertThat(order.path("order_lines"))
                .extracting(line -> line.path("transaction_id").asText() + " " + line.path("total_amount"))
                .containsExactly("T1 2000.00", "T2 500.00");
        server.awaitEverything();
        assertThat(figures(server)).isEqualTo(without);
        assertThat(ErrorAnswers.sentence(
                        server.send(
                                "PUT", "/api/orders/CH%2F1", "{\"status\": \"PENDING\", \"customer_id\": \"chord2\"}"),
                        404))
                .isEqualTo("customer 'chord2' has no order with id 'CH/1'");
        ErrorAnswers.sentence(server.send("PUT", "/api/orders/never", "{\"status\": \"PENDING\"}"), 404);

        body(server.send("PUT", "/api/orders/CH%2F1", "{\"status\": \"shipped\", \"customer_id\": \"chord\"}"), 200);
        server.awaitEverything();
        assertThat(figures(server)).isEqualTo(with);
        body(server.send("PUT", "/api/orders/CH%2F1", "{\"status\": \"RETURNED\", \"customer_id\": \"chord\"}"), 200);
        server.awaitEverything();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers", "users", "products", "campaigns"})
    void shouldSayWhatIsWrongWhenARequestIs(String collection, LiveServer server) {
        String all = "/api/" + collection;
        assertThat(ErrorAnswers.sentence(server.send("POST", all, "{\"nickname\": \"X\"}"), 400))
                .startsWith("nickname X is not a field of");
        ErrorAnswers.sentence(server.send("POST", all, "[]"), 400);
        ErrorAnswers.sentence(server.send("PUT", all + "/x%01", "{}"), 400);
        ErrorAnswers.sentence(server.send("PUT", all + "/" + "x".repeat(256), "{}"), 400);
        ErrorAnswers.sentence(server.send("PUT", all + "/x?y=z", "{}"), 400);
        ErrorAnswers.sentence(server.send("DELETE", all + "/never"), 404);
        HttpResponse<String> method = server.send("POST", all + "/x", "{}");
        ErrorAnswers.sentence(method, 405);
        assertThat(method.headers().firstValue("Allow").orElseThrow()).contains("PUT", "PATCH", "DELETE", "OPTIONS");
        assertThat(server.post(all, "{").statusCode()).isEqualTo(400);
    }

    private static JsonNode body(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return LiveServer.parse(answer.body());
    }

    private static String purchase(String customer, String id, String product, String amount, String rest) {
        return """
                {"transaction_id": "%s", "customer_id": "%s", "product_id": "%s", "purchase_date": "2024-02-20",\
                 "quantity": 2, "total_amount": %s%s}""".formatted(id, customer, product, amount, rest);
    }

    private static Map<String, String> figures(LiveServer server) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (String path : List.of(
                "/api/kpis",
                "/api/customer_segments",
                "/api/monthly_revenue",
                "/api/top_customers?limit=100",
                "/api/product_category_performance",
                "/kpis",
                "/api/export/customers")) {
            figures.put(path, server.text(path));
        }
        return figures;
    }

    private static long count(LiveServer server, String outcome) {
        return server.json("/api/status")
                .path("sources")
                .path("customer_info")
                .path(outcome)
                .asLong();
    }

    private static String category(LiveServer server, String name) {
        for (JsonNode category :
                server.json("/api/product_category_performance").path("categoryData")) {
            if (category.path("category").asText().equals(name)) {
                return category.path("revenue").toString();
            }
        }
        return "";
    }
}
