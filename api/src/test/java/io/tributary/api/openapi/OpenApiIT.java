package io.tributary.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.api.LiveServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The description and the server say the same: paths, examples, statuses and bodies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {
    /** The registry is described by Confluent, the socket in AsyncAPI; the rest are the files and pages of /docs and the dashboard. */
    private static final Pattern NOT_DESCRIBED = Pattern.compile(
            "[A-Z]+ (/registry/.*|/docs/.*|/ws|/assets/.*"
                    + "|/overview|/customers(/.*)?|/orders|/products|/campaigns|/analyses(/.*)?|/query|/dead-letters|/flow|/settings|/theme.js|/favicon.svg)|HEAD .*");

    private LiveServer server;
    private ObjectNode document;
    private Conformity conformity;

    @BeforeAll
    void start(@TempDir Path directory) {
        server = LiveServer.start(directory.resolve("data"), Instant.parse("2026-01-31T12:00:00Z"));
        assertThat(server.load(Path.of("../docs/examples/shop")).exitStatus()).isZero();
        putAside();
        server.awaitEverything();
        document = (ObjectNode) server.json("/openapi.json");
        conformity = new Conformity(document);
    }

    /** The first letter of partition 0, which the examples ask for. */
    private void putAside() {
        String key = Stream.iterate(0, i -> i + 1)
                .map(i -> "C" + i)
                .filter(id -> Utils.toPositive(Utils.murmur2(id.getBytes(StandardCharsets.UTF_8))) % 4 == 0)
                .findFirst()
                .orElseThrow();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, server.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var unused = producer.send(new ProducerRecord<>(
                    "cdp.purchase-transactions", key.getBytes(StandardCharsets.UTF_8), new byte[] {1, 2}));
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void shouldDescribeWhatIsThereAndNothingElse() {
        Set<String> described = Described.operations(document).stream()
                .map(Described::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> answered = server.routes().stream()
                .map(route -> route.replace('<', '{').replace('>', '}'))
                .filter(route -> !NOT_DESCRIBED.matcher(route).matches())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).isEqualTo(answered);
    }

    @Test
    void shouldAnswerAsDescribedWhenAskedWithTheExamples() {
        List<String> complaints = new ArrayList<>();
        int asked = 0;
        for (Described operation : Described.operations(document)) {
            if (operation.method().equals("GET")) {
                complaints.addAll(ask(operation, operation.address(Map.of())));
                asked++;
                for (Described.Parameter parameter : operation.parameters()) {
                    if (parameter.in().equals("query") && !parameter.example().isMissingNode()) {
                        String pair = Described.pair(
                                parameter.name(), parameter.example().asText());
                        complaints.addAll(ask(operation, operation.address(Map.of(), pair)));
                    }
                }
            }
        }

        assertThat(complaints).isEmpty();
        assertThat(asked).isGreaterThan(9);
    }

    @Test
    void shouldAnswerAsDescribedWhenSomethingIsNotThere() {
        List<String> complaints = new ArrayList<>();
        for (Described operation : Described.operations(document)) {
            boolean reads =
                    operation.method().equals("GET") && operation.answers().containsKey("404");
            for (Described.Parameter parameter : operation.parameters()) {
                if (reads
                        && parameter.in().equals("path")
                        && !parameter.schema().has("enum")) {
                    complaints.addAll(
                            ask(operation, operation.address(Map.of(parameter.name(), "nobody of that name")), 404));
                }
            }
        }

        assertThat(complaints).isEmpty();
    }

    @Test
    void shouldTakeTheBodiesOfTheExamples() {
        Described events = Described.operations(document).stream()
                .filter(operation -> operation.path().equals("/api/events/{type}"))
                .findFirst()
                .orElseThrow();
        List<Described.Body> bodies = events.bodies();
        for (Described.Body body : bodies) {
            String text = body.example().isTextual()
                    ? body.example().asText()
                    : body.example().toString();
            HttpResponse<String> answer = server.post(body.address(), body.contentType(), text);
            assertThat(complaints(events, answer, 202)).isEmpty();
            assertThat(LiveServer.parse(answer.body()).path("rejected")).isEmpty();
        }
        assertThat(bodies).hasSizeGreaterThan(7);
        server.awaitEverything();
    }

    private List<String> ask(Described operation, String address) {
        return ask(operation, address, 200);
    }

    private List<String> ask(Described operation, String address, int status) {
        return complaints(operation, server.get(address), status).stream()
                .map(complaint -> "GET " + address + ": " + complaint)
                .toList();
    }

    private List<String> complaints(Described operation, HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            return List.of("status " + answer.statusCode() + " instead of " + status + ": " + answer.body());
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return conformity.complaints(
                operation, status, type, type.startsWith("application/json") ? LiveServer.parse(answer.body()) : null);
    }
}
