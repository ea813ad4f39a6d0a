package io.tributary.bench.instances;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.bench.WrongResultException;
import io.tributary.bench.process.BenchBroker;
import io.tributary.bench.process.ChildJvm;
import io.tributary.bench.process.ServerProcess;
import io.tributary.bench.process.Workspace;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Several instances of the product on one broker, each a process of its own. Not thread-safe. */
final class Fleet implements AutoCloseable {
    private static final List<String> OPTIONS = List.of("-Xmx1g", "-XX:+UseCondCardMark", "-XX:MaxTenuringThreshold=1");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int OK = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Workspace workspace;
    private final BenchBroker broker;
    private final Map<String, String> flags;
    private final List<Instance> instances = new ArrayList<>();

    private Fleet(Workspace workspace, BenchBroker broker, Map<String, String> flags) {
        this.workspace = workspace;
        this.broker = broker;
        this.flags = flags;
    }

    /**
     * A broker and no instance.
     *
     * @param standbys how many other instances keep a copy of each partition's state
     */
    static Fleet start(Workspace workspace, TopicCatalogue topics, int standbys)
            throws IOException, InterruptedException {
        BenchBroker broker = BenchBroker.start(workspace);
        broker.create(topics);
        Map<String, String> flags = new HashMap<>();
        flags.put("--kafka-bootstrap-servers", broker.bootstrapServers());
        flags.put("--topic-prefix", topics.prefix());
        flags.put("--standby-replicas", Integer.toString(standbys));
        flags.put("--stream-threads", "1");
        // The figures asked for come from the topology; a read model for each instance would only take the cores.
        flags.put("--read-model", "false");
        flags.put("--port", "0");
        return new Fleet(workspace, broker, flags);
    }

    /** A process of the product. */
    static final class Instance {
        private final Map<String, String> flags;
        private ChildJvm process;
        private URI address;

        private Instance(Map<String, String> flags) {
            this.flags = flags;
        }
    }

    /** Starts one more, on an empty directory; returns when it answers HTTP. */
    Instance add() throws IOException, InterruptedException {
        Map<String, String> own = new HashMap<>(flags);
        own.put("--data", workspace.newDirectory("instance").toString());
        Instance instance = new Instance(own);
        start(instance);
        instances.add(instance);
        return instance;
    }

    private void start(Instance instance) throws IOException, InterruptedException {
        instance.process =
                ChildJvm.start(workspace, OPTIONS, ServerProcess.class, json.writeValueAsString(instance.flags));
        instance.address = URI.create(instance.process.line());
    }

    /** Ends one as {@code kill -9} does. */
    void kill(Instance instance) {
        instances.remove(instance);
        instance.process.close();
    }

    /** Ends one in good order and starts it again on what it left; returns when it answers HTTP. */
    void restart(Instance instance) throws IOException, InterruptedException {
        instance.process.end();
        start(instance);
    }

    List<Instance> instances() {
        return List.copyOf(instances);
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** What an instance answers. */
    HttpResponse<byte[]> ask(Instance instance, String path, Duration patience)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(instance.address.resolve(path))
                        .timeout(patience)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** A body; missing where the answer is none of success, or does not come. */
    JsonNode get(Instance instance, String path) throws IOException, InterruptedException {
        try {
            HttpResponse<byte[]> answer = ask(instance, path, Duration.ofSeconds(10));
            return answer.statusCode() == OK ? json.readTree(answer.body()) : json.missingNode();
        } catch (HttpTimeoutException late) {
            return json.missingNode();
        }
    }

    /** Returns when every instance says that nothing is to be done any more. */
    void awaitQuiet() throws IOException, InterruptedException {
        await("the lag to come down to 0", status -> status.path("lag").asLong(1) == 0);
    }

    /**
     * Returns when the instances share the partitions evenly, and each has as many copies as are wanted.
     *
     * @param partitions of each source topic
     */
    void awaitShared(int partitions) throws IOException, InterruptedException {
        int most = (partitions + instances.size() - 1) / instances.size();
        int copies = partitions * Math.min(Integer.parseInt(flags.get("--standby-replicas")), instances.size() - 1);
        await("partitions to be shared by " + instances.size(), status -> {
            JsonNode shares = status.path("instances");
            int owned = 0;
            int standbys = 0;
            for (JsonNode share : shares) {
                if (share.path("partitions").size() > most) {
                    return false;
                }
                owned += share.path("partitions").size();
                standbys += share.path("standbys").size();
            }
            return shares.size() == instances.size() && owned == partitions && standbys == copies;
        });
    }

    private void await(String what, Predicate<JsonNode> condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        for (Instance instance : instances) {
            JsonNode status = get(instance, "/api/status");
            while (!condition.test(status)) {
                if (System.nanoTime() > deadline) {
                    throw new WrongResultException("waited in vain for " + what + ": " + status);
                }
                Thread.sleep(100);
                status = get(instance, "/api/status");
            }
        }
    }

    @Override
    public void close() {
        instances().forEach(this::kill);
        broker.close();
    }
}
