package io.tributary.api.live;

import java.util.concurrent.atomic.LongAdder;

/** What has become of messages since the start. Thread-safe. */
final class LiveCounters {
    private final LongAdder messages = new LongAdder();
    private final LongAdder conflated = new LongAdder();
    private final LongAdder closedSlow = new LongAdder();

    void sent() {
        messages.increment();
    }

    /** States and events that a client will never be sent, because it had newer ones to read. */
    void skipped(long states) {
        conflated.add(states);
    }

    void closedSlow() {
        closedSlow.increment();
    }

    long messages() {
        return messages.sum();
    }

    long conflated() {
        return conflated.sum();
    }

    long slow() {
        return closedSlow.sum();
    }
}
