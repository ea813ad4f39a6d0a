package io.tributary.bench.contender;

import io.tributary.bench.workload.Tally;
import io.tributary.bench.workload.Total;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** One thread of a loop: reads its partitions to their end, in transactions of 100 ms. */
final class LoopWorker {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Assignment assignment;
    private final String output;
    private final String name;
    private final FactHandler handler;
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    private final Set<Integer> written = new HashSet<>();
    private long markers;

    /**
     * A thread's work.
     *
     * @param output the topic that gets one record a fact
     * @param name unique among the threads of all instances
     */
    LoopWorker(Assignment assignment, String output, String name, FactHandler handler) {
        this.assignment = assignment;
        this.output = output;
        this.name = name;
        this.handler = handler;
    }

    void run(List<TopicPartition> partitions, AtomicLong committed) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer();
                KafkaProducer<byte[], byte[]> producer = producer()) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long left = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(end -> end)
                    .sum();
            producer.initTransactions();
            while (left > 0) {
                producer.beginTransaction();
                long taken = transaction(consumer, producer, left);
                producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
                producer.commitTransaction();
                markers += written.size();
                committed.addAndGet(taken);
                left -= taken;
            }
        }
    }

    private long transaction(
            KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer, long most) {
        offsets.clear();
        written.clear();
        long until = System.nanoTime() + ContenderProcess.COMMIT_INTERVAL.toNanos();
        long taken = 0;
        while (taken < most && System.nanoTime() < until) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (TopicPartition partition : records.partitions()) {
                for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
                    handler.take(record);
                    var unused = producer.send(
                            new ProducerRecord<>(output, record.partition(), record.key(), record.value()));
                    taken++;
                }
                written.add(partition.partition());
            }
            offsets.putAll(records.nextOffsets());
        }
        return taken;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        assignment.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        assignment.feed().prefix() + "loop",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        2000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        assignment.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        assignment.feed().prefix() + name,
                        // The product's own settings: the loop is to be as fast as it can.
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        128 * 1024,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** How many of the output's offsets are taken by markers of this thread's transactions. */
    long markers() {
        return markers;
    }

    /** Adds what it arrived at, but for {@link Total#FACTS}, which the output tells. */
    void addTo(Tally tally) {
        handler.addTo(tally);
    }
}
