package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.config.DisplaySettings;
import java.net.http.HttpResponse;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardResourceTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String ASSET = "/assets/index-Bx4_q-1.js";

    private RestServer server;

    @BeforeAll
    void start() {
        server = new RestServer(routes -> {
            new DashboardResource("/io/tributary/api/rest/dashboard/").addTo(routes);
            new DisplayResource(new DisplaySettings(Locale.GERMANY, Currency.getInstance("EUR"))).addTo(routes);
            // A chart of the same beginning as a page.
            routes.get("/customer_segments", request -> request.json("chart"));
        });
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/overview",
                "/overview?segment=High%20Value",
                "/customers",
                "/customers/C1",
                "/customers/a%2Fb",
                "/orders",
                "/products",
                "/campaigns",
                "/query",
                "/flow?view=columns",
                "/settings",
                "/analyses",
                "/analyses/trends"
            })
    void shouldGiveThePageWhenABrowserAsks(String path) throws Exception {
        HttpResponse<String> page = get(path, BROWSER);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.headers().firstValue("Vary").orElseThrow()).contains("Accept,");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.body()).contains(ASSET);
    }

    @Test
    void shouldAllowNoScriptsInThePage() throws Exception {
        String policy = get("/", BROWSER)
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "text/plain", "text/html2", ""})
    void shouldSayWhatThisIsWhenAProgramAsks(String accept) throws Exception {
        HttpResponse<String> answer = get("/", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.mapper().readTree(answer.body()).path("message").asText())
                .contains("/api/kpis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/overview", "/customers/C1", "/nothing", "/customers/C1/more"})
    void shouldSayThatNothingIsThereWhenAProgramAsksForAPage(String path) throws Exception {
        assertThat(ErrorAnswers.sentence(get(path, "application/json"), 404)).isEqualTo("there is nothing at " + path);
    }

    @Test
    void shouldSayThatNothingIsThereWhenABrowserAsksForNoPage() throws Exception {
        assertThat(ErrorAnswers.sentence(get("/nothing", BROWSER), 404)).isEqualTo("there is nothing at /nothing");
        assertThat(get("/customer_segments", BROWSER).body()).isEqualTo("chart");
    }

    @Test
    void shouldLetAssetsBeKeptForEver() throws Exception {
        HttpResponse<String> asset = server.get(ASSET);

        assertThat(asset.body()).contains("Tributary");
        assertThat(asset.headers().firstValue("Content-Type")).hasValue("text/javascript;charset=utf-8");
        assertThat(asset.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(server.get("/theme.js").headers().firstValue("Cache-Control"))
                .isEmpty();
        assertThat(server.get("/favicon.svg").headers().firstValue("Content-Type"))
                .hasValue("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/none.js", "/assets/..%2Findex.html", "/assets/index.html", "/assets/a%2Fb.js"})
    void shouldSayThatNothingIsThereWhenAnAssetIsNotPartOfIt(String path) throws Exception {
        assertThat(ErrorAnswers.sentence(server.get(path), 404)).startsWith("there is nothing at /assets/");
    }

    @Test
    void shouldRefuseParametersWhenNoneAreTaken() throws Exception {
        assertThat(ErrorAnswers.sentence(server.get(ASSET + "?a=1"), 400)).contains("'a'");
        assertThat(ErrorAnswers.sentence(server.get("/theme.js?a=1"), 400)).contains("'a'");
        assertThat(ErrorAnswers.sentence(server.get("/api/display?a=1"), 400)).contains("'a'");
    }

    @Test
    void shouldSayHowFiguresAreWritten() throws Exception {
        assertThat(server.get("/api/display").body()).isEqualTo("{\"locale\":\"de-DE\",\"currency\":\"EUR\"}");
    }

    @Test
    void shouldDoWithoutADashboardWhenItWasNotBuilt() throws Exception {
        try (RestServer bare = new RestServer(routes -> new DashboardResource("/nowhere/").addTo(routes))) {
            assertThat(bare.send("GET", "/", new byte[0], "Accept", BROWSER).body())
                    .contains("This is Tributary");
            assertThat(ErrorAnswers.sentence(bare.send("GET", "/overview", new byte[0], "Accept", BROWSER), 404))
                    .isEqualTo("there is nothing at /overview");
        }
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        return accept.isEmpty() ? server.get(path) : server.send("GET", path, new byte[0], "Accept", accept);
    }
}
