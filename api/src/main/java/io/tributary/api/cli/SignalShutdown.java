package io.tributary.api.cli;

import java.util.concurrent.CountDownLatch;

/** SIGTERM and SIGINT: the JVM answers both by running its shutdown hooks, and ends when they have ended. */
public final class SignalShutdown implements Shutdown {
    private final CountDownLatch done = new CountDownLatch(1);

    @Override
    public void register(Runnable work) {
        Thread hook = new Thread(() -> finish(work), "shutdown");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            finish(work);
        }
    }

    @Override
    public void await() throws InterruptedException {
        done.await();
    }

    void finish(Runnable work) {
        try {
            work.run();
        } finally {
            done.countDown();
        }
    }
}
