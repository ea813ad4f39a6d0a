package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ConflictResponse;
import io.tributary.api.query.NotReadyException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ErrorsTest {
    private static RestServer server;

    @BeforeAll
    static void start() {
        server = new RestServer(ErrorsTest::routes);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void routes(RoutesConfig routes) {
        routes.get("/bug", request -> {
            throw new IllegalStateException("a secret of the server");
        });
        routes.get("/soon", request -> {
            throw new NotReadyException("the totals are being read");
        });
        routes.get("/conflict", request -> {
            throw new ConflictResponse("two of them");
        });
        routes.get(
                "/own",
                request -> request.status(404).contentType("application/own").result("mine"));
    }

    @Test
    void shouldTellNothingOfItselfWhenThereIsABug() throws Exception {
        assertThat(ErrorAnswers.sentence(server.get("/bug"), 500)).doesNotContain("secret");
    }

    @Test
    void shouldSayWhenToComeBackWhenItIsNotReady() throws Exception {
        HttpResponse<String> answer = server.get("/soon");

        assertThat(ErrorAnswers.sentence(answer, 503)).isEqualTo("the totals are being read");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void shouldKeepStatusAndWordsWhenAHandlerRefuses() throws Exception {
        assertThat(ErrorAnswers.sentence(server.get("/conflict"), 409)).isEqualTo("two of them");
    }

    @Test
    void shouldLeaveABodyAloneWhenAHandlerAnswers404Itself() throws Exception {
        HttpResponse<String> answer = server.get("/own");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("mine");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/own");
    }

    @Test
    void shouldSayWhereNothingIsWhenThereIsNoRoute() throws Exception {
        assertThat(ErrorAnswers.sentence(server.get("/x/y?z"), 404)).isEqualTo("there is nothing at /x/y");
        assertThat(ErrorAnswers.sentence(server.send("POST", "/bug"), 405))
                .isEqualTo("/bug takes GET, HEAD and not POST");
    }
}
