package io.tributary.api.live;

import io.tributary.api.live.Channel.Outgoing;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * One connected client: what it follows, what of it is still to be sent, and how far it has read.
 *
 * <p>At most one message is on its way at a time; when it has left, the next is made of the newest there is by then. So a
 * slow client loses states in between and never the newest, and takes no memory but a mark for each channel. That a message
 * has left means little, as buffers between here and the client hold megabytes: what was sent but not read, as pongs
 * tell, is limited, too.
 *
 * <p>Thread-safe. Nothing is sent under the lock: a send that is done at once calls back at once.
 */
final class Client {
    /** What may be unread: what a client that stops to read finds when it goes on. In characters, and in messages. */
    static final long WINDOW = 64 * 1024;

    static final long MOST_UNREAD = 16;
    /** The part of it after which is asked how far the client has read: half, as each question and its answer are frames, too. */
    private static final int HALVES = 2;

    private static final int MOST_NOTICES = 20;

    private final Outlet outlet;
    private final LongSupplier nanoTime;
    private final LiveCounters counters;
    private final Map<Channel, Subscription> subscriptions = new HashMap<>();
    /** Those with something to send, the longest waiting first. */
    private final Set<Subscription> ready = new LinkedHashSet<>();
    /** Heartbeats and errors. */
    private final Queue<String> notices = new ArrayDeque<>();

    private boolean isSending;
    private long sendingSince;
    private boolean isClosed;
    private Amount sent = Amount.NOTHING;
    /** What was read for sure. */
    private Amount read = Amount.NOTHING;

    private long ping;
    /** What the ping on its way tells of; null when none is. */
    private Amount pinged;

    private long pingedSince;
    private long noticed;

    Client(Outlet outlet, LongSupplier nanoTime, LiveCounters counters) {
        this.outlet = outlet;
        this.nanoTime = nanoTime;
        this.counters = counters;
    }

    /** All messages up to one. */
    private record Amount(long characters, long messages) {
        private static final Amount NOTHING = new Amount(0, 0);

        Amount with(String message) {
            return new Amount(characters + message.length(), messages + 1);
        }

        /** True when so many halves of what may be unread lie between another and this. */
        boolean isAhead(Amount other, int halves) {
            return HALVES * (characters - other.characters) >= halves * WINDOW
                    || HALVES * (messages - other.messages) >= halves * MOST_UNREAD;
        }
    }

    /** How the end of one send finds its way back: at once, into the loop that sends, or later, to begin one anew. */
    private enum Leaving {
        PENDING,
        AT_ONCE,
        LATER
    }

    /**
     * Follows a channel from now on; nothing happens when it does already.
     *
     * @param most channels of a client
     * @return false when there are too many
     */
    boolean follow(Channel channel, int most) {
        Subscription subscription;
        synchronized (this) {
            if (isClosed || subscriptions.containsKey(channel)) {
                return true;
            }
            if (subscriptions.size() >= most) {
                return false;
            }
            subscription = new Subscription(this, channel);
            subscriptions.put(channel, subscription);
            channel.add(subscription);
        }
        wake(subscription);
        return true;
    }

    /** No longer follows a channel. */
    void leave(Channel channel) {
        synchronized (this) {
            Subscription subscription = subscriptions.remove(channel);
            if (subscription != null) {
                ready.remove(subscription);
                channel.remove(subscription);
            }
        }
    }

    synchronized int follows() {
        return subscriptions.size();
    }

    /** There may be something to send of a channel. */
    void wake(Subscription subscription) {
        synchronized (this) {
            if (isClosed || subscriptions.get(subscription.channel()) != subscription) {
                return;
            }
            ready.add(subscription);
        }
        drain();
    }

    /** Sends what belongs to no channel, in order; when too many wait, because the client does not read, none is added. */
    void tell(String type, String asOf, String data) {
        synchronized (this) {
            if (isClosed || notices.size() >= MOST_NOTICES) {
                return;
            }
            notices.add(Message.of(type, null, ++noticed, asOf, false, data));
        }
        drain();
    }

    private void drain() {
        while (true) {
            String text;
            synchronized (this) {
                if (isClosed || isSending || sent.isAhead(read, HALVES)) {
                    return;
                }
                text = next();
                if (text == null) {
                    return;
                }
                isSending = true;
                sendingSince = nanoTime.getAsLong();
                sent = sent.with(text);
            }
            counters.sent();
            AtomicReference<Leaving> leaving = new AtomicReference<>(Leaving.PENDING);
            outlet.send(text, failure -> left(failure, leaving));
            pingIfUnread(1);
            if (leaving.compareAndSet(Leaving.PENDING, Leaving.LATER)) {
                return;
            }
        }
    }

    private void left(Throwable failure, AtomicReference<Leaving> leaving) {
        synchronized (this) {
            isSending = false;
        }
        if (failure != null) {
            // The session tells of its end by itself, and some failures are no end to it.
            outlet.abort();
        }
        if (!leaving.compareAndSet(Leaving.PENDING, Leaving.AT_ONCE)) {
            drain();
        }
    }

    /** Notices first: they are few, and who is told of an error should know soon. */
    private String next() {
        String notice = notices.poll();
        if (notice != null) {
            return notice;
        }
        while (!ready.isEmpty()) {
            Subscription subscription = ready.iterator().next();
            ready.remove(subscription);
            Optional<Outgoing> outgoing = subscription.channel().next(subscription);
            if (outgoing.isPresent()) {
                subscription.sent(outgoing.get().seq());
                counters.skipped(outgoing.get().skipped());
                return outgoing.get().text();
            }
        }
        return null;
    }

    /** Asks whether the client is there, unless it is being asked. */
    void ping() {
        pingIfUnread(0);
    }

    private void pingIfUnread(int halves) {
        long number;
        synchronized (this) {
            if (isClosed || pinged != null || !sent.isAhead(read, halves)) {
                return;
            }
            number = ++ping;
            pinged = sent;
            pingedSince = nanoTime.getAsLong();
        }
        outlet.ping(number);
    }

    /** The client has read everything up to a ping. */
    void pong(long number) {
        synchronized (this) {
            if (pinged == null || number != ping) {
                return;
            }
            read = pinged;
            pinged = null;
        }
        pingIfUnread(1);
        drain();
    }

    /** True when a message has not left, or a ping not come back, for so long. */
    synchronized boolean isStuck(long nanos) {
        long now = nanoTime.getAsLong();
        return !isClosed
                && ((isSending && now - sendingSince > nanos) || (pinged != null && now - pingedSince > nanos));
    }

    /** Says goodbye. */
    void close(int status, String reason) {
        if (end()) {
            outlet.close(status, reason);
        }
    }

    /** Gives it up. */
    void abort() {
        end();
        outlet.abort();
    }

    /**
     * It is gone: nothing is sent any more, and nobody keeps it.
     *
     * @return false when that was known
     */
    boolean end() {
        synchronized (this) {
            if (isClosed) {
                return false;
            }
            isClosed = true;
            subscriptions.forEach(Channel::remove);
            subscriptions.clear();
            ready.clear();
            notices.clear();
            return true;
        }
    }
}
