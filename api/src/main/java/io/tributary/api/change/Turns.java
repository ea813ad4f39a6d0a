package io.tributary.api.change;

import io.tributary.api.query.NotReadyException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets the changes of one row through one after the other, so that of two who create the same one learns that it is there.
 *
 * <p>Among the requests to this process only: source systems publish whenever they like, and versions settle that.
 */
final class Turns {
    private static final int LANES = 64;

    private final ReentrantLock[] lanes =
            Stream.generate(ReentrantLock::new).limit(LANES).toArray(ReentrantLock[]::new);
    private final Duration patience;

    /** @param patience how long a change waits for those before it */
    Turns(Duration patience) {
        this.patience = patience;
    }

    /**
     * Runs a change when it is its turn.
     *
     * @throws NotReadyException when those before it take too long
     */
    <T> T take(String id, Supplier<T> change) {
        ReentrantLock lane = lanes[Math.floorMod(id.hashCode(), LANES)];
        try {
            if (!lane.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotReadyException("other changes of the same are under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
        try {
            return change.get();
        } finally {
            lane.unlock();
        }
    }
}
