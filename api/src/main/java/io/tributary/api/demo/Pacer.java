package io.tributary.api.demo;

import java.util.function.LongSupplier;

/**
 * Says how many records are due by now at a rate, without drift: a moment that was slept through is made up for, a stall
 * only to two seconds' worth.
 */
final class Pacer {
    private static final long SECOND = 1_000_000_000L;
    private static final long MOST_BEHIND_NANOS = 2 * SECOND;

    private final int perSecond;
    private final LongSupplier nanos;
    private long begun;
    private long taken;

    /**
     * @param perSecond 1 or more
     * @param nanos a clock as {@link System#nanoTime}
     */
    Pacer(int perSecond, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** True when the next is due; it then counts as taken. */
    boolean take() {
        long now = nanos.getAsLong();
        if (now - dueAt() > MOST_BEHIND_NANOS) {
            begun = now - MOST_BEHIND_NANOS;
            taken = 0;
        }
        if (now < dueAt()) {
            return false;
        }
        taken++;
        if (taken == perSecond) {
            // Whole seconds go into the beginning, so that nothing ever overflows.
            begun += SECOND;
            taken = 0;
        }
        return true;
    }

    /** Nanoseconds until the next is due, 0 when it is. */
    long waitNanos() {
        return Math.max(0, dueAt() - nanos.getAsLong());
    }

    private long dueAt() {
        return begun + taken * SECOND / perSecond;
    }
}
