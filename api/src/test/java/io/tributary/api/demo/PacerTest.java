package io.tributary.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacerTest {
    private long now = Duration.ofDays(1).toNanos();

    @Test
    void shouldTakeExactlyTheRateHoweverUnevenlyItIsAsked() {
        Pacer pacer = new Pacer(7, () -> now);
        int taken = 0;

        for (int step = 0; step < 60_000; step++) {
            now += step % 3 == 0 ? 2_500_000 : 250_000;
            taken += takeAll(pacer);
        }

        // 60 seconds, and the one that is due at once.
        assertThat(taken).isEqualTo(7 * 60 + 1);
    }

    @Test
    void shouldSayHowLongToWait() {
        Pacer pacer = new Pacer(20, () -> now);

        assertThat(pacer.waitNanos()).isZero();
        assertThat(pacer.take()).isTrue();
        assertThat(pacer.take()).isFalse();
        assertThat(pacer.waitNanos()).isEqualTo(50_000_000);
    }

    @Test
    void shouldMakeUpForTwoSecondsAndNoMoreWhenItStalled() {
        Pacer pacer = new Pacer(100, () -> now);
        takeAll(pacer);

        now += Duration.ofHours(1).toNanos();

        assertThat(takeAll(pacer)).isBetween(200, 201);
    }

    private static int takeAll(Pacer pacer) {
        int taken = 0;
        while (pacer.take()) {
            taken++;
        }
        return taken;
    }
}
