package io.tributary.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.api.LiveServer;
import io.tributary.api.SharedServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Live updates as a program follows them, from the whole server. */
@ExtendWith(SharedServer.class)
class LiveIT {
    private static final Map<String, String> FIGURES = Map.of(
            "kpis", "/api/kpis",
            "segments", "/api/customer_segments",
            "churn", "/api/churn_risk",
            "revenue", "/api/monthly_revenue",
            "categories", "/api/product_category_performance",
            "satisfaction", "/api/customer_satisfaction",
            "top_customers", "/api/top_customers");
    private static final Map<String, String> TYPES = Map.of(
            "kpis", "kpi_update",
            "segments", "segment_update",
            "churn", "churn_update",
            "revenue", "revenue_update",
            "categories", "category_update",
            "satisfaction", "satisfaction_update",
            "top_customers", "top_customers_update");

    private final LiveServer server;

    LiveIT(LiveServer server) {
        this.server = server;
    }

    @Test
    void shouldBeginWithWhatTheEndpointsSayWhenChannelsAreSubscribed() {
        known("live-1");
        server.awaitEverything();
        try (LiveClient client = LiveClient.connect(server.address())
                .subscribe(FIGURES.keySet().toArray(String[]::new))
                .subscribe("rfm", "customer:live-1")) {
            FIGURES.forEach((channel, path) -> {
                JsonNode message = client.await(channel);
                assertThat(message.path("type").asText()).isEqualTo(TYPES.get(channel));
                assertThat(message.path("snapshot").asBoolean()).isTrue();
                assertThat(message.path("seq").isIntegralNumber()).isTrue();
                assertThat(message.path("asOf").asText())
                        .isEqualTo(message.path("data").path("lastUpdated").asText());
                assertThat(withoutTime(message.path("data"))).isEqualTo(withoutTime(server.json(path)));
            });
            JsonNode rfm = client.await("rfm");
            assertThat(rfm.path("type").asText()).isEqualTo("rfm_update");
            assertThat(rfm.path("data").path("rfmCells").isObject()).isTrue();
            JsonNode customer = client.await("customer:live-1");
            assertThat(customer.path("type").asText()).isEqualTo("customer_update");
            assertThat(withoutTime(customer.path("data"))).isEqualTo(withoutTime(server.json("/api/customers/live-1")));
            assertThat(client.errors()).isEmpty();
        }
    }

    @Test
    void shouldTellOfAPurchaseInFiguresCustomerAndActivityWhenItIsAccepted() {
        known("live-2");
        server.take("product_catalog", """
                {"product_id": "live-P", "product_name": "Lamp", "category": "Light"}""");
        try (LiveClient client =
                LiveClient.connect(server.address()).subscribe("kpis", "customer:live-2", "activity", "customers")) {
            client.await("kpis");
            client.await("activity");
            client.await("customers");
            assertThat(client.await("customer:live-2")
                            .path("data")
                            .path("total_purchases")
                            .asInt())
                    .isZero();
            server.take("purchase_transactions", """
                    {"transaction_id": "live-T2", "customer_id": "live-2", "product_id": "live-P",
                     "purchase_date": "2024-02-01", "quantity": 2, "total_amount": 12.34}""");

            JsonNode kpis = client.await(
                    "kpis", message -> withoutTime(message.path("data")).equals(withoutTime(server.json("/api/kpis"))));
            assertThat(kpis.path("snapshot").asBoolean()).isFalse();
            JsonNode customer = client.await(
                    "customer:live-2",
                    message -> message.path("data").path("total_purchases").asInt() == 1);
            assertThat(withoutTime(customer.path("data"))).isEqualTo(withoutTime(server.json("/api/customers/live-2")));
            JsonNode activity = client.await("activity", message -> hasEvent(message, "live-T2"));
            assertThat(activity.path("type").asText()).isEqualTo("activity");
            JsonNode event = event(activity, "live-T2");
            assertThat(event.path("kind").asText()).isEqualTo("purchase");
            assertThat(event.path("customer_id").asText()).isEqualTo("live-2");
            assertThat(event.path("customer_name").asText()).isEqualTo("Ada live-2");
            assertThat(event.path("product_name").asText()).isEqualTo("Lamp");
            assertThat(event.path("total_amount").decimalValue()).isEqualByComparingTo("12.34");
            assertThat(event.path("occurred_at").asText()).startsWith("2024-02-01");

            known("live-3");
            JsonNode arrival = client.await(
                    "customers",
                    message -> message.path("data").path("customers").size() > 0
                            && message.findValuesAsText("customer_id").contains("live-3"));
            assertThat(arrival.path("type").asText()).isEqualTo("new_customer");
            assertThat(arrival.path("data").path("leftOut").asInt()).isZero();
            server.take("customer_info", "{\"customer_id\": \"live-3\", \"first_name\": \"Eve\", \"version\": 2}");
            assertThat(client.of("customers").stream()
                            .skip(1)
                            .flatMap(message -> message.findValuesAsText("customer_id").stream()))
                    .as("a change is no arrival")
                    .containsOnlyOnce("live-3");
        }
        try (LiveClient late = LiveClient.connect(server.address()).subscribe("activity", "customers")) {
            assertThat(hasEvent(late.await("activity"), "live-T2"))
                    .as("the snapshot has the last events")
                    .isTrue();
            assertThat(late.await("customers").findValuesAsText("customer_id")).contains("live-2", "live-3");
        }
    }

