package io.tributary.bench.contender;

import io.tributary.api.Server;
import io.tributary.api.config.Configuration;
import io.tributary.api.stream.StreamsRuntime;
import io.tributary.bench.workload.Total;
import io.tributary.schemas.topic.TopicCatalogue;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * The product, started by its own entrance, on the benchmark's broker: topology, totals, registry and HTTP server, with its
 * default settings but for the read model, which is a contender of its own.
 */
class TributaryServer implements Contender {
    private final Assignment assignment;
    private final Map<String, String> flags;
    private final TopicCatalogue topics;
    private final CommittedOffsets offsets;
    private Server server;

    /**
     * The server.
     *
     * @param settings that are not the default ones, as flags of {@code cdp serve}
     */
    TributaryServer(Assignment assignment, Map<String, String> settings) {
        this.assignment = assignment;
        this.topics = assignment.feed().topics();
        this.flags = new HashMap<>(Map.of("--read-model", "false"));
        flags.putAll(settings);
        flags.put("--kafka-bootstrap-servers", assignment.bootstrapServers());
        flags.put("--topic-prefix", topics.prefix());
        flags.put("--data", assignment.directory());
        flags.put("--port", "0");
        this.offsets = new CommittedOffsets(
                assignment.bootstrapServers(), StreamsRuntime.applicationId(topics.prefix()), topics);
    }

    @Override
    public void start() {
        server = Server.start(Configuration.from(Map.of(), flags));
    }

    /** Where it answers, once it has been started. */
    URI address() {
        return server.address();
    }

    @Override
    public long committed() {
        return offsets.sum();
    }

    @Override
    public Map<Total, Long> totals() throws Exception {
        return PopulationTotals.read(assignment.bootstrapServers(), topics);
    }

    @Override
    public void close() {
        offsets.close();
        server.close();
    }
}
