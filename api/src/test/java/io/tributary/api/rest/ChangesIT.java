package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.api.LiveServer;
import io.tributary.api.SharedServer;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sender of events sees of them: in the customer, in every figure, in the export, in the status. */
@ExtendWith(SharedServer.class)
class ChangesIT {

    @Test
    void shouldReadBackEveryIdWhenItIsPosted(LiveServer server) {
        List<String> ids = Stream.of(
                        "a/b",
                        "/",
                        "//",
                        "100%",
                        "%2F",
                        "%zz",
                        "a b",
                        " ",
                        " a ",
                        "a+b",
                        "+",
                        "a?b=c",
                        "?",
                        "#",
                        "a#b",
                        "a;b=c",
                        ";",
                        "'",
                        "\"",
                        "say \"hi\", you",
                        "\\",
                        "a&b=c",
                        "=1+1",
                        "<b>&amp;</b>",
                        "{id}",
                        "*",
                        "Ümläut",
                        "U\u0308",
                        "客户一",
                        "عميل",
                        "😀",
                        "👩\u200d👧",
                        "\u00a0",
                        "\u2028",
                        "\ufeffA",
                        "\ufffd",
                        ".",
                        "..",
                        "...",
                        "null",
                        "x".repeat(255),
                        "😀".repeat(255))
                .toList();
        ObjectNode[] rows = ids.stream()
                .map(id -> ((ObjectNode) LiveServer.parse("{}"))
                        .put("customer_id", id)
                        .put("first_name", "is " + id))
                .toArray(ObjectNode[]::new);

        server.take("customer_info", List.of(rows).toString());

        for (String id : ids) {
            for (String slash : List.of("", "/")) {
                String answer = server.raw("GET /api/customers/" + LiveServer.segment(id) + slash + " HTTP/1.1");
                assertThat(answer).as(id).startsWith("HTTP/1.1 200 ");
                JsonNode customer = LiveServer.parse(body(answer));
                assertThat(customer.path("customer_id").asText()).isEqualTo(id);
                assertThat(customer.path("first_name").asText()).isEqualTo("is " + id);
            }
        }
        assertThat(server.json("/api/export/customers?format=json"))
                .extracting(row -> row.path("customer_id").asText())
                .containsAll(ids);
    }

    @Test
    void shouldReadAnIdWhenAClientDoesNotEncodeIt(LiveServer server) {
        server.take("customer_info", "[{\"customer_id\": \"Zoë😀\"}, {\"customer_id\": \"x;y=z\"}]");

        assertThat(server.raw("GET /api/customers/Zoë😀 HTTP/1.1")).startsWith("HTTP/1.1 200 ");
        assertThat(server.raw("GET /api/customers/x;y=z HTTP/1.1")).startsWith("HTTP/1.1 200 ");
    }

    private static String body(String answer) {
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        // An answer in chunks starts with the length of the first.
        return body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
    }

    @Test
    void shouldChangeNothingWhenTheSameIsPostedAgain(LiveServer server) {
        String purchase = purchase("dup", "T1", "P-dup", 1, "10.00");
        server.take("customer_info", "{\"customer_id\": \"dup\"}");
        server.take("purchase_transactions", purchase);
        Map<String, String> before = figures(server);
        long duplicates = count(server, "purchase_transactions", "duplicates");

        server.take("purchase_transactions", purchase);
        server.take("purchase_transactions", '[' + purchase.replace("10.00", "1e1") + ',' + purchase + ']');
        server.take("customer_info", "{\"customer_id\": \"dup\", \"first_name\": \"\"}");

        assertThat(figures(server)).isEqualTo(before);
        assertThat(count(server, "purchase_transactions", "duplicates")).isEqualTo(duplicates + 3);
    }

