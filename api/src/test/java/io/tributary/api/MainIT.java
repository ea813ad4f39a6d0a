package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.cli.RunningServer;
import io.tributary.api.config.Configuration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainIT {
    @TempDir
    private Path data;

    @Test
    void shouldAnswerAtTheAddressWhenStarted() throws Exception {
        Configuration configuration =
                Configuration.from(Map.of(), Map.of("--port", "0", "--kafka-port", "0", "--data", data.toString()));

        RunningServer server = new Main().start(configuration);
        try (AutoCloseable running = server.handle()) {
            URI live = server.address().resolve("/health/live");
            int status = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(live).build(), BodyHandlers.ofString())
                    .statusCode();

            assertThat(server.address().getPort()).isPositive();
            assertThat(status).isEqualTo(200);
            assertThat(running).isNotNull();
        }
    }
}
