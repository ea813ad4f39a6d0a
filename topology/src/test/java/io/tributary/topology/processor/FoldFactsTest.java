package io.tributary.topology.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.Records;
import io.tributary.topology.SettingsWith;
import io.tributary.topology.clock.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the topology's driver doesn't show: timers, and several partitions. */
class FoldFactsTest {
    private final LocalRegistry registry = new LocalRegistry();
    private final TopologySettings settings = SettingsWith.memory(
            TopologySettings.of(
                    new TopicCatalogue("cdp.", 4), new BusinessClock.Fixed(Instant.parse("2024-07-01T00:00:00Z"))),
            10,
            false);
    private final LiveTasks liveTasks = new LiveTasks();
    private final MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
    private final FoldFacts processor =
            new FoldFacts(settings, registry, new Quarantine(3), liveTasks, new CommitPace(settings.commitInterval()));
    private long now = 1_000_000;

    @BeforeEach
    void start() {
        for (String name : List.of(
                FoldStores.TIMELINE,
                FoldStores.CUSTOMER_360,
                FoldStores.DEADLINES,
                FoldStores.SUMMARY,
                FoldStores.CATALOGUE)) {
            KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                            Stores.inMemoryKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                    .withLoggingDisabled()
                    .withCachingDisabled()
                    .build();
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
        }
        context.setCurrentSystemTimeMs(now);
        processor.init(context);
    }

    @Test
    void shouldRunTimersOnlyWhileSomethingWaits() {
        runTimers();
        // One stays: it looks whether somebody is due.
        assertThat(timers()).hasSize(1);
        assertThat(context.forwarded(FoldTask.SUMMARY_SINK)).isNotEmpty();

        take(home(0));
        take(home(0));
        // One to publish totals, one to commit.
        assertThat(timers()).hasSize(3);
        pass(250);
        runTimers();
        assertThat(timers()).hasSize(1);

        pass(250);
        take(home(0));
        assertThat(timers()).hasSize(1);
    }

    @Test
    void shouldHaveNoTimerWhenClosed() {
        take(home(0));
        processor.close();

        assertThat(timers()).isEmpty();
        assertThat(liveTasks.catalogue(0)).isEmpty();
    }

    @Test
    void shouldSendOnWhenTheCustomerBelongsInAnotherPartition() {
        String other = home(3);
        take(other);
        byte[] key = other.getBytes(StandardCharsets.UTF_8);
        context.setRecordMetadata("cdp.customer-info", 0, 1);
        processor.process(new Record<>(key, null, 5));

        assertThat(context.forwarded(FoldTask.CUSTOMER_360_SINK)).isEmpty();
        assertThat(context.forwarded(Reroute.SINK)).hasSize(2).allSatisfy(forward -> {
            assertThat(forward.record().key()).isEqualTo(key);
            assertThat(Reroute.origin(forward.record().headers())).isPresent();
        });

        take(home(0));
        assertThat(context.forwarded(FoldTask.CUSTOMER_360_SINK)).hasSize(1);
    }

    @AfterEach
    void close() {
        processor.close();
    }

    private void take(String customer) {
        CustomerInfo row = Records.customer(customer).build();
        context.setRecordMetadata("cdp.customer-info", 0, now);
        processor.process(new Record<>(
                customer.getBytes(StandardCharsets.UTF_8),
                new AvroSerializer<CustomerInfo>(registry).serialize("cdp.customer-info", row),
                now));
    }

    /** A customer who belongs into that partition. */
    private static String home(int partition) {
        Reroute reroute = new Reroute(4);
        int number = 0;
        while (!reroute.isHome(("C" + number).getBytes(StandardCharsets.UTF_8), partition)) {
            number++;
        }
        return "C" + number;
    }

    private void pass(long millis) {
        now += millis;
        context.setCurrentSystemTimeMs(now);
    }

    private List<CapturedPunctuator> timers() {
        return context.scheduledPunctuators().stream()
                .filter(timer -> !timer.cancelled())
                .toList();
    }

    private void runTimers() {
        timers().forEach(timer -> timer.getPunctuator().punctuate(now));
    }
}
