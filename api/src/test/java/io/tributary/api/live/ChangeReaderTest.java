package io.tributary.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the reader of changes begins, and where it goes on. */
class ChangeReaderTest {
    private static final TopicPartition PARTITION = new TopicPartition("t", 0);

    private final AtomicBoolean isWanted = new AtomicBoolean();
    private final List<MockConsumer<byte[], byte[]>> consumers = new CopyOnWriteArrayList<>();
    private final List<Long> read = new CopyOnWriteArrayList<>();
    private final List<Map<TopicPartition, Long>> skipped = new CopyOnWriteArrayList<>();
    private volatile long end = 2_000;
    private final AtomicInteger timesCaughtUp = new AtomicInteger();
    private final ChangeReader reader = new ChangeReader(List.of("t"), this::consumer, new Noting(), isWanted::get);

    private final class Noting implements ChangeReader.Listener {
        @Override
        public void read(ConsumerRecords<byte[], byte[]> records) {
            records.forEach(record -> read.add(record.offset()));
        }

        @Override
        public void skipped(Map<TopicPartition, Long> records) {
            skipped.add(Map.copyOf(records));
        }

        @Override
        public void caughtUp() {
            timesCaughtUp.incrementAndGet();
        }
    }

    private MockConsumer<byte[], byte[]> consumer() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
        Node node = new Node(1, "h", 1);
        consumer.updatePartitions("t", List.of(new PartitionInfo("t", 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, end));
        consumers.add(consumer);
        return consumer;
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void shouldReadNothingUntilSomebodyListensAndThenFromShortlyBeforeTheEnd() {
        reader.start();
        assertThat(consumers).isEmpty();
        listen();

        assertThat(skipped).containsExactly(Map.of());
        assertThat(consumers.get(0).position(PARTITION)).isEqualTo(1_500);
        send(1_500, 1_501);
        await().until(() -> read.equals(List.of(1_500L, 1_501L)));
        assertThat(timesCaughtUp.get()).isZero();
        send(1_999);
        await().until(() -> timesCaughtUp.get() == 1);
    }

    @Test
    void shouldGoOnWhereItWasWhenItFails() {
        reader.start();
        listen();
        send(1_500, 1_501);
        await().until(() -> read.size() == 2);
        consumers.get(0).setPollException(new KafkaException("gone"));
        await().until(() -> skipped.size() == 2);

        assertThat(skipped.get(1)).as("all of it is still to be read").isEmpty();
        assertThat(consumers.get(1).position(PARTITION)).isEqualTo(1_502);
    }

    @Test
    void shouldJumpNearTheEndWhenMuchCameWhileNobodyListened() {
        reader.start();
        listen();
        isWanted.set(false);
        await().until(() -> consumers.get(0).closed());
        end = 10_000;
        isWanted.set(true);
        reader.wake();
        await().until(() -> skipped.size() == 2);

        assertThat(skipped.get(1)).containsExactlyEntriesOf(Map.of(PARTITION, 8_000L));
    }

    @Test
    void shouldBeginAnewWhenTheTopicDoes() {
        reader.start();
        listen();
        isWanted.set(false);
        await().until(() -> consumers.get(0).closed());
        end = 10;
        isWanted.set(true);
        reader.wake();
        await().until(() -> skipped.size() == 2);

        assertThat(consumers.get(1).position(PARTITION)).isZero();
    }

    private void listen() {
        isWanted.set(true);
        reader.wake();
        await().until(() -> skipped.size() == 1);
    }

    private void send(long... offsets) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (long offset : offsets) {
            records.add(new ConsumerRecord<>("t", 0, offset, new byte[0], new byte[0]));
        }
        MockConsumer<byte[], byte[]> consumer = consumers.get(consumers.size() - 1);
        consumer.schedulePollTask(() -> records.forEach(consumer::addRecord));
    }
}
