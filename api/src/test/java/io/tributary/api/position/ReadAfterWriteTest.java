package io.tributary.api.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.javalin.Javalin;
import io.tributary.api.rest.Errors;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.summary.Blocks;
import io.tributary.topology.summary.Population;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadAfterWriteTest {
    private static final TopicCatalogue TOPICS = new TopicCatalogue("cdp.", 4);
    private static final TopicPartition PURCHASES = new TopicPartition("cdp.purchase-transactions", 1);
    private static final TopicPartition PRODUCTS = new TopicPartition("cdp.product-catalog", 0);

    private final Population population = new Population();
    private final AtomicLong offset = new AtomicLong(10);
    private final Positions positions = new Positions(TOPICS, population, offset::get);
    private final TokenCodec tokens = new TokenCodec(TOPICS);
    private final AtomicInteger reads = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();
    private ReadAfterWrite reading;
    private Javalin javalin;

    @BeforeEach
    void start() {
        start(Duration.ofSeconds(30));
    }

    private void start(Duration patience) {
        stop();
        reading = new ReadAfterWrite(positions, tokens, patience);
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            Errors.addTo(config.routes);
            reading.addTo(config.routes);
            config.routes.get("/api/x", request -> request.result("read " + reads.incrementAndGet()));
            config.routes.get("/health", request -> request.result("well"));
        });
        javalin.start();
    }

    @AfterEach
    void stop() {
        if (javalin != null) {
            javalin.stop();
            reading.close();
        }
    }

    @Test
    void shouldSayWhatItIncludesWhenNothingIsAskedFor() {
        HttpResponse<String> answer = get("/api/x", null).join();

        assertThat(answer.body()).isEqualTo("read 1");
        assertThat(answer.headers().firstValue("X-CDP-Position")).hasValue(tokens.text(new Token(10, Map.of())));
        assertThat(get("/health", null).join().headers().firstValue("X-CDP-Position"))
                .isEmpty();
    }

    @Test
    void shouldWaitWhenTheWriteIsNotInYet() {
        CompletableFuture<HttpResponse<String>> fact = get("/api/x", written(PURCHASES, 5));
        CompletableFuture<HttpResponse<String>> product = get("/api/x", written(PRODUCTS, 2));
        CompletableFuture<HttpResponse<String>> read = get("/api/x", tokens.text(new Token(12, Map.of())));
        await().until(() -> positions.waiting() == 3);
        assertThat(reads).hasValue(0);

        totals(Map.of(PURCHASES.toString(), 4L, PRODUCTS.toString(), 9L), Map.of(), 11);
        assertThat(positions.waiting()).isEqualTo(3);
        totals(Map.of(PURCHASES.toString(), 5L), Map.of(), 11);
        assertThat(fact.join().statusCode()).isEqualTo(200);
        totals(Map.of(PURCHASES.toString(), 5L), Map.of(PRODUCTS.toString(), 2L), 12);

        assertThat(product.join().statusCode()).isEqualTo(200);
        assertThat(read.join().headers().firstValue("X-CDP-Position")).hasValue(tokens.text(new Token(12, Map.of())));
        assertThat(reads).hasValue(3);
        assertThat(positions.waiting()).isZero();
    }

    @Test
    void shouldReadNothingAndSayWhenWhenTheWriteDoesNotComeInTime() {
        start(Duration.ofMillis(50));

        HttpResponse<String> answer = get("/api/x", written(PURCHASES, 5)).join();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(reads).hasValue(0);
        await().until(() -> positions.waiting() == 0);
    }

    @Test
    void shouldWaitForFollowersWhenAPositionIsBrought() {
        AtomicInteger asked = new AtomicInteger();
        reading.with(atMost -> asked.incrementAndGet());

        assertThat(get("/api/x", null).join().statusCode()).isEqualTo(200);
        assertThat(asked).hasValue(0);
        assertThat(get("/api/x", tokens.text(new Token(10, Map.of()))).join().statusCode())
                .isEqualTo(200);
        assertThat(asked).hasValue(1);

        reading.with(atMost -> {
            throw new TimeoutException();
        });
        assertThat(get("/api/x", tokens.text(new Token(10, Map.of()))).join().statusCode())
                .isEqualTo(503);
    }

    @Test
    void shouldRefuseWhenThePositionIsNotOurs() {
        HttpResponse<String> answer = get("/api/x", "nonsense").join();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("header 'X-CDP-Position' is 'nonsense'");
        assertThat(reads).hasValue(0);
    }

    private String written(TopicPartition input, long offset) {
        return tokens.text(Token.ofWritten(Map.of(input, offset)));
    }

    private void totals(Map<String, Long> position, Map<String, Long> broadcast, long reached) {
        population.set(
                Blocks.TOTALS,
                SummaryTotals.newBuilder()
                        .setPosition(position)
                        .setBroadcastPosition(broadcast)
                        .build());
        offset.set(reached);
        positions.advanced();
    }

    private CompletableFuture<HttpResponse<String>> get(String path, String position) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + javalin.port() + path));
        if (position != null) {
            request.header("X-CDP-Position", position);
        }
        return http.sendAsync(request.build(), BodyHandlers.ofString());
    }
}
