package io.tributary.api.stream;

import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.topic.Topic;
import io.tributary.topology.CustomerDataTopology;
import io.tributary.topology.processor.CommitPace;
import io.tributary.topology.processor.LiveTasks;
import io.tributary.topology.processor.TopologySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the topology: builds its configuration, replaces threads that fail, leaves the group when it closes. */
public final class StreamsRuntime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsRuntime.class);
    private static final long BLOCK_CACHE_BYTES = 128L * 1024 * 1024;
    /** Kafka Streams' own default: what hangs for longer keeps readers of committed records from all that follows. */
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(10);

    /** The shortest that Kafka Streams takes. */
    private static final Duration PROBING_INTERVAL = Duration.ofMinutes(1);

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

    private final KafkaStreams streams;
    private final TopologyDescription description;
    private final LiveTasks liveTasks;
    private final LRUCache blockCache;

    private StreamsRuntime(
            KafkaStreams streams, TopologyDescription description, LiveTasks liveTasks, LRUCache blockCache) {
        this.streams = streams;
        this.description = description;
        this.liveTasks = liveTasks;
        this.blockCache = blockCache;
    }

    /**
     * How the topology is to be run.
     *
     * @param bootstrapServers where Kafka is
     * @param stateDirectory where stores are kept
     * @param host where other instances reach this one's HTTP server: {@code host:port}
     * @param threads that fold facts
     * @param standbyReplicas how many other instances keep a copy of each task's stores
     * @param embedded true when the broker is in this process, and this process the only one
     */
    public record Options(
            String bootstrapServers,
            Path stateDirectory,
            String host,
            int threads,
            int standbyReplicas,
            boolean embedded) {}

    /** Starts; returns at once. */
    public static StreamsRuntime start(TopologySettings settings, SchemaRegistry registry, Options options) {
        LiveTasks liveTasks = new LiveTasks();
        RocksDB.loadLibrary();
        LRUCache blockCache = new LRUCache(BLOCK_CACHE_BYTES);
        Topology topology = new CustomerDataTopology(settings, registry, liveTasks).get();
        KafkaStreams streams = new KafkaStreams(topology, properties(settings, options, blockCache));
        streams.setUncaughtExceptionHandler(failure -> {
            // The task starts anew from what was committed; a record that fails again and again is put aside.
            LOG.error("A stream thread failed and is replaced", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams.start();
        return new StreamsRuntime(streams, topology.describe(), liveTasks, blockCache);
    }

    /** The application id: also the prefix of changelogs and the consumer group. */
    public static String applicationId(String topicPrefix) {
        return topicPrefix + "tributary";
    }

    /** The topic in which Kafka Streams logs every change of a store, in the transaction of the commit. */
    public static String changelog(String topicPrefix, String store) {
        return applicationId(topicPrefix) + "-" + store + "-changelog";
    }

    private static Properties properties(TopologySettings settings, Options options, LRUCache blockCache) {
        Properties p = new Properties();
        p.put(
                StreamsConfig.APPLICATION_ID_CONFIG,
                applicationId(settings.topics().prefix()));
        p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, options.bootstrapServers());
        p.put(StreamsConfig.APPLICATION_SERVER_CONFIG, options.host());
        p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, options.standbyReplicas());
        // An instance that has caught up is given its share a minute later and not ten; nobody looks while nobody is
        // behind.
        p.put(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, PROBING_INTERVAL.toMillis());
        p.put(StreamsConfig.STATE_DIR_CONFIG, options.stateDirectory().toString());
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, options.threads());
        // The topology asks for its commits itself.
        long backstop = CommitPace.backstop(settings.commitInterval()).toMillis();
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, backstop);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                Math.max(TRANSACTION_TIMEOUT.toMillis(), 2 * backstop));
        // A thread that has nothing to read looks that often whether a timer is due, such as the one to commit.
        p.put(
                StreamsConfig.POLL_MS_CONFIG,
                Math.min(100, Math.max(1, settings.commitInterval().toMillis() / 4)));
        p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, options.embedded() ? 1 : -1);
        p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // Nothing depends on the order of inputs, so none has to wait for another; waiting also costs a tenth of the
        // time.
        p.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        p.put("processing.exception.handler.global.enabled", true);
        p.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, RocksSettings.class);
        p.put(RocksSettings.BLOCK_CACHE, blockCache);
        p.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                Integer.toString(Topic.MAX_RECORD_BYTES));
        p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topic.MAX_RECORD_BYTES);
        // A commit writes thousands of small records: large batches and lz4 make few requests of them.
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 * 1024);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2000);
        // A killed instance is missed after 6 seconds and not after 45; a clean one says goodbye.
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6000);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2000);
        if (options.embedded()) {
            // The data directory lets one process in: it takes the place of its killed predecessor at once.
            p.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), "embedded");
        }
        return p;
    }

    public KafkaStreams streams() {
        return streams;
    }

    public LiveTasks liveTasks() {
        return liveTasks;
    }

    /** What runs, as Kafka Streams describes it. */
    public TopologyDescription description() {
        return description;
    }

    /** True when all tasks that run here are restored and take facts in. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    @Override
    public void close() {
        streams.close(
                CloseOptions.timeout(CLOSE_TIMEOUT).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        blockCache.close();
    }
}
