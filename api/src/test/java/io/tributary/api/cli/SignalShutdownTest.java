package io.tributary.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SignalShutdownTest {

    @Test
    void shouldReturnWhenTheWorkIsDone() throws InterruptedException {
        SignalShutdown shutdown = new SignalShutdown();
        List<String> done = new ArrayList<>();
        shutdown.register(() -> {});

        shutdown.finish(() -> done.add("closed"));
        shutdown.await();

        assertThat(done).containsExactly("closed");
    }

    @Test
    void shouldReturnWhenTheWorkFails() throws InterruptedException {
        SignalShutdown shutdown = new SignalShutdown();

        assertThatThrownBy(() -> shutdown.finish(() -> {
                    throw new IllegalStateException("stuck");
                }))
                .hasMessage("stuck");
        shutdown.await();
    }
}
