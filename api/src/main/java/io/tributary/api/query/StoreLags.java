package io.tributary.api.query;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.streams.LagInfo;

/**
 * How far the stores here are behind their changelogs, by store and partition; asked of Kafka at most twice a second,
 * however many want to know. Thread-safe.
 */
public final class StoreLags implements AutoCloseable {
    private static final Duration LIFETIME = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<Map<String, Map<Integer, LagInfo>>> source;
    private final LongSupplier nanoTime;
    /** The question itself has no time limit of ours, and must not hold up who asks. */
    private final ExecutorService asking = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "store-lags");
        thread.setDaemon(true);
        return thread;
    });

    private Map<String, Map<Integer, LagInfo>> known;
    private long knownAt;

    /**
     * The lags of one process.
     *
     * @param source {@code KafkaStreams#allLocalStorePartitionLags}
     * @param nanoTime as {@link System#nanoTime}
     */
    public StoreLags(Supplier<Map<String, Map<Integer, LagInfo>>> source, LongSupplier nanoTime) {
        this.source = source;
        this.nanoTime = nanoTime;
    }

    /**
     * The lags as of half a second ago or less.
     *
     * @throws NotReadyException when Kafka does not tell
     */
    synchronized Map<String, Map<Integer, LagInfo>> get() {
        long now = nanoTime.getAsLong();
        if (known == null || now - knownAt > LIFETIME.toNanos()) {
            known = ask();
            knownAt = now;
        }
        return known;
    }

    private Map<String, Map<Integer, LagInfo>> ask() {
        Future<Map<String, Map<Integer, LagInfo>>> answer = asking.submit(source::get);
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new NotReadyException("Kafka does not say how far the standby is behind");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
