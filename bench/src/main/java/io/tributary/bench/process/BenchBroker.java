package io.tributary.bench.process;

import io.tributary.api.broker.Topics;
import io.tributary.bench.measure.DiskScan;
import io.tributary.bench.measure.DiskUse;
import io.tributary.bench.measure.ProcessMemory;
import io.tributary.bench.workload.Publisher;
import io.tributary.bench.workload.Shop;
import io.tributary.bench.workload.Truth;
import io.tributary.bench.workload.Workload;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.Topic;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;

/**
 * The one broker of a run, in a JVM of its own, which all contenders read from.
 *
 * <p>A workload is published once; what a contender made of it is taken away before the next one comes, so that all
 * find the broker alike and the disk does not fill.
 */
public final class BenchBroker implements AutoCloseable {
    private static final List<String> OPTIONS = List.of("-Xmx1g");

    private final ChildJvm process;
    private final Path directory;
    private final String bootstrapServers;
    private final Admin admin;

    private BenchBroker(ChildJvm process, Path directory, String bootstrapServers) {
        this.process = process;
        this.directory = directory;
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers));
    }

    /** Starts it; returns when it answers. */
    public static BenchBroker start(Workspace workspace) throws IOException, InterruptedException {
        Path directory = workspace.newDirectory("broker");
        ChildJvm process = ChildJvm.start(workspace, OPTIONS, BrokerProcess.class, directory.toString());
        return new BenchBroker(process, directory, process.line());
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public long pid() {
        return process.pid();
    }

    /** Publishes a workload under topics of its own. */
    public Truth publish(TopicCatalogue topics, Shop shop, Workload workload) {
        create(topics);
        try (Publisher publisher = new Publisher(bootstrapServers, topics)) {
            return publisher.publish(shop, workload);
        }
    }

    /** Makes the topics of facts and master data. */
    public void create(TopicCatalogue topics) {
        new Topics(admin, (short) 1).create(sources(topics));
    }

    private static List<Topic> sources(TopicCatalogue topics) {
        return Arrays.stream(SourceTable.values()).map(topics::source).toList();
    }

    /** What the topics of a prefix take on disk now. */
    public List<DiskUse> disk(TopicCatalogue topics) throws IOException {
        return DiskScan.topics(directory, topics);
    }

    /** Most memory resident since the last {@link #clear}, in bytes. */
    public long peakBytes() {
        return ProcessMemory.peakBytes(process.pid());
    }

    /** Deletes every topic of a prefix but the sources, and every consumer group; returns when they are gone. */
    public void clear(TopicCatalogue topics) throws ExecutionException, InterruptedException {
        List<String> sources = sources(topics).stream().map(Topic::name).toList();
        admin.deleteConsumerGroups(admin.listGroups().all().get().stream()
                        .map(GroupListing::groupId)
                        .toList())
                .all()
                .get();
        admin.deleteTopics(derived(topics, sources)).all().get();
        while (!derived(topics, sources).isEmpty()) {
            Thread.sleep(50);
        }
        ProcessMemory.resetPeak(process.pid());
    }

    private List<String> derived(TopicCatalogue topics, List<String> sources)
            throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(topics.prefix()) && !sources.contains(name))
                .toList();
    }

    @Override
    public void close() {
        admin.close();
        process.close();
    }
}
