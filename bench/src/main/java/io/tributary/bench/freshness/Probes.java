package io.tributary.bench.freshness;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.LongStream;

/**
 * Facts whose way is followed: each is the only purchase of a customer of its own, so that the customer's row says
 * whether it is in. Thread-safe.
 */
public final class Probes {
    private static final String PREFIX = "Z";

    private final int count;
    private final AtomicLongArray due;
    private final AtomicLongArray acknowledged;
    private final AtomicLongArray byKey;
    private final AtomicLongArray inTopic;

    /** The places to which a probe comes, in this order. */
    public enum Stage {
        ACKNOWLEDGED,
        BY_KEY,
        IN_TOPIC
    }

    public Probes(int count) {
        this.count = count;
        this.due = new AtomicLongArray(count);
        this.acknowledged = new AtomicLongArray(count);
        this.byKey = new AtomicLongArray(count);
        this.inTopic = new AtomicLongArray(count);
    }

    public int count() {
        return count;
    }

    /** The customer of a probe. */
    public static String customer(int probe) {
        return "%s%08d".formatted(PREFIX, probe);
    }

    /** The probe of a customer; -1 when the customer is no probe's. */
    public static int probe(String customer) {
        return customer.startsWith(PREFIX) ? Integer.parseInt(customer.substring(PREFIX.length())) : -1;
    }

    /** The timetable has the probe sent at an instant of {@link System#nanoTime()}. */
    void due(int probe, long nanos) {
        due.set(probe, nanos);
    }

    /** When the timetable had the probe sent, an instant of {@link System#nanoTime()}; 0 while it has not. */
    public long dueAt(int probe) {
        return due.get(probe);
    }

    /** True from when the probe was due. */
    public boolean isDue(int probe) {
        return due.get(probe) != 0;
    }

    /** The probe has come there now; only the first time counts. */
    public void reached(int probe, Stage stage) {
        of(stage).compareAndSet(probe, 0, System.nanoTime());
    }

    public boolean hasReached(int probe, Stage stage) {
        return of(stage).get(probe) != 0;
    }

    /** True when every probe has come everywhere. */
    boolean isComplete() {
        return Arrays.stream(Stage.values())
                .allMatch(stage -> LongStream.range(0, count).allMatch(probe -> hasReached((int) probe, stage)));
    }

    /**
     * How long the probes from a number on took to come there.
     *
     * @throws IllegalStateException when one has not
     */
    Freshness.Latency latency(Stage stage, int first) {
        return latency(stage, first, count);
    }

    /** The same of the probes from a number on to before another. */
    public Freshness.Latency latency(Stage stage, int first, int end) {
        return Freshness.Latency.ofNanos(LongStream.range(first, end)
                .map(probe -> nanos((int) probe, stage))
                .toArray());
    }

    private long nanos(int probe, Stage stage) {
        if (!hasReached(probe, stage)) {
            throw new IllegalStateException("probe " + probe + " is not " + stage + " yet");
        }
        return of(stage).get(probe) - due.get(probe);
    }

    private AtomicLongArray of(Stage stage) {
        return switch (stage) {
            case ACKNOWLEDGED -> acknowledged;
            case BY_KEY -> byKey;
            case IN_TOPIC -> inTopic;
        };
    }
}
