package io.tributary.topology.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.Test;

class CommitPaceTest {
    private final MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
    private final CommitPace pace = new CommitPace(Duration.ofMillis(100), () -> Instant.ofEpochMilli(this.now));
    private long now = 1_700_000_000_000L;

    @Test
    void shouldAskAtOnceWhenTheLastCommitIsLongAgo() {
        assertThat(takeAfter(0, 0)).isTrue();
        assertThat(takeAfter(100, 0)).isTrue();
        assertThat(timers()).isEmpty();
    }

    @Test
    void shouldWaitForTheShortestIntervalWhenRecordsAreFresh() {
        takeAfter(0, 0);

        assertThat(takeAfter(60, 5)).isFalse();
        assertThat(takeAfter(39, 450)).isFalse();
        assertThat(takeAfter(1, 5)).isTrue();
    }

    @Test
    void shouldWaitForAFifthOfWhatRecordsHaveWaited() {
        takeAfter(0, 3_000);

        assertThat(takeAfter(590, 3_000)).isFalse();
        assertThat(takeAfter(20, 3_000)).isTrue();
    }

    @Test
    void shouldWaitForTwoSecondsAtMost() {
        takeAfter(0, 1_000_000_000);

        assertThat(takeAfter(1_999, 1_000_000_000)).isFalse();
        assertThat(takeAfter(1, 1_000_000_000)).isTrue();
    }

    @Test
    void shouldNotHurryForAFreshRecordWhenABacklogIsWorkedOff() {
        takeAfter(0, 100_000);

        takeAfter(100, 100_000);
        assertThat(takeAfter(100, 0)).isFalse();
        assertThat(takeAfter(1_799, 100_000)).isFalse();
        assertThat(takeAfter(1, 0)).isTrue();
    }

    @Test
    void shouldHurryAgainWhenTheBacklogIsGone() {
        takeAfter(0, 100_000);
        takeAfter(100, 100_000);
        takeAfter(1_900, 0);

        assertThat(takeAfter(99, 0)).isFalse();
        assertThat(takeAfter(1, 0)).isTrue();
    }

    @Test
    void shouldBeBehindWhileWhatItReadsHasWaitedAndForOneCommitMore() {
        takeAfter(0, 500);
        assertThat(pace.isBehind(now)).isFalse();
        takeAfter(10, 501);
        assertThat(pace.isBehind(now)).isTrue();

        assertThat(takeAfter(100, 0)).isTrue();
        assertThat(pace.isBehind(now)).as("so was the commit before").isTrue();
        assertThat(takeAfter(100, 0)).isTrue();
        assertThat(pace.isBehind(now)).isFalse();
    }

    @Test
    void shouldNotBeBehindWhenItReadsNothingForLongerThanTheLongestInterval() {
        takeAfter(0, 100_000);

        assertThat(isBehindAfterTicks(41)).isTrue();
        assertThat(isBehindAfterTicks(1)).isFalse();
    }

    @Test
    void shouldStayBehindWhileACommitTakesLong() {
        takeAfter(0, 100_000);
        assertThat(isBehindAfterTicks(1)).isTrue();

        now += 30_000;

        assertThat(isBehindAfterTicks(1)).isTrue();
        assertThat(pace.isAnyBehind(now)).isTrue();
    }

    @Test
    void shouldCountFromAnewWhenSomethingIsRead() {
        takeAfter(0, 100_000);
        isBehindAfterTicks(41);

        takeAfter(0, 100_000);

        assertThat(isBehindAfterTicks(41)).isTrue();
        assertThat(isBehindAfterTicks(1)).isFalse();
    }

    @Test
    void shouldNotTakeAFreshRecordForABacklogThatIsLongGone() {
        takeAfter(0, 100_000);
        isBehindAfterTicks(42);

        takeAfter(0, 5);

        assertThat(pace.isBehind(now)).isFalse();
    }

    @Test
    void shouldTellOtherThreadsOfABacklogUntilItIsGone() {
        takeAfter(0, 500);
        assertThat(isBehindAfterTicks(1)).isFalse();
        assertThat(pace.isAnyBehind(now)).isFalse();

        takeAfter(100, 501);
        assertThat(isBehindAfterTicks(41)).isTrue();
        assertThat(pace.isAnyBehind(now)).isTrue();

        assertThat(isBehindAfterTicks(1)).isFalse();
        assertThat(pace.isAnyBehind(now)).isFalse();
    }

    @Test
    void shouldForgetAThreadThatNoLongerAsks() {
        takeAfter(0, 100_000);
        isBehindAfterTicks(1);

        assertThat(pace.isAnyBehind(now + 59_999)).isTrue();
        assertThat(pace.isAnyBehind(now + 60_000)).isFalse();
    }

    /** As the thread asks between polls, every 50 ms. */
    private boolean isBehindAfterTicks(int ticks) {
        boolean behind = false;
        for (int i = 0; i < ticks; i++) {
            now += 50;
            behind = pace.isBehind(now);
        }
        return behind;
    }

    @Test
    void shouldAskByTimerWhenNoFurtherRecordComes() {
        takeAfter(0, 0);
        takeAfter(30, 0);
        takeAfter(30, 0);
        assertThat(timers()).hasSize(1);
        assertThat(timers().get(0).getInterval()).isEqualTo(Duration.ofMillis(70));

        timers().get(0).getPunctuator().punctuate(now + 70);

        assertThat(committed()).isTrue();
        assertThat(timers()).isEmpty();
    }

    @Test
    void shouldDropTheTimerWhenARecordAsksFirst() {
        takeAfter(0, 0);
        takeAfter(99, 0);
        takeAfter(1, 0);

        assertThat(timers()).isEmpty();
    }

    @Test
    void shouldTakeAChangeWithoutARecordForFreshWhenNothingIsRead() {
        takeAfter(0, 1_000_000);
        now += 500;
        context.setCurrentSystemTimeMs(now);

        pace.changed(context);

        assertThat(committed()).isTrue();
    }

    @Test
    void shouldNotWaitForAClockThatWasSetBack() {
        takeAfter(0, 0);

        assertThat(takeAfter(-3_600_000, 0)).isTrue();
    }

    @Test
    void shouldGiveRecordsTheTimeOfReading() {
        assertThat(pace.extract(record(1_000), -1)).isEqualTo(now);
    }

    private boolean takeAfter(long millis, long waited) {
        now += millis;
        context.setCurrentSystemTimeMs(now);
        pace.extract(record(now - waited), -1);
        pace.changed(context);
        return committed();
    }

    private boolean committed() {
        boolean committed = context.committed();
        context.resetCommit();
        return committed;
    }

    private List<CapturedPunctuator> timers() {
        return context.scheduledPunctuators().stream()
                .filter(timer -> !timer.cancelled())
                .toList();
    }

    private static ConsumerRecord<Object, Object> record(long timestamp) {
        return new ConsumerRecord<>(
                "cdp.purchase-transactions",
                0,
                0,
                timestamp,
                TimestampType.LOG_APPEND_TIME,
                -1,
                -1,
                null,
                null,
                new RecordHeaders(),
                Optional.empty());
    }
}
