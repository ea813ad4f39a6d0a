package io.tributary.bench.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.bench.process.BenchBroker;
import io.tributary.bench.process.ChildJvm;
import io.tributary.bench.process.ServerProcess;
import io.tributary.bench.process.Workspace;
import io.tributary.bench.workload.Feed;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts broker, server and clients, each in a process of its own, and returns what the clients say. */
public final class LiveRun {
    static final TopicCatalogue TOPICS = new TopicCatalogue("live.", Feed.PARTITIONS);

    private LiveRun() {}

    /** What the clients' process is told. */
    record Place(String bootstrapServers, String address, long serverPid, int clients) {}

    /**
     * Measures on an empty installation.
     *
     * @param clients that are connected at a time
     */
    public static LiveResult measure(Workspace workspace, int clients) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        try (BenchBroker broker = BenchBroker.start(workspace)) {
            broker.create(TOPICS);
            Map<String, String> flags = new HashMap<>();
            flags.put("--kafka-bootstrap-servers", broker.bootstrapServers());
            flags.put("--topic-prefix", TOPICS.prefix());
            flags.put("--data", workspace.newDirectory("server").toString());
            flags.put("--port", "0");
            try (ChildJvm server =
                    ChildJvm.start(workspace, List.of("-Xmx2g"), ServerProcess.class, json.writeValueAsString(flags))) {
                Place place = new Place(broker.bootstrapServers(), server.line(), server.pid(), clients);
                try (ChildJvm process = ChildJvm.start(
                        workspace, List.of("-Xmx1g"), LiveProcess.class, json.writeValueAsString(place))) {
                    return json.readValue(process.line(), LiveResult.class);
                }
            }
        }
    }
}
