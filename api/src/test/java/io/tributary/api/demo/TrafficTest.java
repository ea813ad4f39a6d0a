package io.tributary.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.api.demo.shop.Delivery;
import io.tributary.api.demo.shop.Shop;
import io.tributary.api.demo.shop.ShopPlan;
import io.tributary.api.ingest.EventPublisher;
import io.tributary.api.load.Progress;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** History and live traffic against a Kafka that takes records, or doesn't. */
class TrafficTest {
    private static final int FAST = 100_000;

    private final FickleKafka kafka = new FickleKafka();
    private final EventPublisher publisher =
            new EventPublisher(kafka, new TopicCatalogue(TopicCatalogue.DEFAULT_PREFIX, 4), new LocalRegistry());
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void shouldSendSoManyAndNoMore() throws InterruptedException {
        new LiveTraffic(this::next, publisher, FAST, Clock.systemUTC()).run(500);

        assertThat(kafka.history()).hasSize(500);
        assertThat(made).hasValue(500);
    }

    @Test
    void shouldSendAgainWhatKafkaDidNotTake() throws InterruptedException {
        kafka.failing = 3;

        new LiveTraffic(this::next, publisher, FAST, Clock.systemUTC()).run(50);

        Set<String> keys = new HashSet<>();
        kafka.history().forEach(record -> keys.add(new String(record.key(), StandardCharsets.UTF_8)));
        assertThat(keys).hasSize(50);
        assertThat(kafka.history()).hasSize(50);
    }

    @Test
    void shouldEndWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new LiveTraffic(this::next, publisher, 1, Clock.systemUTC()).run(Long.MAX_VALUE))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void shouldPublishTheWholeHistoryAndKeepBooksOfIt() throws Exception {
        HistoryLoad load = load();

        load.run(shop());

        assertThat(load.records()).isEqualTo(kafka.history().size()).isGreaterThan(1000);
        assertThat(load.ledger().knownCustomers()).hasSizeGreaterThan(25);
    }

    @Test
    void shouldGiveTheHistoryUpWhenKafkaDoesNotTakeIt() {
        kafka.failing = Integer.MAX_VALUE;

        assertThatThrownBy(() -> load().run(shop()))
                .isInstanceOf(IOException.class)
                .hasMessage("Kafka did not take a record: no broker answers");
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void shouldLeaveTheHistoryWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> load().run(shop())).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(kafka.history()).hasSizeLessThan(10);
    }

    private HistoryLoad load() {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new HistoryLoad(publisher, Progress.to(out));
    }

    private static Shop shop() {
        return Shop.open(new ShopPlan(1, 40, Instant.parse("2026-03-15T00:00:00Z")));
    }

    private Delivery next(Instant now) {
        CustomerInfo customer = new CustomerInfo();
        customer.setCustomerId("C" + made.incrementAndGet());
        return new Delivery(now.toEpochMilli(), made.get(), SourceTable.CUSTOMER_INFO, customer);
    }

    /** Fails the first so many records, as a producer does that waited in vain. */
    private static final class FickleKafka extends MockProducer<byte[], byte[]> {
        private int failing;

        FickleKafka() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
            if (failing > 0) {
                failing--;
                throw new TimeoutException("no broker answers");
            }
            return super.send(record, callback);
        }
    }
}
