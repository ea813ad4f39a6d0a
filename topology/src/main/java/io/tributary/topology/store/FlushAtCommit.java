package io.tributary.topology.store;

import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * A store without data whose only purpose is to be flushed: Kafka Streams flushes caches while it prepares a commit,
 * before the producer is flushed, so what is written and forwarded then lands in the same transaction as the offsets.
 *
 * <p>This is the only class that uses internals of Kafka Streams ({@code CachedStateStore} and
 * {@code InternalProcessorContext}); the version is pinned for its sake (docs/adr/0003). The hook also runs when a task
 * closes dirty: what it writes then is thrown away with the transaction.
 */
public final class FlushAtCommit implements StateStore, CachedStateStore<Object, Object> {
    private final String name;
    private Runnable flush = () -> {};
    private Runnable clear = () -> {};
    private boolean open;

    private FlushAtCommit(String name) {
        this.name = name;
    }

    /** Builds it; there is nothing to log. */
    public static StoreBuilder<FlushAtCommit> builder(String name) {
        return new Builder(name);
    }

    /**
     * Runs an action whenever the task prepares a commit, in the scope of the processor that this context belongs to.
     *
     * @param flush writes to stores and forwards
     * @param clear drops what was not flushed: the stores are about to be changed from outside
     */
    public void onCommit(ProcessorContext<byte[], byte[]> context, Runnable flush, Runnable clear) {
        InternalProcessorContext<?, ?> internal = (InternalProcessorContext<?, ?>) context;
        ProcessorNode<?, ?, ?, ?> node = internal.currentNode();
        this.flush = () -> {
            ProcessorNode<?, ?, ?, ?> nodeBefore = internal.currentNode();
            ProcessorRecordContext recordBefore = internal.recordContext();
            internal.setCurrentNode(node);
            internal.setRecordContext(new ProcessorRecordContext(
                    context.currentSystemTimeMs(), -1, context.taskId().partition(), null, new RecordHeaders()));
            try {
                flush.run();
            } finally {
                internal.setCurrentNode(nodeBefore);
                internal.setRecordContext(recordBefore);
            }
        };
        this.clear = clear;
    }

    @Override
    public void flushCache() {
        flush.run();
    }

    @Override
    public void clearCache() {
        clear.run();
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public void close() {
        open = false;
        flush = () -> {};
        clear = () -> {};
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    private record Builder(String name) implements StoreBuilder<FlushAtCommit> {

        @Override
        public FlushAtCommit build() {
            return new FlushAtCommit(name);
        }

        @Override
        public StoreBuilder<FlushAtCommit> withCachingEnabled() {
            return this;
        }

        @Override
        public StoreBuilder<FlushAtCommit> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<FlushAtCommit> withLoggingEnabled(Map<String, String> config) {
            return this;
        }

        @Override
        public StoreBuilder<FlushAtCommit> withLoggingDisabled() {
            return this;
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }
    }
}