    @Test
    void shouldSayThatNobodyIsKnownUntilSomebodyIs() {
        try (LiveClient client = LiveClient.connect(server.address()).subscribe("customer:live-4 ü/%")) {
            assertThat(client.await("customer:live-4 ü/%").path("data").isNull())
                    .isTrue();
            known("live-4 ü/%");

            client.await(
                    "customer:live-4 ü/%",
                    message -> message.path("data").path("customer_id").asText().equals("live-4 ü/%"));
        }
    }

    @Test
    void shouldSayNothingMoreOfAChannelWhenItIsUnsubscribed() {
        known("live-5");
        try (LiveClient client = LiveClient.connect(server.address()).subscribe("customer:live-5", "kpis")) {
            client.await("customer:live-5");
            client.await("kpis");
            client.unsubscribe("customer:live-5");
            server.take("customer_service", """
                    {"interaction_id": "live-I5", "customer_id": "live-5", "interaction_date": "2024-02-01",
                     "interaction_type": "CHAT", "satisfaction_score": 1}""");
            client.await("kpis", message -> !message.path("snapshot").asBoolean());
            client.subscribe("customer:live-5");
            client.await(
                    "customer:live-5",
                    message -> message.path("data")
                            .path("last_interaction_type")
                            .asText()
                            .equals("CHAT"));

            assertThat(client.of("customer:live-5"))
                    .as("two snapshots and nothing in between")
                    .hasSize(2)
                    .allMatch(message -> message.path("snapshot").asBoolean());
        }
    }

    @Test
    void shouldFollowKpisAndCustomersWhenAClientSaysNothing() {
        try (LiveClient silent = LiveClient.connect(server.address());
                LiveClient speaking = LiveClient.connect(server.address()).subscribe("segments")) {
            silent.await("kpis");
            silent.await("customers");
            assertThat(silent.messages())
                    .extracting(message -> message.path("channel").asText())
                    .containsOnly("kpis", "customers");
            speaking.await("segments");
            assertThat(speaking.of("kpis")).isEmpty();
        }
    }

    @Test
    void shouldExplainWhatIsWrongAndCloseWhenThatGoesOn() {
        List<String> garbage = List.of(
                "what?",
                "[]",
                "{\"action\": \"dance\", \"channels\": [\"kpis\"]}",
                "{\"action\": \"subscribe\"}",
                "{\"action\": \"subscribe\", \"channels\": [1]}",
                "{\"action\": \"subscribe\", \"channels\": [\"kpis\", \"nothing\"]}",
                "{\"action\": \"subscribe\", \"channels\": [\"customer:\"]}",
                "[".repeat(3_000),
                "x".repeat(20_000));
        try (LiveClient client = LiveClient.connect(server.address())) {
            garbage.forEach(client::send);
            await().atMost(Duration.ofSeconds(20)).until(() -> client.errors().size() == garbage.size());
            assertThat(client.errors())
                    .as("sentences")
                    .allSatisfy(
                            error -> assertThat(error.path("data").path("error").asText())
                                    .containsAnyOf("must be", "there is no channel", "at most")
                                    .hasSizeBetween(20, 400));
            assertThat(client.of("kpis")).as("all or nothing").isEmpty();
            client.send("and again");

            assertThat(client.awaitClosed()).isEqualTo(1008);
        }
    }

