package io.tributary.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.ingest.IdempotencyKeys.Again;
import io.tributary.api.ingest.IdempotencyKeys.Entry;
import io.tributary.api.ingest.IdempotencyKeys.First;
import io.tributary.api.ingest.IdempotencyKeys.Misused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {
    private static final byte[] BODY = {1};

    private Instant now = Instant.parse("2026-01-31T12:00:00Z");
    private final IdempotencyKeys keys = new IdempotencyKeys(() -> now);

    @Test
    void shouldGiveTheSameAnswerWhenARequestComesAgain() {
        Answered answer = answer("{}");
        Entry first = first("k", BODY);
        Again early = (Again) keys.turn("k", BODY);
        assertThat(early.answer()).isNotDone();

        keys.answer(first, answer);

        assertThat(early.answer()).isCompletedWithValue(answer);
        assertThat(((Again) keys.turn("k", BODY)).answer()).isCompletedWithValue(answer);
        assertThat(keys.turn("k", new byte[] {2})).isInstanceOf(Misused.class);
        assertThat(keys.turn("other", new byte[] {2})).isInstanceOf(First.class);
    }

    @Test
    void shouldForgetAnswersThatMayBeOthersNextTime() {
        Entry first = first("k", BODY);
        Again twin = (Again) keys.turn("k", BODY);
        Answered failed = Answered.of(new Problem(503, "Kafka is away"));

        keys.answer(first, failed);

        assertThat(twin.answer()).isCompletedWithValue(failed);
        assertThat(keys.turn("k", BODY)).isInstanceOf(First.class);
    }

    @Test
    void shouldForgetAnswersWhenTheirTimeIsOver() {
        keys.answer(first("k", BODY), answer("{}"));

        now = now.plus(IdempotencyKeys.KEPT);
        assertThat(keys.turn("k", BODY)).isInstanceOf(Again.class);
        now = now.plus(Duration.ofMillis(1));
        assertThat(keys.turn("k", BODY)).isInstanceOf(First.class);
    }

    @Test
    void shouldKeepNoMoreKeysThanItMayWhenAllAreNew() {
        Entry unanswered = first("unanswered", BODY);
        for (int i = 0; i < IdempotencyKeys.MOST_KEYS + 100; i++) {
            keys.answer(first("k" + i, BODY), answer("{}"));
        }

        assertThat(keys.size()).isLessThanOrEqualTo(IdempotencyKeys.MOST_KEYS);
        assertThat(keys.turn("k0", BODY)).isInstanceOf(First.class);
        assertThat(keys.turn("k" + (IdempotencyKeys.MOST_KEYS + 99), BODY)).isInstanceOf(Again.class);
        assertThat(((Again) keys.turn("unanswered", BODY)).answer()).isNotDone();
        keys.answer(unanswered, answer("{}"));
    }

    @Test
    void shouldKeepNoMoreBytesThanItMayWhenAnswersAreLarge() {
        String large = "x".repeat(400_000);
        for (int i = 0; i < 100; i++) {
            keys.answer(first("k" + i, BODY), answer(large));
        }
        assertThat(keys.size()).isBetween(15, 25);

        keys.answer(first("huge", BODY), answer("x".repeat(600_000)));
        assertThat(keys.turn("huge", BODY)).isInstanceOf(First.class);
    }

    private Entry first(String key, byte[] fingerprint) {
        return ((First) keys.turn(key, fingerprint)).entry();
    }

    private static Answered answer(String json) {
        return new Answered(202, json, "p", null);
    }
}
