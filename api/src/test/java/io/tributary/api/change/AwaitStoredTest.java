package io.tributary.api.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.change.AwaitStored.Seen;
import io.tributary.api.query.NotReadyException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AwaitStoredTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final List<RecordMetadata> WRITTEN = List.of(at("t", 0, 4), at("t", 1, 9));

    @Test
    void shouldSeeItWhenItCanBeRead() {
        assertThat(await(Map.of(), LONG, true)).isEqualTo(Seen.STORED);
    }

    @Test
    void shouldLookAgainWhenItCanNotBeReadYet() {
        assertThat(await(Map.of("t-0", 5L, "t-1", 9L), LONG, false, false, true))
                .isEqualTo(Seen.STORED);
    }

    @Test
    void shouldBeOvertakenWhenAllIsAppliedAndAnotherRowIsRead() {
        assertThat(await(Map.of("t-0", 5L, "t-1", 10L), LONG, false)).isEqualTo(Seen.OVERTAKEN);
    }

    @Test
    void shouldGiveUpWhenItTakesTooLong() {
        assertThat(await(Map.of("t-0", 5L, "t-1", 9L), Duration.ZERO, false)).isEqualTo(Seen.NOT_YET);
    }

    @Test
    void shouldGoOnWaitingWhenThePartitionMoves() {
        Deque<Boolean> answers = new ArrayDeque<>(List.of(false, true));
        AwaitStored stored = new AwaitStored(() -> Map.of("t-0", 5L, "t-1", 10L), LONG, Duration.ZERO);

        Seen seen = stored.await(WRITTEN, () -> {
            if (!answers.remove()) {
                throw new NotReadyException("a partition is moving");
            }
            return true;
        });

        assertThat(seen).isEqualTo(Seen.STORED);
    }

    @Test
    void shouldGiveUpWhenTheServerStops() {
        Thread.currentThread().interrupt();

        assertThat(await(Map.of(), LONG, false, false)).isEqualTo(Seen.NOT_YET);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Seen await(Map<String, Long> applied, Duration patience, Boolean... answers) {
        Deque<Boolean> looks = new ArrayDeque<>(List.of(answers));
        return new AwaitStored(() -> applied, patience, Duration.ZERO).await(WRITTEN, looks::remove);
    }

    private static RecordMetadata at(String topic, int partition, long offset) {
        return new RecordMetadata(new TopicPartition(topic, partition), offset, 0, 0, 0, 0);
    }
}
