package io.tributary.bench.deadlines;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads customer-360 from its end on, as committed, until every customer has had a row. */
final class RowCounter implements Runnable {
    private static final Duration POLL = Duration.ofMillis(20);

    private final String bootstrapServers;
    private final int customers;
    private final BooleanSupplier counting;
    private final BitSet seen = new BitSet();
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile int count;
    private volatile long completeAt;

    /**
     * A counter.
     *
     * @param counting false as long as rows are of no interest: customers may move in the ranking before they are due
     */
    RowCounter(String bootstrapServers, int customers, BooleanSupplier counting) {
        this.bootstrapServers = bootstrapServers;
        this.customers = customers;
        this.counting = counting;
    }

    /** Returns when every row from now on will be counted. */
    void awaitReady() throws InterruptedException {
        ready.await();
    }

    /** Customers so far. */
    int count() {
        return count;
    }

    /** When the last one came, an instant of {@link System#nanoTime()}; 0 before. */
    long completeAt() {
        return completeAt;
    }

    @Override
    public void run() {
        var topic = DeadlinesRun.TOPICS.customer360();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                    .toList();
            consumer.assign(all);
            consumer.seekToEnd(all);
            all.forEach(consumer::position);
            ready.countDown();
            while (completeAt == 0) {
                consumer.poll(POLL).forEach(record -> see(new String(record.key(), StandardCharsets.UTF_8)));
            }
        } catch (InterruptException end) {
            // Nobody waits any more.
        }
    }

    private void see(String customer) {
        int number = Clientele.number(customer);
        if (number >= 0 && counting.getAsBoolean() && !seen.get(number)) {
            seen.set(number);
            int now = count + 1;
            count = now;
            if (now == customers) {
                completeAt = System.nanoTime();
            }
        }
    }
}