    @Test
    void shouldBeAsIfOnlyTheWinnerExistedWhenAFactIsCorrected(LiveServer server) {
        server.take("customer_info", "{\"customer_id\": \"cor\"}");
        server.take("purchase_transactions", purchase("cor", "T1", "P-cor", 1, "2000.00"));
        assertThat(customer(server, "cor", "customer_segment")).isEqualTo("High Value");
        Map<String, String> before = figures(server);
        BigDecimal revenue = revenue(server);
        long corrections = count(server, "purchase_transactions", "corrections");

        server.take("purchase_transactions", purchase("cor", "T1", "P-cor", 3, "300.00"));

        assertThat(customer(server, "cor", "total_lifetime_value")).isEqualTo("300.00");
        assertThat(customer(server, "cor", "customer_segment")).isEqualTo("Medium Value");
        assertThat(customer(server, "cor", "units")).isEqualTo("3");
        assertThat(revenue(server)).isEqualTo(revenue.subtract(new BigDecimal("1700.00")));
        assertThat(count(server, "purchase_transactions", "corrections")).isEqualTo(corrections + 1);

        // An older version that comes late loses; back to the first content, and everything is as it was.
        String back = purchase("cor", "T1", "P-cor", 1, "2000.00");
        server.take("purchase_transactions", back.replace("}", ", \"version\": 7}"));
        server.take("purchase_transactions", purchase("cor", "T1", "P-cor", 9, "9.00"));
        assertThat(figures(server)).isEqualTo(before);
    }

    @Test
    void shouldBeAsIfItHadNeverBeenWhenAFactIsWithdrawn(LiveServer server) {
        server.take("customer_info", "{\"customer_id\": \"wit\"}");
        Map<String, String> before = figures(server);
        String fact = purchase("wit", "T1", "P-wit", 1, "5000.00");
        server.take("purchase_transactions", fact);
        assertThat(figures(server)).isNotEqualTo(before);

        server.take("purchase_transactions", fact.replace("}", ", \"deleted\": true}"));

        assertThat(figures(server)).isEqualTo(before);
        assertThat(customer(server, "wit", "last_purchase_date")).isEmpty();
        assertThat(customer(server, "wit", "average_order_value")).isEmpty();
    }

