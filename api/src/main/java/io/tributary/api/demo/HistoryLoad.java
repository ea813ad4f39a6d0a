package io.tributary.api.demo;

import io.tributary.api.demo.shop.Delivery;
import io.tributary.api.demo.shop.Ledger;
import io.tributary.api.demo.shop.Shop;
import io.tributary.api.ingest.EventPublisher;
import io.tributary.api.load.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Publishes the whole history of a shop in the order of its arrival, and enters it into the books on the way. */
final class HistoryLoad {
    private static final int MOST_UNDER_WAY = 16_384;
    private static final int RECORDS_BETWEEN_LOOKS = 1024;

    private final Sender sender;
    private final Progress progress;
    private final Ledger ledger = new Ledger();
    private long records;

    HistoryLoad(EventPublisher publisher, Progress progress) {
        this.sender = new Sender(publisher, MOST_UNDER_WAY);
        this.progress = progress;
    }

    /**
     * Returns when Kafka has acknowledged everything.
     *
     * @throws IOException when it did not take a record: nothing more is sent then
     * @throws InterruptedException when it is told to stop
     */
    void run(Shop shop) throws IOException, InterruptedException {
        long opens = shop.plan().opens().toEpochMilli();
        progress.begin("history", shop.plan().until().toEpochMilli() - opens);
        try {
            shop.playHistory(delivery -> publish(delivery, opens));
        } catch (StoppedException stopped) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } finally {
            progress.end();
        }
        sender.await();
        requireTaken();
    }

    private void publish(Delivery delivery, long opens) {
        ledger.enter(delivery.record());
        records++;
        try {
            sender.send(delivery);
            if (records % RECORDS_BETWEEN_LOOKS == 0) {
                requireTaken();
                progress.at(records, delivery.at() - opens);
            }
        } catch (InterruptedException e) {
            throw new StoppedException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireTaken() throws IOException {
        Throwable failure = sender.takeFailure();
        if (failure != null) {
            throw new IOException("Kafka did not take a record: " + failure.getMessage(), failure);
        }
    }

    /** The books, of what has been sent. */
    Ledger ledger() {
        return ledger;
    }

    long records() {
        return records;
    }

    /** Carries the wish to stop out of the shop. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
