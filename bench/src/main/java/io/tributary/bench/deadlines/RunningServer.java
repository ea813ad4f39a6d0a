package io.tributary.bench.deadlines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.bench.WrongResultException;
import io.tributary.bench.process.BenchBroker;
import io.tributary.bench.process.ChildJvm;
import io.tributary.bench.process.ServerProcess;
import io.tributary.bench.process.Workspace;
import io.tributary.bench.workload.Feed;
import io.tributary.bench.workload.Publisher;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The product and its broker, each a process of its own, with facts for the clock, asked over HTTP as by anybody. */
final class RunningServer implements AutoCloseable {
    static final TopicCatalogue TOPICS = new TopicCatalogue("deadlines.", Feed.PARTITIONS);

    private static final List<String> OPTIONS = List.of(
            "-Xmx2g", "-XX:NewRatio=1", "-XX:+UseCondCardMark", "-XX:CICompilerCount=4", "-XX:-CICompilerCountPerCPU");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int OK = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final BenchBroker broker;
    private final ChildJvm server;
    private final URI address;

    private RunningServer(BenchBroker broker, ChildJvm server, URI address) {
        this.broker = broker;
        this.server = server;
        this.address = address;
    }

    /**
     * Starts both.
     *
     * @param settings further flags of {@code cdp serve}
     */
    static RunningServer start(Workspace workspace, Map<String, String> settings)
            throws IOException, InterruptedException {
        BenchBroker broker = BenchBroker.start(workspace);
        Map<String, String> flags = new HashMap<>(settings);
        flags.put("--kafka-bootstrap-servers", broker.bootstrapServers());
        flags.put("--topic-prefix", TOPICS.prefix());
        flags.put("--data", workspace.newDirectory("server").toString());
        flags.put("--port", "0");
        flags.put("--clock", "events");
        broker.create(TOPICS);
        ChildJvm server =
                ChildJvm.start(workspace, OPTIONS, ServerProcess.class, new ObjectMapper().writeValueAsString(flags));
        return new RunningServer(broker, server, URI.create(server.line()));
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    long pid() {
        return server.pid();
    }

    long brokerPid() {
        return broker.pid();
    }

    /** Publishes, and waits until all of it is in every figure, and nothing else is to be done. */
    void takeIn(Consumer<Publisher> rows) throws IOException, InterruptedException {
        try (Publisher publisher = new Publisher(broker.bootstrapServers(), TOPICS)) {
            rows.accept(publisher);
        }
        awaitQuiet();
    }

    /** Returns when the lag is 0. */
    void awaitQuiet() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (get("/api/status").path("lag").asLong(1) != 0) {
            if (System.nanoTime() > deadline) {
                throw new WrongResultException(
                        "the lag of the server with deadlines does not come down to 0: " + get("/api/status"));
            }
            Thread.sleep(100);
        }
    }

    /** True when the customer's row, read by key, shows a purchase. */
    boolean hasBought(String customer) throws IOException, InterruptedException {
        return get("/api/customers/" + customer).path("total_purchases").asLong() > 0;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofByteArray());
        return answer.statusCode() == OK ? json.readTree(answer.body()) : json.missingNode();
    }

    @Override
    public void close() {
        server.close();
        broker.close();
    }
}