    @Test
    void shouldRefuseMoreChannelsThanAClientMayHave() {
        List<String> channels = new ArrayList<>();
        for (int i = 0; i < Conversation.MOST_CHANNELS; i++) {
            channels.add("customer:live-many-" + i);
        }
        try (LiveClient client = LiveClient.connect(server.address()).subscribe(channels.toArray(String[]::new))) {
            client.subscribe("kpis");
            await().until(() -> !client.errors().isEmpty());
            assertThat(client.errors().get(0).path("data").path("error").asText())
                    .contains("100 channels", "'kpis'", "unsubscribe");
            client.unsubscribe(channels.get(0)).subscribe("kpis");

            client.await("kpis");
        }
    }

    @Test
    void shouldLetOnlyPagesOfItsOwnOpenASocket() {
        assertThatThrownBy(() -> LiveClient.connect(server.address(), "Origin", "https://elsewhere.example"))
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("WebSocketHandshakeException");
        assertThat(server.raw("GET /ws HTTP/1.1\r\nOrigin: https://elsewhere.example\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="))
                .startsWith("HTTP/1.1 403 ")
                .contains("{\"error\":\"pages of https://elsewhere.example may not", "--cors-origins")
                .doesNotContain("Set-Cookie");
        assertThatThrownBy(() -> LiveClient.connect(server.address(), "Origin", "null"))
                .isInstanceOf(CompletionException.class);
        try (LiveClient own =
                LiveClient.connect(server.address(), "Origin", server.address().toString())) {
            own.subscribe("kpis").await("kpis");
        }
    }

    @Test
    void shouldSayThatItIsAWebSocketWhenNoneIsAskedFor() {
        for (String path : List.of("/ws", "/ws/")) {
            HttpResponse<String> answer = server.get(path);

            assertThat(answer.statusCode()).isEqualTo(426);
            assertThat(answer.headers().firstValue("Upgrade")).contains("websocket");
            assertThat(LiveServer.parse(answer.body()).path("error").asText()).startsWith(path + " is a WebSocket: ");
        }
        assertThat(server.raw("GET /ws HTTP/1.1")).startsWith("HTTP/1.1 426 ").contains("Upgrade: websocket");
        assertThat(server.post("/ws", "application/json", "{}").statusCode()).isEqualTo(405);
        // And one that asks for it still gets one.
        try (LiveClient client = LiveClient.connect(server.address()).subscribe("kpis")) {
            client.await("kpis");
        }
    }

    @Test
    void shouldCountClientsInItsStatus() {
        try (LiveClient client = LiveClient.connect(server.address()).subscribe("kpis", "segments")) {
            client.await("kpis");
            client.await("segments");
            JsonNode live = server.json("/api/status").path("live");
            assertThat(live.path("clients").asInt()).isPositive();
            assertThat(live.path("subscriptions").asInt()).isGreaterThanOrEqualTo(2);
            assertThat(live.path("messages").asInt()).isGreaterThanOrEqualTo(2);
        }
        await().until(() ->
                server.json("/api/status").path("live").path("clients").asInt() == 0);
    }

    private void known(String id) {
        server.take(
                "customer_info",
                "{\"customer_id\": \"" + id + "\", \"first_name\": \"Ada\", \"last_name\": \"" + id + "\"}");
    }

    private static boolean hasEvent(JsonNode message, String id) {
        return message.path("data").findValuesAsText("id").contains(id);
    }

    private static JsonNode event(JsonNode message, String id) {
        for (JsonNode event : message.path("data").path("activity")) {
            if (event.path("id").asText().equals(id)) {
                return event;
            }
        }
        throw new AssertionError(message);
    }

    static JsonNode withoutTime(JsonNode body) {
        ObjectNode copy = body.deepCopy();
        copy.remove("lastUpdated");
        return copy;
    }
}
