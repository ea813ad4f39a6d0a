package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocsResourceTest {
    private RestServer server;

    @BeforeAll
    void start() {
        server = new RestServer(routes -> {
            new DocsResource().addTo(routes);
            new OpenApiResource().addTo(routes);
        });
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void shouldNeedNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = server.get("/docs");
        List<String> addresses = Pattern.compile("(?:src|href)=\"([^\"]*)\"")
                .matcher(page.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(address -> !address.startsWith("data:"))
                .toList();

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(addresses).contains("/docs/swagger-ui-bundle.js", "/docs/swagger-ui.css", "/openapi.json");
        for (String address : addresses) {
            HttpResponse<String> file = server.get(address);
            assertThat(file.statusCode()).as(address).isEqualTo(200);
            assertThat(file.body()).as(address).isNotBlank();
            assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                    .as(address)
                    .matches("text/(css|javascript);charset=utf-8|application/json");
        }
    }

    @Test
    void shouldHaveNoScriptOrStyleInThePageItself() throws Exception {
        assertThat(server.get("/docs").body())
                .doesNotContain("<style", " style=", " onload=", "javascript:")
                .doesNotContainPattern("<script[^>]*>[^<]");
        assertThat(server.get("/docs/docs.js").body()).contains("validatorUrl: null", "prefers-color-scheme");
        assertThat(server.get("/docs/swagger-ui.css").body()).contains("dark-mode");
    }

    @Test
    void shouldGiveTheDescription() throws Exception {
        HttpResponse<String> description = server.get("/openapi.json");

        assertThat(Json.mapper().readTree(description.body()).path("openapi").asText())
                .startsWith("3.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/index.html", "/docs/nothing.js", "/docs/swagger-ui.css.map", "/docs/..%2Fdocs.js"})
    void shouldSayThatNothingIsThereWhenAFileIsNotPartOfIt(String path) throws Exception {
        assertThat(ErrorAnswers.sentence(server.get(path), 404)).startsWith("there is nothing at /docs/");
    }

    @Test
    void shouldRefuseParametersWhenNoneAreTaken() throws Exception {
        assertThat(ErrorAnswers.sentence(server.get("/docs?a=1"), 400)).contains("'a'");
        assertThat(ErrorAnswers.sentence(server.get("/docs/docs.js?a=1"), 400)).contains("'a'");
        assertThat(ErrorAnswers.sentence(server.get("/openapi.json?a=1"), 400)).contains("'a'");
    }
}
