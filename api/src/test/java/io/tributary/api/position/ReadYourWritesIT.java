package io.tributary.api.position;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.SharedServer;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever writes and then reads with the position of the write sees it; always, and everywhere. */
@ExtendWith(SharedServer.class)
class ReadYourWritesIT {
    private static final int TIMES = 200;
    private static final TokenCodec TOKENS = new TokenCodec(new TopicCatalogue("cdp.", 4));

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void shouldSeeEveryWriteWhenItsPositionIsBrought(LiveServer server) throws Exception {
        String position = write(server, "customer_info", "{\"customer_id\": \"ryw\"}");
        long orders = orders(read(server, "/api/kpis", position));
        long waited = 0;
        for (int number = 1; number <= TIMES; number++) {
            position = write(server, "purchase_transactions", """
                    {"transaction_id": "T%d", "customer_id": "ryw", "product_id": "P", "purchase_date": "2024-02-01T00:00:%02dZ",
                     "quantity": 1, "total_amount": 1}""".formatted(number, number % 60));
            long began = System.nanoTime();
            switch (number % 6) {
                case 0 ->
                    assertThat(number(read(server, "/api/customers/ryw", position), "total_purchases"))
                            .isEqualTo(number);
                case 1 ->
                    assertThat(number(read(server, "/api/users/ryw/metrics", position), "total_orders"))
                            .isEqualTo(number);
                case 2 ->
                    assertThat(read(server, "/api/customers/ryw/timeline?limit=1000", position)
                                    .path("timeline"))
                            .hasSize(number);
                case 3 ->
                    assertThat(read(server, "/api/customers/ryw/orders?limit=1000", position)
                                    .path("orders"))
                            .hasSize(number);
                case 4 ->
                    assertThat(orders(read(server, "/api/kpis", position))).isEqualTo(orders + number);
                default ->
                    assertThat(read(server, "/api/customers/ryw/export", position)
                                    .path("purchase_transactions"))
                            .hasSize(number);
            }
            waited += System.nanoTime() - began;
        }
        System.out.printf("read after write: %.0f ms on average%n", waited / 1e6 / TIMES);
    }

    @Test
    void shouldSeeTheCatalogueWhenAProductWasJustWritten(LiveServer server) throws Exception {
        String bought = write(server, "purchase_transactions", """
                {"transaction_id": "T", "customer_id": "ryw2", "product_id": "ryw2-P", "purchase_date": "2024-02-01",
                 "quantity": 1, "total_amount": 1}""");
        String known = write(server, "customer_info", "{\"customer_id\": \"ryw2\"}");
        for (String category : new String[] {"Pens", "Paper", "Ink"}) {
            String changed = write(
                    server, "product_catalog", "{\"product_id\": \"ryw2-P\", \"category\": \"" + category + "\"}");

            JsonNode row = read(server, "/api/customers/ryw2", bought + "," + known + ", " + changed);

            assertThat(row.path("favorite_product_category").asText()).isEqualTo(category);
        }
    }

    @Test
    void shouldSeeAChangeInListsWhenThePositionOfItsAnswerIsBrought(LiveServer server) throws Exception {
        String known = changed(server.post("/api/customers", "{\"customer_id\": \"ryw3\", \"last_name\": \"Before\"}"));
        String bought = write(server, "purchase_transactions", """
                {"transaction_id": "T", "customer_id": "ryw3", "product_id": "P", "purchase_date": "2024-02-01",
                 "quantity": 1, "total_amount": 1, "order_id": "ryw3-O", "status": "PENDING"}""");
        read(server, "/api/orders/ryw3-O", known + "," + bought);
        for (String status : new String[] {"SHIPPED", "DELIVERED", "RETURNED"}) {
            String position = changed(server.send("PATCH", "/api/orders/ryw3-O", "{\"status\": \"" + status + "\"}"));

            JsonNode order = read(server, "/api/orders/ryw3-O", position);

            assertThat(order.at("/orders/0/status").asText()).isEqualTo(status);
        }

        String renamed = changed(server.send("PATCH", "/api/customers/ryw3", "{\"last_name\": \"After\"}"));
        assertThat(read(server, "/api/customers?filter=last_name%20%3D%20%27After%27", renamed)
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        HttpResponse<String> ended = server.send("DELETE", "/api/customers/ryw3");
        assertThat(ended.statusCode()).isEqualTo(204);
        String gone = ended.headers().firstValue("X-CDP-Position").orElseThrow();
        assertThat(read(server, "/api/customers?filter=last_name%20%3D%20%27After%27", gone)
                        .path("total")
                        .asInt())
                .isZero();
    }

    private static String changed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return answer.headers().firstValue("X-CDP-Position").orElseThrow();
    }

    @Test
    void shouldSeeWhatAnotherReadSawWhenItsPositionIsBrought(LiveServer server) throws Exception {
        String written = write(server, "customer_info", "{\"customer_id\": \"ryw4\"}");
        HttpResponse<String> first = get(server, "/api/kpis", written);
        String seen = first.headers().firstValue("X-CDP-Position").orElseThrow();

        HttpResponse<String> second = get(server, "/churn_risk", seen);

        assertThat(TOKENS.token(seen).orElseThrow().population()).isPositive();
        assertThat(second.statusCode()).isIn(200, 404);
        assertThat(get(server, "/api/customers/nobody", seen).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldSayThatItIsNotThereYetWhenTheWriteIsNotSeenInTime(LiveServer server) throws Exception {
        String future = TOKENS.text(
                Token.ofWritten(Map.of(new TopicPartition("cdp.purchase-transactions", 0), 1_000_000_000L)));

        HttpResponse<String> answer = get(server, "/api/kpis", future);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(LiveServer.parse(answer.body()).path("error").asText())
                .isEqualTo("what X-CDP-Position names is not to be seen yet after 5.0 seconds; it will be, ask again");
    }

    @Test
    void shouldRefuseThePositionWhenItIsNotOurs(LiveServer server) throws Exception {
        for (String position : new String[] {"x", "AQA=", "AQA,,", "cdp.purchase-transactions-0:1", "AgA"}) {
            HttpResponse<String> answer = get(server, "/api/kpis", position);

            assertThat(answer.statusCode()).as(position).isEqualTo(400);
            assertThat(LiveServer.parse(answer.body()).path("error").asText())
                    .startsWith("header 'X-CDP-Position' is '" + position + "', but must be");
        }
    }

    private static long orders(JsonNode kpis) {
        return kpis.path("kpiData").get(1).path("value").asLong();
    }

    private static long number(JsonNode body, String field) {
        assertThat(body.path(field).isNumber()).isTrue();
        return body.path(field).asLong();
    }

    private static String write(LiveServer server, String type, String json) {
        HttpResponse<String> answer = server.post("/api/events/" + type, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String position = LiveServer.parse(answer.body()).path("position").asText();
        assertThat(answer.headers().firstValue("X-CDP-Position")).hasValue(position);
        return position;
    }

    private JsonNode read(LiveServer server, String path, String position) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(server, path, position);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-CDP-Position")).isPresent();
        return LiveServer.parse(answer.body());
    }

    private HttpResponse<String> get(LiveServer server, String path, String position)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.address().resolve(path)).timeout(Duration.ofSeconds(20));
        if (position != null) {
            request.header("X-CDP-Position", position);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
