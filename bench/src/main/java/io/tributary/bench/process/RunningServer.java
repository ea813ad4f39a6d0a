package io.tributary.bench.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.bench.WrongResultException;
import io.tributary.bench.workload.Publisher;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The product and its broker, each a process of its own, asked over HTTP as by anybody. */
public final class RunningServer implements AutoCloseable {
    /** As the launcher has it. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx2g",
            "-XX:NewRatio=1",
            "-XX:+UseCondCardMark",
            "-XX:MaxTenuringThreshold=1",
            "-XX:CICompilerCount=4",
            "-XX:-CICompilerCountPerCPU");

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int OK = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Workspace workspace;
    private final BenchBroker broker;
    private final TopicCatalogue topics;
    private final List<String> jvm;
    private final Map<String, String> flags;
    private ChildJvm server;
    private URI address;

    private RunningServer(
            Workspace workspace,
            BenchBroker broker,
            TopicCatalogue topics,
            List<String> jvm,
            Map<String, String> flags) {
        this.workspace = workspace;
        this.broker = broker;
        this.topics = topics;
        this.jvm = Stream.concat(OPTIONS.stream(), jvm.stream()).toList();
        this.flags = flags;
    }

    /**
     * Starts both.
     *
     * @param jvm further options for the server's JVM
     * @param settings further flags of {@code cdp serve}
     */
    public static RunningServer start(
            Workspace workspace, TopicCatalogue topics, List<String> jvm, Map<String, String> settings)
            throws IOException, InterruptedException {
        BenchBroker broker = BenchBroker.start(workspace);
        Map<String, String> flags = new HashMap<>(settings);
        flags.put("--kafka-bootstrap-servers", broker.bootstrapServers());
        flags.put("--topic-prefix", topics.prefix());
        flags.put("--data", workspace.newDirectory("server").toString());
        flags.put("--port", "0");
        broker.create(topics);
        RunningServer running = new RunningServer(workspace, broker, topics, jvm, flags);
        running.startServer();
        return running;
    }

    private void startServer() throws IOException, InterruptedException {
        server = ChildJvm.start(workspace, jvm, ServerProcess.class, json.writeValueAsString(flags));
        address = URI.create(server.line());
    }

    /**
     * Ends the server in good order and starts it again on what it left; returns when it answers.
     *
     * @param settings flags that are others from here on
     */
    public void restart(Map<String, String> settings) throws IOException, InterruptedException {
        server.end();
        flags.putAll(settings);
        startServer();
    }

    /** What the server keeps. */
    public Path data() {
        return Path.of(flags.get("--data"));
    }

    public URI address() {
        return address;
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public long pid() {
        return server.pid();
    }

    public long brokerPid() {
        return broker.pid();
    }

    /** Publishes, and waits until all of it is in every figure, and nothing else is to be done. */
    public void takeIn(Consumer<Publisher> rows) throws IOException, InterruptedException {
        try (Publisher publisher = new Publisher(broker.bootstrapServers(), topics)) {
            rows.accept(publisher);
        }
        awaitQuiet();
    }

    /** Returns when the lag is 0. */
    public void awaitQuiet() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (get("/api/status").path("lag").asLong(1) != 0) {
            if (System.nanoTime() > deadline) {
                throw new WrongResultException("the lag of the server does not come down to 0: " + get("/api/status"));
            }
            Thread.sleep(100);
        }
    }

    /** True when the customer's row, read by key, shows a purchase. */
    public boolean hasBought(String customer) throws IOException, InterruptedException {
        return get("/api/customers/" + customer).path("total_purchases").asLong() > 0;
    }

    /** What an analyst's statement is answered; missing where the answer is none of success. */
    public JsonNode query(String sql) throws IOException, InterruptedException {
        String body = json.writeValueAsString(Map.of("sql", sql));
        return body(HttpRequest.newBuilder(address.resolve("/api/query"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** A body; missing where the answer is none of success. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(address.resolve(path)).build());
    }

    private JsonNode body(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        return answer.statusCode() == OK ? json.readTree(answer.body()) : json.missingNode();
    }

    @Override
    public void close() {
        server.close();
        broker.close();
    }
}
