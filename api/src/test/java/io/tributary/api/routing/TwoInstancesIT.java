package io.tributary.api.routing;

import static io.tributary.api.LiveServer.parse;
import static io.tributary.api.LiveServer.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tributary.api.LiveServer;
import io.tributary.api.broker.SharedBroker;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one broker: each answers about every customer, whoever has them, and when the other goes. */
@ExtendWith(SharedBroker.class)
class TwoInstancesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> CUSTOMERS = Stream.concat(
                    IntStream.range(0, 24).mapToObj(number -> "C" + number), Stream.of("a/b c%", "😀 & [x]|\"<>"))
            .toList();

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    @Test
    void shouldAnswerAboutEveryCustomerWhenTheOtherInstanceComesAndGoes(SharedBroker.Cluster cluster) throws Exception {
        Map<String, String> flags = Map.of(
                "--kafka-bootstrap-servers",
                cluster.broker().bootstrapServers(),
                "--topic-prefix",
                "two-instances.",
                "--stream-threads",
                "1",
                "--clock",
                "2024-03-01T12:00:00Z");
        try (LiveServer here = LiveServer.start(directory.resolve("one"), flags)) {
            fill(here);
            Map<String, String> others = new HashMap<>(flags);
            others.putAll(Map.of("--data", directory.resolve("two").toString(), "--port", "0"));
            try (SecondInstance there = SecondInstance.start(directory.resolve("two.log"), others)) {
                awaitSplit(here);
                for (URI instance : List.of(here.address(), there.address())) {
                    await().atMost(PATIENCE)
                            .untilAsserted(() -> CUSTOMERS.forEach(id -> {
                                assertWhole(instance, id);
                            }));
                }
                String theirs = ownedElsewhere(here);
                shouldPassOnWhatWasAsked(here, theirs);

                there.freeze();
                shouldAnswerFromAStandby(here, theirs);
                there.kill();
            }
            List<HttpResponse<String>> meanwhile = new ArrayList<>();
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
                List<HttpResponse<String>> answers = CUSTOMERS.stream()
                        .map(id -> get(here.address(), "/api/customers/" + segment(id)))
                        .toList();
                meanwhile.addAll(answers);
                return answers.stream()
                        .allMatch(answer -> answer.statusCode() == 200
                                && header(answer, "X-CDP-Served-By").isEmpty());
            });
            assertThat(meanwhile).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isIn(200, 503);
                assertThat(answer.statusCode() == 503)
                        .isEqualTo(!header(answer, "Retry-After").isEmpty());
            });
            CUSTOMERS.forEach(id -> assertWhole(here.address(), id));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(here.json("/api/status").path("instances"))
                            .singleElement()
                            .satisfies(one -> assertThat(one.path("partitions")).hasSize(4)));
        }
    }

    private static void fill(LiveServer server) {
        for (String id : CUSTOMERS) {
            String json = TextNode.valueOf(id).toString();
            server.post("/api/events/customer_info", "{\"customer_id\": " + json + "}");
            server.post("/api/events/purchase_transactions", """
                    {"transaction_id": "T", "customer_id": %s, "product_id": "P", "purchase_date": "2024-02-01",
                     "quantity": 1, "total_amount": 5}""".formatted(json));
        }
        server.awaitEverything();
    }

    private static void awaitSplit(LiveServer server) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(server.json("/api/status").path("instances"))
                        .hasSize(2)
                        .allSatisfy(instance -> {
                            assertThat(instance.path("partitions")).hasSize(2);
                            assertThat(instance.path("standbys")).hasSize(2);
                        }));
    }

    /** One that the first instance has to ask the other for. */
    private String ownedElsewhere(LiveServer server) {
        return CUSTOMERS.stream()
                .filter(id -> get(server.address(), "/api/customers/" + segment(id), Hop.HEADER, "owner")
                                .statusCode()
                        == 503)
                .findFirst()
                .orElseThrow();
    }

    private void shouldPassOnWhatWasAsked(LiveServer server, String id) {
        String path = "/api/customers/" + segment(id);

        assertThat(get(server.address(), path + "/timeline?kind=session").body())
                .contains("\"timeline\":[]");
        HttpResponse<String> refused = get(server.address(), path + "/timeline?kind=x%20y");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("parameter 'kind' is 'x y'");
        assertThat(header(get(server.address(), path + "/export"), "Content-Disposition"))
                .contains("attachment");
        assertThat(header(get(server.address(), path), "X-CDP-Position")).isNotEmpty();
    }

    private void shouldAnswerFromAStandby(LiveServer server, String id) {
        String path = "/api/customers/" + segment(id);
        HttpResponse<String> answer = get(server.address(), path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(header(answer, "X-CDP-Served-By")).isEqualTo("standby");
        assertThat(Long.parseLong(header(answer, "X-CDP-Lag"))).isBetween(0L, 10_000L);
        assertThat(header(answer, "X-CDP-Position")).isEmpty();
        assertThat(parse(answer.body()).path("standbyLag").isNumber()).isTrue();
        assertThat(parse(answer.body()).path("total_lifetime_value").decimalValue())
                .isEqualByComparingTo("5");
        HttpResponse<String> exact = get(
                server.address(), path, "X-CDP-Position", header(get(server.address(), "/api/kpis"), "X-CDP-Position"));
        assertThat(exact.statusCode())
                .as("a standby can't say what it includes")
                .isEqualTo(503);
        assertThat(header(exact, "Retry-After")).isEqualTo("1");
    }

    private void assertWhole(URI instance, String id) {
        String path = "/api/customers/" + segment(id);
        JsonNode row = json(instance, path);
        assertThat(row.path("customer_id").asText()).isEqualTo(id);
        assertThat(row.path("total_orders").asInt()).isEqualTo(1);
        assertThat(json(instance, path + "/timeline").path("timeline")).hasSize(1);
        assertThat(json(instance, path + "/orders").path("orders")).hasSize(1);
        assertThat(json(instance, path + "/explain").path("customerId").asText())
                .isEqualTo(id);
    }

    private JsonNode json(URI instance, String path) {
        HttpResponse<String> answer = get(instance, path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return parse(answer.body());
    }

    private HttpResponse<String> get(URI instance, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(instance.resolve(path)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
