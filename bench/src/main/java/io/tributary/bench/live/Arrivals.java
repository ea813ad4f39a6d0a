package io.tributary.bench.live;

import io.tributary.bench.WrongResultException;
import io.tributary.bench.freshness.Freshness.Latency;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** When the new customers were due, and when each client was told of them. Thread-safe. */
final class Arrivals {
    private static final String PREFIX = "live-";

    private final int count;
    private final AtomicLongArray due;
    private final AtomicLongArray accepted;
    private final AtomicLongArray own;
    private final List<AtomicLongArray> toldByName = new ArrayList<>();
    private final List<AtomicLongArray> toldByNumber = new ArrayList<>();
    private final AtomicLong messages = new AtomicLong();

    Arrivals(int count, int clients) {
        this.count = count;
        due = new AtomicLongArray(count);
        accepted = new AtomicLongArray(count);
        own = new AtomicLongArray(count);
        for (int i = 0; i < clients; i++) {
            toldByName.add(new AtomicLongArray(count));
            toldByNumber.add(new AtomicLongArray(count));
        }
    }

    int count() {
        return count;
    }

    static String customer(int arrival) {
        return "%s%06d".formatted(PREFIX, arrival);
    }

    void due(int arrival, long nanos) {
        due.set(arrival, nanos);
    }

    void accepted(int arrival) {
        accepted.set(arrival, System.nanoTime());
    }

    void message() {
        messages.incrementAndGet();
    }

    long messages() {
        return messages.get();
    }

    /** A client has read a message that names customers. */
    void named(int client, String message, long now) {
        for (int at = message.indexOf(PREFIX); at >= 0; at = message.indexOf(PREFIX, at + 1)) {
            int from = at + PREFIX.length();
            int arrival = Integer.parseInt(message.substring(from, from + 6));
            toldByName.get(client).compareAndSet(arrival, 0, now);
        }
    }

    /** A client has read that so many of them are known. */
    void counted(int client, long known, long now) {
        AtomicLongArray told = toldByNumber.get(client);
        for (int arrival = (int) Math.min(known, count) - 1; arrival >= 0 && told.get(arrival) == 0; arrival--) {
            told.set(arrival, now);
        }
    }

    /** The client that follows the customer has its row. */
    void own(int arrival, long now) {
        own.compareAndSet(arrival, 0, now);
    }

    boolean isComplete() {
        return isFull(own)
                && isFull(accepted)
                && toldByName.stream().allMatch(this::isFull)
                && toldByNumber.stream().allMatch(this::isFull);
    }

    private boolean isFull(AtomicLongArray told) {
        return IntStream.range(0, count).allMatch(arrival -> told.get(arrival) != 0);
    }

    Latency untilAccepted(int first) {
        return Latency.ofNanos(nanos(accepted, first).toArray());
    }

    Latency untilFollowed(int first) {
        return Latency.ofNanos(nanos(own, first).toArray());
    }

    Latency untilNamed(int first) {
        return Latency.ofNanos(
                toldByName.stream().flatMapToLong(told -> nanos(told, first)).toArray());
    }

    Latency untilCounted(int first) {
        return Latency.ofNanos(
                toldByNumber.stream().flatMapToLong(told -> nanos(told, first)).toArray());
    }

    private LongStream nanos(AtomicLongArray told, int first) {
        return IntStream.range(first, count).mapToLong(arrival -> {
            if (told.get(arrival) == 0) {
                throw new WrongResultException("a client was never told of " + customer(arrival));
            }
            return told.get(arrival) - due.get(arrival);
        });
    }
}
