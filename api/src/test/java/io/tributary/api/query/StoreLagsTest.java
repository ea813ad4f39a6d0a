package io.tributary.api.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StoreLagsTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void shouldAskTwiceASecondAtMostHoweverManyWantToKnow() {
        try (StoreLags lags = new StoreLags(
                () -> {
                    asked.incrementAndGet();
                    return Map.of("timeline", Map.of());
                },
                now::get)) {
            assertThat(lags.get()).containsKey("timeline");
            now.addAndGet(Duration.ofMillis(500).toNanos());
            lags.get();
            assertThat(asked).hasValue(1);

            now.addAndGet(1);
            lags.get();
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void shouldNotBeReadyWhenKafkaDoesNotTell() {
        try (StoreLags lags = new StoreLags(
                () -> {
                    throw new IllegalStateException("not running");
                },
                now::get)) {
            assertThatThrownBy(lags::get).isInstanceOf(NotReadyException.class);
        }
    }
}
