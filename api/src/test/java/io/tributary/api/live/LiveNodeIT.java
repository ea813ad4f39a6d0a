package io.tributary.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.SharedServer;
import io.tributary.api.registry.NodeClients;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The JavaScript client under Node, what others' tools make of the socket, and of its description. */
@ExtendWith(SharedServer.class)
class LiveNodeIT {
    private final LiveServer server;

    LiveNodeIT(LiveServer server) {
        this.server = server;
    }

    @Test
    void shouldComeBackAndCatchUpWhenTheConnectionIsLost() throws Exception {
        NodeClients.install();
        server.take("customer_info", "{\"customer_id\": \"live-node\"}");

        JsonNode said =
                LiveServer.parse(NodeClients.run("live.mjs", server.address().toString(), "live-node"));

        assertThat(said.path("states").toString()).startsWith("[\"idle\",\"connecting\",\"open\",\"waiting\"");
        assertThat(said.path("states").toString()).endsWith("\"closed\"]");
        assertThat(said.at("/first/snapshot").asBoolean()).isTrue();
        assertThat(said.at("/first/data/total_purchases").asInt()).isZero();
        assertThat(said.at("/afterReturn/snapshot").asBoolean()).isTrue();
        assertThat(said.path("errors").toString()).contains("there is no channel 'nothing'");
        assertThat(said.path("sameAgain").asBoolean())
                .as("a second callback is told the last state")
                .isTrue();
        assertThat(said.path("forgotten").asBoolean()).isTrue();
    }

    @Test
    void shouldAnswerTheExampleOfTheDocumentation() throws Exception {
        NodeClients.install();

        String said = NodeClients.run(
                "node_modules/wscat/bin/wscat",
                "--connect",
                "ws://" + server.address().getAuthority() + "/ws",
                "--execute",
                "{\"action\": \"subscribe\", \"channels\": [\"kpis\"]}",
                "--wait",
                "2");

        assertThat(said).contains("\"type\":\"kpi_update\"").contains("\"snapshot\":true");
    }

    @Test
    void shouldBeDescribedAsAsyncApiHasIt() throws Exception {
        NodeClients.install();

        assertThat(NodeClients.run(
                        "asyncapi.mjs",
                        Path.of("../docs/asyncapi.yaml").toRealPath().toString()))
                .isEmpty();
    }
}
