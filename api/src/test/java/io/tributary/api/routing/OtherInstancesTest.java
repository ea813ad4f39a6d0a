package io.tributary.api.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.HostInfo;
import org.eclipse.jetty.http.UriCompliance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherInstancesTest {
    private final Deque<Javalin> servers = new ArrayDeque<>();
    private final AtomicLong now = new AtomicLong();
    private final OtherInstances others = new OtherInstances(now::get);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        servers.forEach(Javalin::stop);
    }

    @Test
    void shouldPassQuestionAndAnswerWhenTheOtherAnswers() throws Exception {
        HostInfo other = start(routes -> routes.get(
                "/api/customers/{id}",
                request -> request.status(404)
                        .header("X-CDP-Position", "theirs")
                        .header("Set-Cookie", "a=1")
                        .result(request.pathParam("id") + " " + request.queryString() + " "
                                + request.header("If-None-Match") + " " + request.header(Hop.HEADER) + " "
                                + request.header("X-Else"))));
        HostInfo front = front(other);

        HttpResponse<String> answer =
                get(front, "/api/customers/a%2Fb%20%F0%9F%98%80?q=%5Bx%5D", "If-None-Match", "\"1\"", "X-Else", "e");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("a/b 😀 q=%5Bx%5D \"1\" standby null");
        assertThat(answer.headers().allValues("X-CDP-Position")).containsExactly("theirs");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1");
    }

    @Test
    void shouldNotAnswerWhenTheOtherIsNotReady() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HostInfo other = start(routes -> routes.get("/api/customers/{id}", request -> {
            asked.incrementAndGet();
            request.status(503).result("not me");
        }));
        HostInfo front = front(other);

        assertThat(get(front, "/api/customers/C1").body()).isEqualTo("nobody");
        assertThat(get(front, "/api/customers/C1").body()).isEqualTo("nobody");
        assertThat(asked).as("who says that it is not ready is asked again").hasValue(2);
    }

    @Test
    void shouldLeaveAnInstanceAloneForASecondWhenItIsSilent() throws Exception {
        try (ServerSocket hangs = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            HostInfo front = front(new HostInfo("127.0.0.1", hangs.getLocalPort()));

            long began = System.nanoTime();
            assertThat(get(front, "/api/customers/C1").body()).isEqualTo("nobody");
            long first = System.nanoTime() - began;
            assertThat(get(front, "/api/customers/C1").body()).isEqualTo("nobody");
            long second = System.nanoTime() - began - first;

            assertThat(Duration.ofNanos(first)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(20));
            assertThat(second).isLessThan(first);
        }
        HostInfo gone = new HostInfo("127.0.0.1", freePort());
        HostInfo front = front(gone);
        assertThat(get(front, "/api/customers/C1").body()).isEqualTo("nobody");
        startAt(gone.port(), routes -> routes.get("/api/customers/{id}", request -> request.result("back")));
        assertThat(get(front, "/api/customers/C1").body()).isEqualTo("nobody");
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(get(front, "/api/customers/C1").body()).isEqualTo("back");
    }

    @ParameterizedTest
    @CsvSource({"/a b,/a%20b", "/%41[|],/%41%5B%7C%5D", "/é,/%C3%A9", "q=a&b=c+d,q=a&b=c+d", "\"<>,%22%3C%3E"})
    void shouldEncodeWhatAnAddressCanNotHold(String text, String encoded) {
        assertThat(OtherInstances.encoded(text)).isEqualTo(encoded);
        assertThat(URI.create("http://h/" + encoded)).isNotNull();
    }

    /** Passes everything on, and says so when nothing comes back. */
    private HostInfo front(HostInfo other) {
        return start(routes -> routes.get("/<path>", request -> {
            if (!others.pass(request, other, Hop.STANDBY)) {
                request.result("nobody");
            }
        }));
    }

    private HostInfo start(Consumer<RoutesConfig> routes) {
        return startAt(0, routes);
    }

    private HostInfo startAt(int port, Consumer<RoutesConfig> routes) {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = port;
            config.jetty.modifyHttpConfiguration(http -> http.setUriCompliance(UriCompliance.UNSAFE));
            config.jetty.modifyServletContextHandler(
                    handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
            routes.accept(config.routes);
        });
        servers.add(server.start());
        return new HostInfo("127.0.0.1", server.port());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private HttpResponse<String> get(HostInfo to, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
