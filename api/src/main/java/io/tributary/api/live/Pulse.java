package io.tributary.api.live;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a task again and again on a thread of its own: at intervals, and at once when asked to. */
final class Pulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final long PATIENCE_MILLIS = 5_000;

    private final Runnable task;
    private final long intervalMillis;
    private final Semaphore asked = new Semaphore(0);
    private final Thread thread;
    private volatile boolean isClosed;

    private Pulse(String name, Duration interval, Runnable task) {
        this.task = task;
        this.intervalMillis = interval.toMillis();
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    static Pulse start(String name, Duration interval, Runnable task) {
        Pulse pulse = new Pulse(name, interval, task);
        pulse.thread.start();
        return pulse;
    }

    /** As soon as possible. */
    void now() {
        asked.release();
    }

    private void run() {
        boolean wasFailing = false;
        while (!isClosed) {
            try {
                asked.tryAcquire(intervalMillis, TimeUnit.MILLISECONDS);
                asked.drainPermits();
                task.run();
                wasFailing = false;
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException e) {
                // Once for each time it begins to fail: it is tried again many times a second.
                if (!wasFailing) {
                    LOG.error("{} failed; it is tried again", thread.getName(), e);
                }
                wasFailing = true;
            }
        }
    }

    @Override
    public void close() {
        isClosed = true;
        asked.release();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
