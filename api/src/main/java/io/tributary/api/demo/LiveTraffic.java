package io.tributary.api.demo;

import io.tributary.api.demo.shop.Delivery;
import io.tributary.api.ingest.EventPublisher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps records coming at a rate, until its thread is interrupted.
 *
 * <p>Where Kafka does not take them it waits, tries again, and says so once; it never gives up.
 */
final class LiveTraffic {
    private static final Logger LOG = LoggerFactory.getLogger(LiveTraffic.class);
    private static final int MOST_UNDER_WAY = 4_096;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(10);

    private final Function<Instant, Delivery> shop;
    private final Sender sender;
    private final Pacer pacer;
    private final InstantSource clock;
    private boolean troubled;
    private long takenBefore;
    private Instant counted;

    /**
     * @param shop gives the next record
     * @param perSecond records, 1 or more
     */
    LiveTraffic(Function<Instant, Delivery> shop, EventPublisher publisher, int perSecond, InstantSource clock) {
        this.shop = shop;
        this.sender = new Sender(publisher, MOST_UNDER_WAY);
        this.pacer = new Pacer(perSecond, System::nanoTime);
        this.clock = clock;
        this.counted = clock.instant();
    }

    /** Sends so many and waits until Kafka has them; Long.MAX_VALUE for ever. */
    void run(long records) throws InterruptedException {
        for (long sent = 0; sent < records; sent++) {
            while (!pacer.take()) {
                TimeUnit.NANOSECONDS.sleep(pacer.waitNanos());
            }
            sendFailedAgain();
            sender.send(shop.apply(clock.instant()));
            count();
        }
        sender.await();
        for (Delivery again = sender.takeFailed(); again != null; again = sender.takeFailed()) {
            sender.send(again);
            sender.await();
        }
    }

    private void sendFailedAgain() throws InterruptedException {
        Throwable failure = sender.takeFailure();
        if (failure != null) {
            if (!troubled) {
                troubled = true;
                LOG.warn("live traffic: Kafka does not take records ({}); trying again", failure.getMessage());
            }
            takenBefore = sender.acknowledged();
            Thread.sleep(PAUSE_AFTER_FAILURE.toMillis());
        } else if (troubled && sender.acknowledged() > takenBefore) {
            troubled = false;
            LOG.info("live traffic: Kafka takes records again");
        }
        for (Delivery again = sender.takeFailed(); again != null; again = sender.takeFailed()) {
            sender.send(again);
        }
    }

    private void count() {
        Instant now = clock.instant();
        if (Duration.between(counted, now).compareTo(BETWEEN_COUNTS) > 0) {
            counted = now;
            LOG.debug("live traffic: {} records so far", sender.acknowledged());
        }
    }
}
