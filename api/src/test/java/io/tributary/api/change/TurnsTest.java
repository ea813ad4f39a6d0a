package io.tributary.api.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.api.query.NotReadyException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void shouldLetOthersThroughWhenOneIsDone() {
        Turns turns = new Turns(Duration.ofMinutes(1));

        assertThatThrownBy(() -> turns.take("a", () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(CompletableFuture.supplyAsync(() -> turns.take("a", () -> "second"))
                        .join())
                .isEqualTo("second");
    }

    @Test
    void shouldNotBeReadyWhenTheOneBeforeTakesTooLong() throws InterruptedException {
        Turns turns = new Turns(Duration.ZERO);
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> turns.take("a", () -> {
            began.countDown();
            awaiting(end);
            return "first";
        }));
        began.await();

        assertThatThrownBy(() -> turns.take("a", () -> "second")).isInstanceOf(NotReadyException.class);
        assertThat(turns.take("b", () -> "another")).isEqualTo("another");

        end.countDown();
        assertThat(first.join()).isEqualTo("first");
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
