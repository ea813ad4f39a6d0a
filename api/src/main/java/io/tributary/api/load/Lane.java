package io.tributary.api.load;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Delivers batches one after the other: the next sets out when the one before has arrived.
 *
 * <p>Who puts faster than the lane delivers waits, so that a load holds a few batches in memory and no more.
 */
final class Lane {
    private static final int WAITING_BATCHES = 2;
    private static final Batch END = new Batch();

    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private final Thread thread;

    /** @param delivery never throws; after a failure it is expected to let batches pass undelivered */
    Lane(String name, Consumer<Batch> delivery) {
        thread = new Thread(() -> deliver(delivery), name);
        thread.setDaemon(true);
        thread.start();
    }

    void put(Batch batch) throws InterruptedException {
        queue.put(batch);
    }

    /** Returns when all has been delivered. */
    void finish() throws InterruptedException {
        queue.put(END);
        thread.join();
    }

    /** Stops without delivering the rest. */
    void abandon() {
        thread.interrupt();
    }

    private void deliver(Consumer<Batch> delivery) {
        try {
            for (Batch batch = queue.take(); batch != END; batch = queue.take()) {
                delivery.accept(batch);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
