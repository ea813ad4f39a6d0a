package io.tributary.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson;
import io.tributary.api.rest.Errors;
import io.tributary.api.rest.Json;
import io.tributary.api.rest.Methods;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every answer, over a real HTTP server and with routes that do nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MannersTest {
    private static final String FRIEND = "https://dashboard.example.org";
    private static final byte[] NOISE = new byte[256 * 1024];

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger seconds = new AtomicInteger();
    private final AtomicInteger count = new AtomicInteger();
    private final CountDownLatch firstPartRead = new CountDownLatch(1);
    private Javalin server;

    @BeforeAll
    void start() {
        new Random(1).nextBytes(NOISE);
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = 0;
                    config.jsonMapper(new JavalinJackson(Json.mapper(), false));
                    Manners.addTo(config, List.of(FRIEND));
                    Errors.addTo(config.routes);
                    routes(config.routes);
                    Methods.addTo(config);
                })
                .start();
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    private void routes(RoutesConfig routes) {
        routes.get("/counted", request -> json(request, "{\"asOf\":\"T\",\"count\":C,\"lastUpdated\":\"T\"}"));
        routes.get("/nested", request -> json(request, "{\"a\":{\"lastUpdated\":\"T\"},\"lastUpdated\":\"T\"}"));
        routes.get(
                "/late",
                request -> request.future(
                        () -> CompletableFuture.runAsync(() -> json(request, "{\"count\":C,\"lastUpdated\":\"T\"}"))));
        routes.get("/list", request -> request.json(List.of(1, 2)));
        routes.get("/own", request -> request.header("X-CDP-As-Of", "own").json(Map.of("lastUpdated", "other")));
        routes.get("/empty", request -> request.status(200));
        routes.get("/large", request -> request.json(Map.of("text", "x".repeat(1100))));
        routes.get("/small", request -> request.json(Map.of("text", "x".repeat(900))));
        routes.get(
                "/parquet",
                request -> request.contentType("application/vnd.apache.parquet").result("x".repeat(5000)));
        routes.get("/stream", this::stream);
        routes.get("/page", request -> {
            Links.next(request, request.queryParam("cursor") == null ? "Q &" : null);
            request.json(List.of());
        });
        routes.get("/page/{id}", request -> {
            Links.next(request, "Q");
            request.json(List.of());
        });
        routes.post("/counted", request -> request.status(202).json(Map.of("lastUpdated", "now")));
    }

    private void json(Context request, String template) {
        String time = "2026-01-31T12:00:%02dZ".formatted(seconds.get());
        request.contentType("application/json")
                .result(template.replace("T", time).replace("C", Integer.toString(count.get())));
    }

    /** Sends its second half only when the first has been read. */
    private void stream(Context request) throws Exception {
        OutputStream out = request.contentType("text/csv").outputStream();
        out.write(NOISE);
        out.flush();
        assertThat(firstPartRead.await(30, TimeUnit.SECONDS)).isTrue();
        out.write(NOISE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/counted", "/late"})
    void shouldSayNotModifiedWhileOnlyTheTimeMoves(String path) {
        HttpResponse<String> first = get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/\"").endsWith("\"");
        seconds.incrementAndGet();

        HttpResponse<String> second = get(path, "If-None-Match", tag);
        count.incrementAndGet();
        HttpResponse<String> third = get(path, "If-None-Match", tag);

        assertThat(first.headers().firstValue("X-CDP-As-Of"))
                .hasValue("2026-01-31T12:00:%02dZ".formatted(seconds.get() - 1));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("ETag")).hasValue(tag);
        assertThat(second.headers().firstValue("X-CDP-As-Of"))
                .hasValue("2026-01-31T12:00:%02dZ".formatted(seconds.get()));
        assertThat(third.statusCode()).isEqualTo(200);
        assertThat(third.body()).contains("\"count\":" + count.get());
        assertThat(third.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    }

    @Test
    void shouldLookAtATimeWhenItIsNotTheAnswersOwn() {
        String tag = get("/nested").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/nested", "If-None-Match", tag).statusCode()).isEqualTo(304);
        seconds.incrementAndGet();

        assertThat(get("/nested", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldCompareTagsAsHttpSays() {
        String tag = get("/list").headers().firstValue("ETag").orElseThrow();

        assertThat(get("/list", "If-None-Match", "*").statusCode()).isEqualTo(304);
        assertThat(get("/list", "If-None-Match", "\"a\", " + tag + " , \"b\"").statusCode())
                .isEqualTo(304);
        assertThat(get("/list", "If-None-Match", tag.substring(2)).statusCode()).isEqualTo(304);
        assertThat(get("/list", "If-None-Match", "\"a\"").statusCode()).isEqualTo(200);
        assertThat(get("/list", "If-None-Match", "").statusCode()).isEqualTo(200);
        assertThat(send("HEAD", "/list").headers().firstValue("ETag")).hasValue(tag);
        assertThat(send("HEAD", "/list", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void shouldGiveNoTagWhenThereIsNothingToKeep() {
        assertThat(get("/empty").headers().firstValue("ETag")).isEmpty();
        assertThat(get("/nothing", "If-None-Match", "*").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/counted", "If-None-Match", "*").statusCode()).isEqualTo(202);
        assertThat(get("/own").headers().allValues("X-CDP-As-Of")).containsExactly("own");
    }

    @Test
    void shouldCompressWhenItIsLargeAndTheClientTakesIt() throws IOException {
        HttpResponse<byte[]> compressed = bytes("/large", "gzip, deflate, br");
        HttpResponse<byte[]> plain = bytes("/large", "identity");

        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.body()).hasSizeLessThan(200);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(compressed.headers().firstValue("ETag"))
                .isEqualTo(plain.headers().firstValue("ETag"));
        assertThat(compressed.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
        assertThat(bytes("/small", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(bytes("/parquet", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(bytes("/large", "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void shouldSendWhatIsThereWhenAStreamIsCompressed() throws Exception {
        HttpResponse<InputStream> answer =
                http.send(request("GET", "/stream", "Accept-Encoding", "gzip"), BodyHandlers.ofInputStream());

        try (GZIPInputStream body = new GZIPInputStream(answer.body())) {
            byte[] first = body.readNBytes(NOISE.length / 2);
            firstPartRead.countDown();
            assertThat(first.length + body.readAllBytes().length).isEqualTo(2 * NOISE.length);
        }
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void shouldLetCachesAskFirst() {
        assertThat(get("/list").headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(get("/nothing").headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void shouldLetAPageReadWhenItsOriginIsNamed() {
        HttpResponse<String> answer = get("/counted", "Origin", FRIEND);

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(FRIEND);
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag", "Link", "Location", "X-CDP-As-Of", "X-CDP-Position");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Origin");
        assertThat(get("/nothing", "Origin", FRIEND).headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue(FRIEND);
    }

    @Test
    void shouldSayWhatAPageMaySendWhenItAsksBefore() {
        HttpResponse<String> answer =
                send("OPTIONS", "/counted", "Origin", FRIEND, "Access-Control-Request-Method", "POST");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(FRIEND);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST", "DELETE");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Content-Type", "If-None-Match", "X-CDP-Position");
        assertThat(answer.headers().firstValue("Access-Control-Max-Age")).hasValue("7200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org",
                "http://dashboard.example.org",
                "https://dashboard.example.org.evil.org",
                "null"
            })
    void shouldSayNothingToAPageWhenItsOriginIsNot(String origin) {
        assertThat(get("/counted", "Origin", origin).headers().map().keySet())
                .noneMatch(header -> header.startsWith("access-control-"));
        assertThat(send("OPTIONS", "/counted", "Origin", origin, "Access-Control-Request-Method", "POST")
                        .headers()
                        .map()
                        .keySet())
                .noneMatch(header -> header.startsWith("access-control-"));
    }

    @Test
    void shouldLinkTheNextPageWithAllThatWasAsked() {
        assertThat(get("/page?limit=2&q=a%26b%20%C3%A4").headers().firstValue("Link"))
                .hasValue("</page?limit=2&q=a%26b+%C3%A4&cursor=Q+%26>; rel=\"next\"");
        assertThat(get("/page?cursor=Q").headers().firstValue("Link")).isEmpty();
        assertThat(get("/page/a%2Fb%3E%C3%A4?cursor=P").headers().firstValue("Link"))
                .hasValue("</page/a%2Fb%3E%C3%A4?cursor=Q>; rel=\"next\"");
    }

    private HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    private HttpResponse<String> send(String method, String path, String... headers) {
        return exchange(request(method, path, headers), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> bytes(String path, String acceptEncoding) {
        return exchange(request("GET", path, "Accept-Encoding", acceptEncoding), BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, BodyPublishers.noBody());
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
