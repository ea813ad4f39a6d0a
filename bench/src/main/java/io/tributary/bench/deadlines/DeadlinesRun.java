package io.tributary.bench.deadlines;

import io.tributary.bench.process.RunningServer;
import io.tributary.bench.process.Workspace;
import io.tributary.bench.workload.Feed;
import io.tributary.bench.workload.Publisher;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Measures what deadlines cost, on a new server and a new broker for each of the three situations. */
public final class DeadlinesRun {
    /** One for each partition: nothing is kept in memory of anybody who is not looked at. */
    private static final Map<String, String> NO_CACHE =
            Map.of("--cached-profiles", "1", "--clock", "events", "--read-model", "false");

    private static final Map<String, String> BY_EVENTS = Map.of("--clock", "events", "--read-model", "false");

    /** Facts are the clock. */
    static final TopicCatalogue TOPICS = new TopicCatalogue("deadlines.", Feed.PARTITIONS);

    private DeadlinesRun() {}

    /** The whole measurement, of some ninety seconds for a hundred thousand customers. */
    public static Deadlines measure(Workspace workspace, int customers, List<String> jvm)
            throws IOException, InterruptedException {
        Deadlines.Rest without = atRest(workspace, customers, jvm, Clientele::publishVisitors);
        Deadlines.Rest with = atRest(workspace, customers, jvm, Clientele::publishBuyers);
        try (RunningServer server = RunningServer.start(workspace, TOPICS, jvm, BY_EVENTS)) {
            return new Deadlines(customers, without, with, new AllDue(server, customers).measure());
        }
    }

    private static Deadlines.Rest atRest(
            Workspace workspace, int customers, List<String> jvm, BiConsumer<Publisher, Integer> publication)
            throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start(workspace, TOPICS, jvm, NO_CACHE)) {
            server.takeIn(publisher -> publication.accept(publisher, customers));
            return AtRest.measure(server);
        }
    }
}
