package io.tributary.api.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Gathers what has happened, and puts it into a channel a few times a second. What is never told, because nobody follows or too much
 * comes at once, is never rendered.
 *
 * @param <T> an event as it came
 */
final class EventFeed<T> {
    private final EventChannel channel;
    private final int most;
    private final Renderer<T> renderer;
    private final Supplier<String> asOf;
    private final long pauseNanos;
    private final LongSupplier nanoTime;
    private final Deque<T> pending = new ArrayDeque<>();
    private long leftOut;
    private long publishedAt;
    private volatile boolean isReady;

    /** Makes what clients are sent of events. */
    interface Renderer<T> {
        /** One for each, in their order. */
        List<RenderedEvent> render(List<T> events);
    }

    EventFeed(
            EventChannel channel,
            int most,
            Renderer<T> renderer,
            Supplier<String> asOf,
            Duration pause,
            LongSupplier nanoTime) {
        this.channel = channel;
        this.most = most;
        this.renderer = renderer;
        this.asOf = asOf;
        this.pauseNanos = pause.toNanos();
        this.nanoTime = nanoTime;
        this.publishedAt = nanoTime.getAsLong() - pauseNanos;
    }

    synchronized void add(T event) {
        pending.addLast(event);
        if (pending.size() > most) {
            pending.removeFirst();
            leftOut++;
        }
    }

    /** So many have happened that were not even looked at. */
    synchronized void skip(long events) {
        leftOut += events;
    }

    /** These never were, as far as they are still waiting. */
    synchronized void forget(Predicate<T> event) {
        pending.removeIf(event);
    }

    /** What happened lately is in; before, nobody is told of a part of it. */
    void ready() {
        isReady = true;
    }

    boolean isFollowed() {
        return channel.isFollowed();
    }

    /** Tells followers what is new, unless they have just been told something; for one thread. */
    void tick() {
        if (!isReady || !channel.isFollowed()) {
            return;
        }
        boolean opens = !channel.isOpen();
        long now = nanoTime.getAsLong();
        List<T> events;
        long skipped;
        synchronized (this) {
            boolean isNews = !pending.isEmpty() || leftOut > 0;
            if (!opens && (!isNews || now - publishedAt < pauseNanos)) {
                return;
            }
            events = new ArrayList<>(pending);
            skipped = leftOut;
            pending.clear();
            leftOut = 0;
        }
        publishedAt = now;
        if (channel.publish(renderer.render(events), skipped, asOf.get())) {
            channel.wake();
        }
    }
}
