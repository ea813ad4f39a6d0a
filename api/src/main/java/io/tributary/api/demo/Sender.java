package io.tributary.api.demo;

import io.tributary.api.demo.shop.Delivery;
import io.tributary.api.ingest.EventPublisher;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Publishes what the shop hands over, many at a time and never more than so many: whoever is faster than Kafka waits.
 *
 * <p>What Kafka did not take is kept and can be sent again. Used by one thread.
 */
final class Sender {
    private final EventPublisher publisher;
    private final int mostUnderWay;
    private final Semaphore room;
    private final AtomicLong acknowledged = new AtomicLong();
    private final Queue<Delivery> failed = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Sender(EventPublisher publisher, int mostUnderWay) {
        this.publisher = publisher;
        this.mostUnderWay = mostUnderWay;
        this.room = new Semaphore(mostUnderWay);
    }

    /** Sends one; returns when it is on its way. */
    @SuppressWarnings("FutureReturnValueIgnored") // What it completes with is taken down where it completes.
    void send(Delivery delivery) throws InterruptedException {
        room.acquire();
        publisher.publish(delivery.table(), delivery.record()).whenComplete((metadata, problem) -> {
            if (problem == null) {
                acknowledged.incrementAndGet();
            } else {
                failed.add(delivery);
                failure.set(problem);
            }
            room.release();
        });
    }

    /** Waits until the fate of each is known. */
    void await() throws InterruptedException {
        room.acquire(mostUnderWay);
        room.release(mostUnderWay);
    }

    /** Records that Kafka has. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** Takes back one that Kafka did not take; null when there is none. */
    Delivery takeFailed() {
        return failed.poll();
    }

    /** Why the last one that failed did, since it was last asked; null when none has. */
    Throwable takeFailure() {
        return failure.getAndSet(null);
    }
}
