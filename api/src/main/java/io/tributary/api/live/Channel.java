package io.tributary.api.live;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Something to be subscribed to. It keeps one state for all subscribers, and of each only how far that has been sent: who
 * reads slowly costs a number.
 */
abstract class Channel {
    private final String name;
    private final String type;
    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();

    Channel(String name, String type) {
        this.name = name;
        this.type = type;
    }

    /**
     * What a subscriber is to be sent next.
     *
     * @param seq that of the message
     * @param skipped how many states or events this client is never sent
     */
    record Outgoing(String text, long seq, long skipped) {}

    /** What is news to a subscriber; empty while there is nothing. For the client's lock. */
    abstract Optional<Outgoing> next(Subscription subscription);

    /** The last subscriber is gone: what is known ages from here on. Under this channel's lock. */
    abstract void abandon();

    final String name() {
        return name;
    }

    final String type() {
        return type;
    }

    final synchronized void add(Subscription subscription) {
        subscriptions.add(subscription);
    }

    final synchronized void remove(Subscription subscription) {
        subscriptions.remove(subscription);
        if (subscriptions.isEmpty()) {
            abandon();
        }
    }

    final boolean isFollowed() {
        return !subscriptions.isEmpty();
    }

    final int subscribers() {
        return subscriptions.size();
    }

    /** Tells all subscribers. Not under this channel's lock: a send may be done at once. */
    final void wake() {
        subscriptions.forEach(Subscription::wake);
    }
}
