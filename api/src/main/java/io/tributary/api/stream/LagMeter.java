package io.tributary.api.stream;

import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.summary.Population;
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
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How many accepted records the figures do not include yet. 0 means: every figure everywhere includes everything that
 * was accepted before the question.
 *
 * <p>It compares the end of every input with the position that the totals carry. Where producers use transactions, the
 * last offsets of a partition belong to markers and not to records: a small gap is looked into, once, with a consumer.
 */
public final class LagMeter implements AutoCloseable {
    private static final int SMALL_GAP = 256;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final Population population;
    private final List<TopicPartition> inputs = new ArrayList<>();
    private final Map<String, Boolean> byBroadcast = new HashMap<>();
    /** Partitions whose gap was looked into: the gap, and how many records are in it. */
    private final Map<TopicPartition, Gap> known = new HashMap<>();

    public LagMeter(Admin admin, String bootstrapServers, TopicCatalogue topics, Population population) {
        this.admin = admin;
        this.population = population;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        "false",
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
    }

    private void add(String topic, int partitions) {
        for (int partition = 0; partition < partitions; partition++) {
            inputs.add(new TopicPartition(topic, partition));
        }
    }

    /**
     * Records not included yet, plus sweeps that are not done.
     *
     * @throws LagUnknownException when Kafka does not answer in time
     */
    public synchronized long lag() {
        // The totals first: what they have sent on to another input is then in that input's end.
        SummaryTotals totals = population.snapshot().totals();
        long lag = totals.getSweeps();
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

    /** Records between two offsets, markers not counted; an upper bound where there are too many to look at. */
    private long records(TopicPartition partition, long from, long to) {
        if (to <= from || to - from > SMALL_GAP) {
            return Math.max(0, to - from);
        }
        Gap gap = known.get(partition);
        if (gap == null || gap.from != from || gap.to != to) {
            gap = new Gap(from, to, count(partition, from, to));
            known.put(partition, gap);
        }
        return gap.records;
    }

    private long count(TopicPartition partition, long from, long to) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        long records = 0;
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (consumer.position(partition) < to) {
            records += consumer.poll(Duration.ofMillis(50)).count();
            if (System.nanoTime() > deadline) {
                // An open transaction hides what is in the gap: count all of it.
                return to - from;
            }
        }
        return records;
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }

    private record Gap(long from, long to, long records) {}

    /** The lag can't be told now. */
    public static final class LagUnknownException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LagUnknownException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