    @Test
    void shouldBeGoneEverywhereWhenACustomerIsDeletedAndBackWhenNot(LiveServer server) {
        Map<String, String> without = figures(server);
        server.take("purchase_transactions", purchase("del", "T1", "P-del", 1, "123456.00"));
        assertThat(figures(server)).isEqualTo(without);
        server.take("customer_info", "{\"customer_id\": \"del\", \"registration_date\": \"2024-02-20\"}");
        Map<String, String> with = figures(server);
        assertThat(with).isNotEqualTo(without);
        assertThat(server.json("/api/top_customers")
                        .path("topCustomers")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo("del");

        server.take("customer_info", "{\"customer_id\": \"del\", \"deleted\": true}");

        assertThat(figures(server)).isEqualTo(without);
        assertThat(ErrorAnswers.sentence(server.get("/api/customers/del"), 404)).contains("'del'");
        assertThat(server.text("/api/export/customers")).doesNotContain("\ndel,");

        server.take("customer_info", "{\"customer_id\": \"del\", \"registration_date\": \"2024-02-20\"}");
        assertThat(figures(server)).isEqualTo(with);
        server.take("customer_info", "{\"customer_id\": \"del\", \"deleted\": true}");
    }

    @Test
    void shouldCountElsewhereWhenAProductComesLateOrChangesOrGoes(LiveServer server) {
        server.take("customer_info", "{\"customer_id\": \"late\"}");
        server.take("purchase_transactions", purchase("late", "T1", "P-late", 2, "40.00"));
        assertThat(customer(server, "late", "favorite_product_category")).isEmpty();

        server.take("product_catalog", "{\"product_id\": \"P-late\", \"category\": \"Tea\", \"brand\": \"A\"}");
        assertThat(customer(server, "late", "favorite_product_category")).isEqualTo("Tea");
        assertThat(customer(server, "late", "favorite_brand")).isEqualTo("A");
        assertThat(category(server, "Tea")).isEqualTo("40.00 2");

        server.take("product_catalog", "{\"product_id\": \"P-late\", \"category\": \"Coffee\"}");
        assertThat(customer(server, "late", "favorite_product_category")).isEqualTo("Coffee");
        assertThat(customer(server, "late", "favorite_brand")).isEmpty();
        assertThat(category(server, "Tea")).isEmpty();
        assertThat(category(server, "Coffee")).isEqualTo("40.00 2");

        server.take("product_catalog", "{\"product_id\": \"P-late\", \"deleted\": true}");
        assertThat(customer(server, "late", "favorite_product_category")).isEmpty();
        assertThat(category(server, "Coffee")).isEmpty();
    }

    @Test
    void shouldTakeTheRestWhenSomeOfARequestIsRefused(LiveServer server) {
        HttpResponse<String> answer = server.post("/api/events/customer_info", """
                [{"customer_id": "rest1"}, {"customer_id": ""}, {"customer_id": "rest2", "date_of_birth": "1899-12-31"},
                 {"customer_id": "rest3", "nickname": "R"}, 7, {"customer_id": "rest4"}]""");

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode body = LiveServer.parse(answer.body());
        assertThat(body.path("accepted").asInt()).isEqualTo(2);
        assertThat(body.path("rejected"))
                .extracting(each ->
                        each.path("index").asInt() + " " + each.path("field").asText())
                .containsExactly("1 customer_id", "2 date_of_birth", "3 nickname", "4 customer_info");
        assertThat(body.path("position").asText()).isNotEmpty();
        assertThat(body.path("lastUpdated").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
        server.awaitEverything();
        assertThat(server.get("/api/customers/rest1").statusCode()).isEqualTo(200);
        assertThat(server.get("/api/customers/rest2").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/customers/rest4").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing                    | {}                        | 404 | no event type 'nothing'",
                "customer_info?dryRun=true  | {}                        | 400 | parameter 'dryRun'",
                "customer_info              | ``                        | 400 | must be a JSON object",
                "customer_info              | {                         | 400 | malformed JSON at line 1",
                "customer_info              | 7                         | 400 | must be a JSON object",
                "customer_info              | {} {}                     | 400 | malformed JSON",
                "customer_info              | {}                        | 400 | customer_id",
                "customer_info              | {\"customer_id\": 7}      | 400 | must be text",
                "customer_info              | {\"customer_id\": \"\\ud800\"} | 400 | well-formed",
                "purchase_transactions      | {\"total_amount\": 1e99999999999} | 400 | malformed",
                "purchase_transactions      | [{\"total_amount\": 1.005},{}] | 400 | none of 2 records"
            })
    void shouldSayWhatIsWrongWhenEventsAreRefused(
            String type, String body, int status, String words, LiveServer server) {
        HttpResponse<String> answer = server.post("/api/events/" + type, body);

        assertThat(ErrorAnswers.sentence(answer, status)).contains(words).doesNotContain("REDACTED");
    }

    private static String purchase(String customer, String id, String product, int quantity, String amount) {
        return """
                {"transaction_id": "%s", "customer_id": "%s", "product_id": "%s", "purchase_date": "2024-02-20",\
                 "quantity": %d, "total_amount": %s}""".formatted(id, customer, product, quantity, amount);
    }

    /** Every answer that shows a figure, and the export. */
    private static Map<String, String> figures(LiveServer server) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (String path : List.of(
                "/api/kpis",
                "/api/customer_segments",
                "/api/monthly_revenue",
                "/api/top_customers?limit=100",
                "/api/product_category_performance",
                "/api/customer_satisfaction",
                "/kpis",
                "/api/export/customers")) {
            figures.put(path, server.text(path));
        }
        return figures;
    }

    private static BigDecimal revenue(LiveServer server) {
        return server.json("/kpis").path("total_lifetime_value").decimalValue();
    }

    private static long count(LiveServer server, String table, String outcome) {
        return server.json("/api/status")
                .path("sources")
                .path(table)
                .path(outcome)
                .asLong();
    }

    private static String customer(LiveServer server, String id, String column) {
        JsonNode cell = server.json("/api/customers/" + id).path(column);
        return cell.isNull() ? "" : cell.isTextual() ? cell.asText() : cell.toString();
    }

    private static String category(LiveServer server, String name) {
        for (JsonNode category :
                server.json("/api/product_category_performance").path("categoryData")) {
            if (category.path("category").asText().equals(name)) {
                return category.path("revenue") + " " + category.path("units");
            }
        }
        return "";
    }
}
