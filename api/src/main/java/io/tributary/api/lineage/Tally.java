package io.tributary.api.lineage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Adds up counters of which each has parts that come and go, as tasks and threads do, and says how fast they grow.
 *
 * <p>What a part counted while it was there stays: a total never falls. What it counted between the last look and its end is missing.
 * Thread-safe.
 */
final class Tally {
    private final long windowNanos;
    private final Map<Flow, Map<String, Long>> last = new HashMap<>();
    private final Map<Flow, Long> totals = new HashMap<>();
    /** The newest last; the oldest is at least a window old as soon as there is one. */
    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long nanos, Map<Flow, Long> totals) {}

    /** @param windowNanos over which rates are means */
    Tally(long windowNanos) {
        this.windowNanos = windowNanos;
    }

    /**
     * Takes a look in.
     *
     * @param nanos when, by a clock that never goes back
     * @param counts by flow, what each of its parts has counted since it began
     */
    synchronized void take(long nanos, Map<Flow, Map<String, Long>> counts) {
        counts.forEach((flow, parts) -> {
            Map<String, Long> before = last.getOrDefault(flow, Map.of());
            long more = 0;
            for (Map.Entry<String, Long> part : parts.entrySet()) {
                long was = before.getOrDefault(part.getKey(), 0L);
                // One that counts less than before has begun anew.
                more += part.getValue() >= was ? part.getValue() - was : part.getValue();
            }
            totals.merge(flow, more, Long::sum);
        });
        last.clear();
        last.putAll(counts);
        samples.addLast(new Sample(nanos, Map.copyOf(totals)));
        while (samples.size() > 2 && nanos - second().nanos >= windowNanos) {
            samples.removeFirst();
        }
    }

    private Sample second() {
        var each = samples.iterator();
        each.next();
        return each.next();
    }

    /** How many since the first look and before; empty where nothing counts them. */
    synchronized Optional<Long> records(Flow flow) {
        return Optional.ofNullable(totals.get(flow));
    }

    /** How many a second, as a mean over the window; empty where nothing counts them now, and before there were two looks. */
    synchronized Optional<Double> rate(Flow flow) {
        if (samples.size() < 2 || !last.containsKey(flow)) {
            return Optional.empty();
        }
        Sample from = samples.getFirst();
        Sample to = samples.getLast();
        long more = to.totals.get(flow) - from.totals.getOrDefault(flow, 0L);
        return Optional.of(more / ((to.nanos - from.nanos) / 1e9));
    }
}
