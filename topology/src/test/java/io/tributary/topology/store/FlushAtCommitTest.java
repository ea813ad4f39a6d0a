package io.tributary.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.junit.jupiter.api.Test;

class FlushAtCommitTest {
    private final StoreBuilder<FlushAtCommit> builder = FlushAtCommit.builder("hook");

    @Test
    void shouldHaveNothingToLogOrToCache() {
        assertThat(builder.name()).isEqualTo("hook");
        assertThat(builder.withCachingEnabled().withCachingDisabled().withLoggingDisabled())
                .isSameAs(builder);
        assertThat(builder.withLoggingEnabled(Map.of()).loggingEnabled()).isFalse();
        assertThat(builder.logConfig()).isEmpty();
    }

    @Test
    void shouldDoNothingWhenNobodyHasAskedForIt() {
        FlushAtCommit hook = builder.build();
        hook.flushCache();
        hook.clearCache();

        assertThat(hook.setFlushListener(null, true)).isFalse();
        assertThat(hook.persistent()).isFalse();
        assertThat(hook.isOpen()).isFalse();
        assertThat(hook.name()).isEqualTo("hook");
    }

    @Test
    void shouldBeOpenUntilItIsClosed() {
        FlushAtCommit hook = builder.build();
        hook.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), hook);
        assertThat(hook.isOpen()).isTrue();

        hook.close();
        assertThat(hook.isOpen()).isFalse();
    }
}
