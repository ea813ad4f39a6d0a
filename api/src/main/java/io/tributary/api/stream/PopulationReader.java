package io.tributary.api.stream;

import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.serde.AvroSerdes;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.topology.summary.Population;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps this instance's copy of everybody's totals up to date, from the topic that every instance reads. */
public final class PopulationReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PopulationReader.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Population population = new Population();
    private final Consumer<String, SummaryBlock> consumer;
    private final TopicPartition partition;
    private final Thread thread;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final LongAdder records = new LongAdder();
    private volatile boolean caughtUp;
    private volatile long offset;

    private PopulationReader(Consumer<String, SummaryBlock> consumer, String topic) {
        this.consumer = consumer;
        this.partition = new TopicPartition(topic, 0);
        this.thread = new Thread(this::run, "population-reader");
        thread.setDaemon(true);
    }

    /** Starts to read from the beginning; returns at once. */
    public static PopulationReader start(String bootstrapServers, String topic, SchemaRegistry registry) {
        PopulationReader reader = new PopulationReader(
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                        new StringDeserializer(),
                        AvroSerdes.deserializer(SummaryBlock.class, registry)),
                topic);
        reader.thread.start();
        return reader;
    }

    private void run() {
        try (consumer) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (true) {
                for (ConsumerRecord<String, SummaryBlock> record : consumer.poll(POLL)) {
                    records.increment();
                    if (record.value() != null) {
                        population.accept(record.value());
                    }
                }
                long reached = consumer.position(partition);
                if (reached != offset) {
                    offset = reached;
                    listeners.forEach(Runnable::run);
                }
                caughtUp = caughtUp || reached >= end;
            }
        } catch (WakeupException closing) {
            // close() was called.
        } catch (KafkaException e) {
            LOG.error("Totals are no longer read", e);
            failure.set(e);
        }
    }

    /** The totals; empty until the first have been read. */
    public Population population() {
        return population;
    }

    /** The offset of the topic below which everything is in the totals. */
    public long offset() {
        return offset;
    }

    /** How many records were read since the start. */
    public long records() {
        return records.sum();
    }

    /** Has something run whenever the totals have changed, on the thread that reads them. */
    public void onAdvance(Runnable listener) {
        listeners.add(listener);
    }

    /** True when everything that stood in the topic at start has been read. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /**
     * Passes while the totals are kept up to date.
     *
     * @throws IllegalStateException when they no longer are
     */
    public void check() {
        if (failure.get() != null) {
            throw new IllegalStateException("totals are no longer read: " + failure.get(), failure.get());
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(POLL.toMillis() * 10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
