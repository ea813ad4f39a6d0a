package io.tributary.api.rest;

import io.tributary.api.lineage.Lineage;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.ReadModelFixture;
import io.tributary.api.readmodel.export.Exports;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.CustomerDataTopology;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.processor.LiveTasks;
import io.tributary.topology.processor.TopologySettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Lineage behind a real HTTP server, of the topology without Kafka: what flows is what the test says. */
final class LineageServer implements AutoCloseable {
    final AtomicLong accepted = new AtomicLong();
    private final ReadModel model;
    private final Lineage lineage;
    private final RestServer http;

    LineageServer(Path directory) {
        TopicCatalogue topics = new TopicCatalogue("cdp.", 4);
        model = ReadModel.open(directory);
        lineage = Lineage.start(
                new CustomerDataTopology(
                                TopologySettings.of(topics, new BusinessClock.Wall(Clock.systemUTC())),
                                new LocalRegistry(),
                                new LiveTasks())
                        .get()
                        .describe(),
                topics,
                "cdp.tributary",
                List.of("cdp.tributary-timeline-changelog", "cdp.customer-360"),
                new Lineage.Counters(
                        Map::of,
                        () -> Map.of("cdp.customer-info", accepted.get()),
                        () -> Map.of("cdp.customer-360", 0L),
                        () -> 7,
                        () -> 0));
        http = new RestServer(routes -> new LineageResource(
                        lineage,
                        new Exports(model),
                        () -> "here:1",
                        () -> List.of("here:1", "there:2"),
                        () -> ReadModelFixture.AS_OF)
                .addTo(routes));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.get(path);
    }

    @Override
    public void close() throws SQLException {
        http.close();
        lineage.close();
        model.close();
    }
}
