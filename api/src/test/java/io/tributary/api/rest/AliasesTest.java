package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {

    @ParameterizedTest
    @CsvSource({
        "/api/users, list",
        "/api/users/C%201, one C 1",
        "/api/metrics/customers/C1/metrics, metrics of C1",
        "/api/users/C1/metrics, metrics of C1",
        "/api/metrics/products/P1/metrics, metrics of product P1",
        "/api/metrics/top-products, top",
        "/api/metrics/dashboard, kpis"
    })
    void shouldAnswerAsTheAddressThatTookItsPlace(String alias, String body) throws Exception {
        try (RestServer server = server()) {
            assertThat(server.get(alias).body()).isEqualTo(body);
            assertThat(server.send("HEAD", alias).statusCode()).isEqualTo(200);
            assertThat(server.send("POST", alias).statusCode()).isEqualTo(405);
        }
    }

    @Test
    void shouldHaveNoAliasOfWhatOnlyBeginsAlike() throws Exception {
        try (RestServer server = server()) {
            assertThat(server.get("/api/users_by_mood").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void shouldLeaveAnAddressAsItIsWhenItIsTaken() throws Exception {
        try (RestServer server = new RestServer(routes -> {
            routes.get("/api/customers", request -> request.result("customers"));
            routes.get("/api/users", request -> request.result("users"));
        })) {
            assertThat(server.get("/api/users").body()).isEqualTo("users");
        }
    }

    private static RestServer server() {
        return new RestServer(routes -> {
            routes.get("/api/customers", request -> request.result("list"));
            routes.get("/api/customers_by_mood", request -> request.result("mood"));
            routes.get("/api/customers/{id}", request -> request.result("one " + request.pathParam("id")));
            routes.get(
                    "/api/customers/{id}/metrics", request -> request.result("metrics of " + request.pathParam("id")));
            routes.get(
                    "/api/products/{id}/metrics",
                    request -> request.result("metrics of product " + request.pathParam("id")));
            routes.get("/api/products/top", request -> request.result("top"));
            routes.get("/api/kpis", request -> request.result("kpis"));
        });
    }
}
