package io.tributary.api.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Everybody who is connected to this instance. Thread-safe. */
final class Clients {
    /** Each takes a few kilobytes, and a file handle of the process. */
    static final int MOST = 10_000;

    /** RFC 6455: going away, which clients take for a reason to come back. */
    private static final int GOING_AWAY = 1001;

    private final Set<Conversation> all = ConcurrentHashMap.newKeySet();
    private final Channels channels;
    private final LiveCounters counters;
    private final Supplier<String> asOf;
    private final LongSupplier nanoTime;
    private final Runnable opened;
    private volatile boolean isClosed;

    /** @param opened is run when somebody has come */
    Clients(Channels channels, LiveCounters counters, Supplier<String> asOf, LongSupplier nanoTime, Runnable opened) {
        this.opened = opened;
        this.channels = channels;
        this.counters = counters;
        this.asOf = asOf;
        this.nanoTime = nanoTime;
    }

    Conversation open(Outlet outlet) {
        Conversation conversation = new Conversation(new Client(outlet, nanoTime, counters), channels, asOf, nanoTime);
        all.add(conversation);
        opened.run();
        if (isClosed) {
            conversation.client().close(GOING_AWAY, "the server stops");
        }
        return conversation;
    }

    void gone(Conversation conversation) {
        all.remove(conversation);
        conversation.client().end();
    }

    boolean isAny() {
        return !all.isEmpty();
    }

    boolean isFull() {
        return all.size() >= MOST;
    }

    int count() {
        return all.size();
    }

    long subscriptions() {
        return all.stream()
                .mapToLong(conversation -> conversation.client().follows())
                .sum();
    }

    /** What time alone brings; who does not read is given up. */
    void tick() {
        List<Conversation> stuck =
                all.stream().filter(conversation -> !conversation.tick()).toList();
        for (Conversation conversation : stuck) {
            counters.closedSlow();
            conversation.client().abort();
            all.remove(conversation);
        }
    }

    /** Says goodbye to everybody. */
    void close() {
        isClosed = true;
        all.forEach(conversation -> conversation.client().close(GOING_AWAY, "the server stops"));
    }
}
