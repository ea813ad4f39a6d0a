package io.tributary.api.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads on from the end of topics, what is committed and without a group, while somebody listens: an instance without
 * clients spends nothing on them.
 *
 * <p>It begins a little before the end, so that the last events are there, and never reads a record twice. When so much
 * comes that it falls far behind, it goes on near the end, and says so: what is live must be new rather than complete.
 */
final class ChangeReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration BACKOFF = Duration.ofSeconds(1);
    private static final long PATIENCE_MILLIS = 10_000;
    /** Records of each partition that are looked at first. */
    private static final long TAIL = 500;
    /** Records of a partition that it may be behind. */
    private static final long FAR_BEHIND = 50_000;

    private final List<String> topics;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Listener listener;
    private final BooleanSupplier isWanted;
    private final Thread thread = new Thread(this::run, "live-changes");
    private final Object signal = new Object();
    private final CountDownLatch closing = new CountDownLatch(1);
    /** Where it was last, so that nothing is told twice. */
    private final Map<TopicPartition, Long> reached = new HashMap<>();

    private volatile Consumer<byte[], byte[]> consumer;
    private volatile boolean isClosed;

    /** What is told, on the reader's thread. */
    interface Listener {
        /** Some records, in the order of each partition. */
        void read(ConsumerRecords<byte[], byte[]> records);

        /**
         * From here on everything is told; before, something may have been missed.
         *
         * @param skipped records by partition that were there to be read and are not
         */
        void skipped(Map<TopicPartition, Long> skipped);

        /** What was there when the reading began has been told. */
        void caughtUp();
    }

    /** @param isWanted whether anybody listens; {@link #wake} when that becomes true */
    ChangeReader(
            List<String> topics,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Listener listener,
            BooleanSupplier isWanted) {
        this.topics = topics;
        this.consumers = consumers;
        this.listener = listener;
        this.isWanted = isWanted;
    }

    /** A consumer as it takes. */
    static Consumer<byte[], byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        "false",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        "false",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    ChangeReader start() {
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /** Somebody listens now. */
    void wake() {
        synchronized (signal) {
            signal.notifyAll();
        }
    }

    private void run() {
        while (!isClosed) {
            try {
                awaitWanted();
                follow();
            } catch (WakeupException closing) {
                // close() was called.
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("Changes are not read; it is tried again", e);
                pause();
            }
        }
    }

    private void awaitWanted() throws InterruptedException {
        synchronized (signal) {
            while (!isClosed && !isWanted.getAsBoolean()) {
                signal.wait(BACKOFF.toMillis());
            }
        }
    }

    private void pause() {
        try {
            isClosed |= closing.await(BACKOFF.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            isClosed = true;
        }
    }

    private void follow() {
        try (Consumer<byte[], byte[]> records = consumers.get()) {
            consumer = records;
            List<TopicPartition> partitions = awaitPartitions(records);
            records.assign(partitions);
            Map<TopicPartition, Long> ends = begin(records, partitions);
            boolean isCaughtUp = false;
            while (!isClosed && isWanted.getAsBoolean()) {
                ConsumerRecords<byte[], byte[]> read = records.poll(POLL);
                if (!read.isEmpty()) {
                    listener.read(read);
                }
                remember(records, partitions);
                if (!isCaughtUp
                        && ends.entrySet().stream().allMatch(end -> reached.get(end.getKey()) >= end.getValue())) {
                    isCaughtUp = true;
                    listener.caughtUp();
                }
                List<TopicPartition> behind = partitions.stream()
                        .filter(partition -> isFarBehind(records.currentLag(partition)))
                        .toList();
                if (!behind.isEmpty()) {
                    begin(records, behind);
                }
            }
        } finally {
            consumer = null;
        }
    }

    private static boolean isFarBehind(OptionalLong lag) {
        return lag.isPresent() && lag.getAsLong() > FAR_BEHIND;
    }

    private void remember(Consumer<byte[], byte[]> records, List<TopicPartition> partitions) {
        partitions.forEach(partition -> reached.put(partition, records.position(partition)));
    }

    /** Changelogs are made when the topology first starts. */
    private List<TopicPartition> awaitPartitions(Consumer<byte[], byte[]> records) {
        while (true) {
            List<TopicPartition> partitions = new ArrayList<>();
            boolean isComplete = true;
            for (String topic : topics) {
                List<PartitionInfo> known = records.partitionsFor(topic);
                isComplete &= known != null && !known.isEmpty();
                if (known != null) {
                    known.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
                }
            }
            if (isComplete) {
                return partitions;
            }
            if (isClosed) {
                throw new WakeupException();
            }
            pause();
        }
    }

    /** Goes on where it was, or a little before the end, whichever is later; returns the ends. */
    private Map<TopicPartition, Long> begin(Consumer<byte[], byte[]> records, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> beginnings = records.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = records.endOffsets(partitions);
        Map<TopicPartition, Long> skipped = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long end = ends.get(partition);
            long from = Math.max(beginnings.get(partition), end - TAIL);
            long last = reached.getOrDefault(partition, from);
            // Topics that were made anew end before where it was.
            long start = last <= end ? Math.max(from, last) : from;
            records.seek(partition, start);
            reached.put(partition, start);
            if (start > last) {
                skipped.put(partition, start - last);
            }
        }
        listener.skipped(skipped);
        return ends;
    }

    @Override
    public void close() {
        isClosed = true;
        closing.countDown();
        wake();
        Consumer<byte[], byte[]> polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
