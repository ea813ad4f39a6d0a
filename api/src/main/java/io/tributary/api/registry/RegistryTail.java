package io.tributary.api.registry;

import io.tributary.schemas.serde.RegistryUnavailableException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the registry's topic from its beginning and then for ever, in a thread of its own, and lets others wait until
 * it has come to an offset.
 *
 * <p>A record that it can't understand stops it for good: what follows could mean anything. Memory then still answers
 * and nothing can be written.
 */
final class RegistryTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryTail.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final TopicPartition partition;
    private final Consumer<RegistryRecord> reader;
    private final KafkaConsumer<String, String> consumer;
    private final Thread thread;
    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile boolean closed;
    private long position = -1;
    private Optional<RuntimeException> failure = Optional.empty();

    RegistryTail(TopicPartition partition, Map<String, Object> clients, Consumer<RegistryRecord> reader) {
        this.partition = partition;
        this.reader = reader;
        Map<String, Object> config = new HashMap<>(clients);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
        thread = new Thread(this::read, "registry-tail");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Waits until every record below the offset has been handed on.
     *
     * @throws RegistryUnavailableException when that does not happen in time, or never will
     */
    void awaitRead(long offset, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (position < offset) {
                check();
                if (left <= 0) {
                    throw new RegistryUnavailableException(
                            partition + " was not read up to offset " + offset + " within " + atMost.toSeconds() + " s",
                            null);
                }
                left = moved.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("interrupted while waiting for " + partition, e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Does nothing while the topic is being read.
     *
     * @throws RegistryUnavailableException when reading has stopped
     */
    void check() {
        lock.lock();
        try {
            if (failure.isPresent()) {
                throw new RegistryUnavailableException(
                        partition + " is no longer read: " + failure.get().getMessage(), failure.get());
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            moveTo(consumer.position(partition)); // an empty topic has been read before anything comes
            while (!closed) {
                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                    reader.accept(RegistryRecordFormat.read(record.key(), record.value()));
                }
                moveTo(consumer.position(partition));
            }
            stop(new IllegalStateException("the registry was closed"));
        } catch (WakeupException closing) {
            stop(new IllegalStateException("the registry was closed", closing));
        } catch (RuntimeException e) {
            LOG.error(
                    "The schema registry's topic {} can't be read on; the registry takes no more writes", partition, e);
            stop(e);
        } finally {
            // At once: there is no group to leave and nothing to commit.
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    private void moveTo(long next) {
        lock.lock();
        try {
            position = next;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void stop(RuntimeException why) {
        lock.lock();
        try {
            failure = Optional.of(why);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
