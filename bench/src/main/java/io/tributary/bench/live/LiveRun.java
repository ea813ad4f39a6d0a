package io.tributary.bench.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.bench.process.ChildJvm;
import io.tributary.bench.process.RunningServer;
import io.tributary.bench.process.Workspace;
import io.tributary.bench.workload.Feed;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.IOException;
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
     * @param jvm further options for the server's JVM
     */
    public static LiveResult measure(Workspace workspace, int clients, List<String> jvm)
            throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        try (RunningServer server = RunningServer.start(workspace, TOPICS, jvm, Map.of())) {
            Place place = new Place(server.bootstrapServers(), server.address().toString(), server.pid(), clients);
            try (ChildJvm process =
                    ChildJvm.start(workspace, List.of("-Xmx1g"), LiveProcess.class, json.writeValueAsString(place))) {
                return json.readValue(process.line(), LiveResult.class);
            }
        }
    }
}
