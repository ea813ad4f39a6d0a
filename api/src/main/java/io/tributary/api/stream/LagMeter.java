package io.tributary.api.stream;

import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.summary.Population;
import io.tributary.topology.summary.Population.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How many accepted records the figures do not include yet, and how much else is to be done until they are of now. 0
 * means: every figure everywhere includes everything that was accepted before the question, and is of now.
 *
 * <p>It compares the end of every input with the position that the totals carry. Where producers use transactions, the
 * last offsets of a partition belong to markers and to records that were taken back, which nobody will ever apply: a
 * small gap is looked into, once, with a consumer, and a large one when it has not changed since the last question.
 */
public final class LagMeter implements AutoCloseable {
    private static final int SMALL_GAP = 256;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final Population population;
    private final Staleness staleness;
    private final List<TopicPartition> inputs = new ArrayList<>();
    private final Map<String, Boolean> byBroadcast = new HashMap<>();
    /** The last gap of each partition that had one. */
    private final Map<TopicPartition, Gap> known = new HashMap<>();

    public LagMeter(
            Admin admin, String bootstrapServers, TopicCatalogue topics, Population population, Staleness staleness) {
        this.admin = admin;
        this.population = population;
        this.staleness = staleness;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        "false",
                        // Where the position lies before what retention has left.
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        SMALL_GAP),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        for (SourceTable table : SourceTable.values()) {
            add(topics.source(table).name(), topics.source(table).partitions());
            byBroadcast.put(topics.source(table).name(), !table.isKeyedByCustomer());
        }
        add(topics.rerouted().name(), topics.rerouted().partitions());
        byBroadcast.put(topics.rerouted().name(), false);
        // A fit that was asked for changes figures as a fact does.
        add(topics.commands().name(), topics.commands().partitions());
        byBroadcast.put(topics.commands().name(), false);
    }

    private void add(String topic, int partitions) {
        for (int partition = 0; partition < partitions; partition++) {
            inputs.add(new TopicPartition(topic, partition));
        }
    }

    /**
     * Records not included yet, plus {@linkplain Staleness what else is to be done}.
     *
     * @throws LagUnknownException when Kafka does not answer in time
     */
    public synchronized long lag() {
        // The totals first: what they have sent on to another input is then in that input's end.
        Snapshot now = population.snapshot();
        SummaryTotals totals = now.totals();
        long lag = staleness.of(now);
        for (Map.Entry<TopicPartition, Long> end : ends().entrySet()) {
            Map<String, Long> position =
                    byBroadcast.get(end.getKey().topic()) ? totals.getBroadcastPosition() : totals.getPosition();
            long applied = position.getOrDefault(end.getKey().toString(), 0L);
            lag += records(end.getKey(), applied, end.getValue());
        }
        return lag;
    }

    private Map<TopicPartition, Long> ends() {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        inputs.forEach(input -> latest.put(input, OffsetSpec.latest()));
        try {
            Map<TopicPartition, Long> ends = new HashMap<>();
            Map<TopicPartition, ListOffsetsResultInfo> offsets =
                    admin.listOffsets(latest).all().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            offsets.forEach((partition, info) -> ends.put(partition, info.offset()));
            return ends;
        } catch (ExecutionException | TimeoutException e) {
            throw new LagUnknownException("Kafka does not say how far its topics reach: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LagUnknownException("interrupted", e);
        }
    }

    /** Committed records between two offsets; an upper bound where there are too many to look at. */
    private long records(TopicPartition partition, long from, long to) {
        if (to <= from) {
            return 0;
        }
        Gap before = known.get(partition);
        boolean same = before != null && before.from == from && before.to == to;
        Gap gap = same ? before : new Gap(from, to, to - from, false);
        if (!gap.counted && (same || to - from <= SMALL_GAP)) {
            gap = look(partition, from, to);
        }
        known.put(partition, gap);
        return gap.records;
    }

    private Gap look(TopicPartition partition, long from, long to) {
        try {
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
            // A transaction that is still open hides what comes after its first record: all of that counts.
            long stable = consumer.endOffsets(List.of(partition), TIMEOUT).get(partition);
            long readable = Math.max(from, Math.min(to, stable));
            long records = to - readable;
            long deadline = System.nanoTime() + TIMEOUT.toNanos();
            while (consumer.position(partition, TIMEOUT) < readable) {
                records += consumer.poll(Duration.ofMillis(50)).count();
                if (records > SMALL_GAP || System.nanoTime() > deadline) {
                    return new Gap(from, to, to - from, true);
                }
            }
            // While a transaction is open, or its end not yet known everywhere, a later look may find less.
            return new Gap(from, to, records, readable == to);
        } catch (KafkaException e) {
            throw new LagUnknownException("Kafka does not say what its topics hold: " + e, e);
        }
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }

    /** What is known of a gap: how many records are in it, at most while they are not counted. */
    private record Gap(long from, long to, long records, boolean counted) {}

    /** The lag can't be told now. */
    public static final class LagUnknownException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LagUnknownException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
