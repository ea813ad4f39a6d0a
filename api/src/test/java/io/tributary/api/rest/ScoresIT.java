package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.SharedServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What moves: pages while customers come and go, models that are fitted, an explanation after another purchase. */
@ExtendWith(SharedServer.class)
class ScoresIT {
    private final String prefix = UUID.randomUUID() + "/";

    @Test
    void shouldShowEverybodyOnceInOrderWhenCustomersComeAndGoBetweenPages(LiveServer server) {
        // U+FF5E is above a surrogate as a UTF-16 unit, and below the emoji as a code point.
        for (String id : List.of("b", "d", "f", "h", "～", "😀")) {
            customer(server, id);
            purchase(server, "T-" + id, id, 10);
        }
        customer(server, "e"); // without a purchase: no point

        List<String> seen = new ArrayList<>();
        String cursor = page(server, Cursors.behind(prefix), seen, 2);
        customer(server, "a"); // before what was shown: not shown any more
        purchase(server, "T-a", "a", 10);
        customer(server, "g"); // behind it: shown where it belongs
        purchase(server, "T-g", "g", 10);
        purchase(server, "T-d2", "d", 5_000); // shown already, and shown once
        gone(server, "f");
        gone(server, "d"); // the one whose id the cursor is
        cursor = page(server, cursor, seen, 2);
        page(server, cursor, seen, 2);

        assertThat(seen).containsExactly("b", "d", "g", "h", "～", "😀");
    }

    /** Reads a page, of which later tests' customers may be a part; returns where the next begins. */
    private String page(LiveServer server, String cursor, List<String> seen, int limit) {
        JsonNode answer = server.json("/api/rfm_segmentation?limit=" + limit + "&cursor=" + cursor);
        for (JsonNode point : answer.path("rfmData")) {
            String id = point.path("customerId").asText();
            if (id.startsWith(prefix)) {
                seen.add(id.substring(prefix.length()));
            }
        }
        return answer.path("nextCursor").asText();
    }

    @Test
    void shouldSayTheSameInAllPagesAsTheExportDoes(LiveServer server) {
        for (String id : List.of("1", "2", "3")) {
            customer(server, id);
            purchase(server, "T-" + id, id, 100);
        }
        List<JsonNode> points = new ArrayList<>();
        JsonNode page = server.json("/api/rfm_segmentation?limit=2");
        page.path("rfmData").forEach(points::add);
        while (!page.path("nextCursor").isNull()) {
            page = server.json("/api/rfm_segmentation?limit=2&cursor="
                    + page.path("nextCursor").asText());
            page.path("rfmData").forEach(points::add);
        }

        List<JsonNode> rows = new ArrayList<>();
        server.json("/api/export/customers?format=json").forEach(row -> {
            if (!row.path("last_purchase_date").isNull()) {
                rows.add(row);
            }
        });
        assertThat(points).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode point = points.get(i);
            JsonNode row = rows.get(i);
            assertThat(point.path("customerId")).isEqualTo(row.path("customer_id"));
            assertThat(point.path("recency")).isEqualTo(row.path("days_since_last_purchase"));
            assertThat(point.path("frequency")).isEqualTo(row.path("total_orders"));
            assertThat(point.path("monetary")).isEqualTo(row.path("total_lifetime_value"));
            assertThat(point.path("segment")).isEqualTo(row.path("customer_segment"));
            assertThat(point.path("rfmSegment")).isEqualTo(row.path("rfm_segment"));
            assertThat(point.path("scores").path("recency")).isEqualTo(row.path("recency_score"));
            assertThat(point.path("scores").path("frequency")).isEqualTo(row.path("frequency_score"));
            assertThat(point.path("scores").path("monetary")).isEqualTo(row.path("monetary_score"));
        }
    }

    @Test
    void shouldRaiseTheVersionWhenAFitIsAskedFor(LiveServer server) {
        HttpResponse<String> answer = server.post("/api/models/fit", "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode accepted = LiveServer.parse(answer.body());
        assertThat(accepted.path("requestedAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        long before = accepted.path("version").asLong(-1);
        assertThat(before).isNotNegative();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> churn(server).path("version").asLong() > before);
        assertThat(churn(server).path("remark").asText()).isNotEqualTo("not fitted yet");
        server.awaitEverything();
    }

    @Test
    void shouldTakeOnlyPostsWithoutParametersWhenAFitIsAskedFor(LiveServer server) {
        assertThat(ErrorAnswers.sentence(server.get("/api/models/fit"), 405)).contains("POST");
        assertThat(ErrorAnswers.sentence(server.post("/api/models/fit?now=true", ""), 400))
                .startsWith("parameter 'now' is 'true'");
        assertThat(ErrorAnswers.sentence(server.post("/api/models", ""), 405)).contains("GET");
    }

    @Test
    void shouldExplainAnewWhenThereIsAnotherPurchase(LiveServer server) {
        customer(server, "x");
        assertThat(explain(server, "x").path("facts")).isEmpty();

        purchase(server, "T1", "x", 999);
        JsonNode segment = explain(server, "x").path("scores").path("customer_segment");
        assertThat(segment.path("next").asText()).isEqualTo("High Value with 1.00 more");

        purchase(server, "T2", "x", 1);
        JsonNode again = explain(server, "x");
        assertThat(again.path("scores").path("customer_segment").path("value").asText())
                .isEqualTo("High Value");
        assertThat(again.path("facts")).hasSize(2);
    }

    @Test
    void shouldTellACustomerFromAnExplanationWhenTheIdLooksLikeOne(LiveServer server) {
        String id = prefix + "explain";
        customer(server, "explain");

        assertThat(server.json("/api/customers/" + LiveServer.segment(id))
                        .path("customer_id")
                        .asText())
                .isEqualTo(id);
        assertThat(explain(server, "explain").path("customerId").asText()).isEqualTo(id);
    }

    private static JsonNode churn(LiveServer server) {
        return server.json("/api/models").path("churn");
    }

    private JsonNode explain(LiveServer server, String id) {
        return server.json("/api/customers/" + LiveServer.segment(prefix + id) + "/explain");
    }

    private void customer(LiveServer server, String id) {
        server.take("customer_info", "{\"customer_id\": \"" + prefix + id + "\"}");
    }

    private void gone(LiveServer server, String id) {
        server.take("customer_info", "{\"customer_id\": \"" + prefix + id + "\", \"deleted\": true}");
    }

    private void purchase(LiveServer server, String transaction, String id, int amount) {
        server.take("purchase_transactions", """
                {"transaction_id": "%s", "customer_id": "%s", "product_id": "P", "purchase_date": "2024-02-01",
                 "quantity": 1, "total_amount": %d}""".formatted(transaction, prefix + id, amount));
    }
}
