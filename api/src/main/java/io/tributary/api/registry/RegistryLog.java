package io.tributary.api.registry;

import io.tributary.schemas.serde.RegistryUnavailableException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The registry's topic, as a log that is decided upon and appended to in one step, by any number of instances.
 *
 * <p>All of them write under one transactional id, so that Kafka itself lets them take turns: whoever begins anew
 * shuts out who wrote before, whose next commit then fails. A writer that has its turn reads to the end, decides, and
 * commits; if it was shut out in between, nothing of it was written and it begins anew. So no decision is ever made on
 * a state that is not the newest, and there is no master to elect (docs/adr/0005).
 */
final class RegistryLog implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int LONGEST_PAUSE_DOUBLINGS = 5;

    private final TopicPartition partition;
    private final Map<String, Object> clients;
    private final Admin admin;
    private final RegistryTail tail;
    /** Present while it is our turn, as far as we know. */
    private KafkaProducer<String, String> producer;

    /** Returns when all that the topic holds has been read. */
    RegistryLog(String topic, Map<String, Object> clients, Consumer<RegistryRecord> reader) {
        this.partition = new TopicPartition(topic, 0);
        this.clients = Map.copyOf(clients);
        this.admin = Admin.create(this.clients);
        this.tail = new RegistryTail(partition, this.clients, reader);
        try {
            readToEnd();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * What to write, and what to answer when it is written.
     *
     * @param records land together or not at all; there may be none
     */
    record Decision<T>(List<RegistryRecord> records, T answer) {}

    /**
     * Reads to the end, lets the caller decide, writes what he decided and reads that too.
     *
     * @param decision made on the newest state; may be asked again when another instance came in between
     * @throws RegistryUnavailableException when the cluster does not take it in time; it may or may not be written then
     */
    synchronized <T> T append(Supplier<Decision<T>> decision) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 0; ; attempt++) {
            try {
                takeTurn();
                readToEnd();
                Decision<T> decided = decision.get();
                if (!decided.records().isEmpty()) {
                    tail.awaitRead(write(decided.records()) + 1, PATIENCE);
                }
                return decided.answer();
            } catch (InterruptException e) {
                loseTurn();
                throw new RegistryUnavailableException("interrupted while writing to " + partition, e);
            } catch (KafkaException e) {
                loseTurn();
                if (System.nanoTime() > deadline) {
                    throw new RegistryUnavailableException("can't write to " + partition + ": " + e, e);
                }
                pause(attempt);
            }
        }
    }

    /**
     * Waits until all that any instance has written by now has been read.
     *
     * @throws RegistryUnavailableException when the cluster can't be asked or the topic is no longer read
     */
    void readToEnd() {
        try {
            long end = admin.listOffsets(
                            Map.of(partition, OffsetSpec.latest()),
                            new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .partitionResult(partition)
                    .get()
                    .offset();
            tail.awaitRead(end, PATIENCE);
        } catch (ExecutionException e) {
            throw new RegistryUnavailableException("can't ask for the end of " + partition + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("interrupted while reading " + partition, e);
        }
    }

    /**
     * Does nothing while the topic is being read.
     *
     * @throws RegistryUnavailableException when reading has stopped
     */
    void check() {
        tail.check();
    }

    @Override
    public synchronized void close() {
        tail.close();
        loseTurn();
        admin.close(Duration.ofSeconds(5));
    }

    private void takeTurn() {
        if (producer == null) {
            Map<String, Object> config = new HashMap<>(clients);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, partition.topic() + "-writer");
            // Of an instance that dies in the middle: until then readers see nothing that came after it.
            config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
            config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
            producer.initTransactions();
        }
    }

    private void loseTurn() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    /** The offset of the last record. */
    private long write(List<RegistryRecord> records) {
        producer.beginTransaction();
        Future<RecordMetadata> last = null;
        for (RegistryRecord record : records) {
            last = producer.send(new ProducerRecord<>(
                    partition.topic(),
                    partition.partition(),
                    RegistryRecordFormat.key(record),
                    RegistryRecordFormat.value(record)));
        }
        producer.commitTransaction();
        try {
            return last.get(0, TimeUnit.SECONDS).offset();
        } catch (Exception impossible) {
            throw new IllegalStateException("a committed record has an offset", impossible);
        }
    }

    /** Two that shut each other out again and again part ways, since neither knows how long the other waits. */
    private static void pause(int attempt) {
        long longest = PAUSE.toNanos() << Math.min(attempt, LONGEST_PAUSE_DOUBLINGS);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }
}
