package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthResourceTest {

    @Test
    void shouldBeDownAndSayWhatIsWrongWhenAPartIs() throws Exception {
        Map<String, HealthResource.Check> checks = new LinkedHashMap<>();
        checks.put("topology", () -> {});
        checks.put("registry", () -> {
            throw new IllegalStateException("its log is not read");
        });

        try (RestServer server = new RestServer(routes -> new HealthResource(checks).addTo(routes))) {
            for (String path : new String[] {"/health", "/health/ready", "/health/ready/"}) {
                assertThat(server.get(path).statusCode()).isEqualTo(503);
                assertThat(server.get(path).body())
                        .contains(
                                "\"status\":\"DOWN\"",
                                "\"topology\":\"UP\"",
                                "\"registry\":\"DOWN: its log is not read\"");
                assertThat(server.send("HEAD", path).statusCode()).isEqualTo(503);
            }
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldBeUpWhenAllPartsAre() throws Exception {
        try (RestServer server =
                new RestServer(routes -> new HealthResource(Map.of("topology", () -> {})).addTo(routes))) {
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
            assertThat(server.get("/health").body()).contains("\"status\":\"UP\"");
        }
    }
}
