package io.tributary.api.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A channel of events: all matter, but only the last few are kept. {@code seq} counts events; a message has those that
 * came since the one before, and says how many of them it leaves out.
 */
final class EventChannel extends Channel {
    private static final int REMEMBERED = 16;

    private final String field;
    private final int most;
    /** Oldest first. */
    private final Deque<Numbered> ring = new ArrayDeque<>();
    /** The number of the newest event; 0 before the first. */
    private long newest;

    private String asOf;
    private boolean isOpen;
    /** From what has been seen to the message from there on: nearly all clients have seen the same. */
    private final Map<Long, Outgoing> messages = new HashMap<>();

    /**
     * A channel without events.
     *
     * @param field under which data has them
     * @param most events kept, and in a message
     */
    EventChannel(String name, String type, String field, int most) {
        super(name, type);
        this.field = field;
        this.most = most;
    }

    private record Numbered(long number, RenderedEvent event) {}

    /**
     * Takes in what has happened, and answers from here on, also when that is nothing.
     *
     * @param events the newest, oldest first
     * @param leftOut how many came before them and are lost
     * @return true when subscribers are to be woken
     */
    synchronized boolean publish(List<RenderedEvent> events, long leftOut, String time) {
        boolean isNews = !events.isEmpty() || leftOut > 0 || !isOpen;
        if (isNews) {
            isOpen = true;
            asOf = time;
            messages.clear();
            newest += leftOut;
            events.forEach(event -> ring.addLast(new Numbered(++newest, event)));
            while (ring.size() > most) {
                ring.removeFirst();
            }
        }
        return isNews;
    }

    synchronized boolean isOpen() {
        return isOpen;
    }

    /** These never were. */
    synchronized void forget(String customerId, String event) {
        if (ring.removeIf(kept -> kept.event.isOf(customerId, event))) {
            messages.clear();
        }
    }

    @Override
    synchronized Optional<Outgoing> next(Subscription subscription) {
        if (!isOpen || newest == subscription.seen()) {
            return Optional.empty();
        }
        Outgoing message = messages.get(subscription.seen());
        if (message == null) {
            message = message(subscription.seen());
            if (messages.size() < REMEMBERED) {
                messages.put(subscription.seen(), message);
            }
        }
        return Optional.of(message);
    }

    private Outgoing message(long seen) {
        boolean snapshot = seen == Subscription.NOTHING;
        StringJoiner events = new StringJoiner(",", "[", "]");
        long there = 0;
        for (Numbered kept : ring) {
            if (kept.number > seen) {
                events.add(kept.event.json());
                there++;
            }
        }
        long leftOut = snapshot ? 0 : newest - seen - there;
        String data = "{\"" + field + "\":" + events + ",\"leftOut\":" + leftOut + ",\"lastUpdated\":\"" + asOf + "\"}";
        return new Outgoing(Message.of(type(), name(), newest, asOf, snapshot, data), newest, leftOut);
    }

    /** Events go on to be kept, but are told only from when somebody follows again. */
    @Override
    void abandon() {
        isOpen = false;
        messages.clear();
    }
}
