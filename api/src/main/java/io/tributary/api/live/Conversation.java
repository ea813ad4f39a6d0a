package io.tributary.api.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What one client says, and what time alone has it told. Thread-safe. */
final class Conversation {
    /** Channels of one client. */
    static final int MOST_CHANNELS = 100;
    /** Messages that are not understood, and messages at all, of a client within a minute. */
    static final int MOST_REFUSED = 10;

    static final int MOST_MESSAGES = 600;
    static final Duration SILENCE = Duration.ofSeconds(1);
    static final Duration HEARTBEAT = Duration.ofSeconds(15);
    static final Duration STUCK = Duration.ofSeconds(30);

    private static final List<String> DEFAULT = List.of("kpis", "customers");
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    /** RFC 6455: a message that violates policy. */
    private static final int POLICY_VIOLATION = 1008;

    private final Client client;
    private final Channels channels;
    private final Supplier<String> asOf;
    private final LongSupplier nanoTime;
    private final long openedAt;
    private boolean hasSpoken;
    private long heartbeatAt;
    private long minuteAt;
    private int refused;
    private int messages;

    Conversation(Client client, Channels channels, Supplier<String> asOf, LongSupplier nanoTime) {
        this.client = client;
        this.channels = channels;
        this.asOf = asOf;
        this.nanoTime = nanoTime;
        this.openedAt = nanoTime.getAsLong();
        this.heartbeatAt = openedAt;
        this.minuteAt = openedAt;
    }

    Client client() {
        return client;
    }

    /** Does what a message asks, or says why not. */
    void hear(String text) {
        if (isTooMany()) {
            client.close(POLICY_VIOLATION, "more than " + MOST_MESSAGES + " messages a minute");
            return;
        }
        try {
            Command command = Command.parse(text);
            command.channels().forEach(channels::require);
            if (command.isSubscription()) {
                follow(command.channels());
            } else {
                command.channels().forEach(name -> channels.leave(client, name));
            }
        } catch (RefusedException e) {
            refuse(e.getMessage());
        }
    }

    private synchronized boolean isTooMany() {
        hasSpoken = true;
        startMinute();
        return ++messages > MOST_MESSAGES;
    }

    private void follow(List<String> names) {
        for (String name : names) {
            if (!channels.follow(client, name, MOST_CHANNELS)) {
                throw new RefusedException("you follow " + MOST_CHANNELS + " channels, which is the most; '" + name
                        + "' and what comes after it was not subscribed to: unsubscribe from others first");
            }
        }
    }

    /** Says why a message was not understood, and ends the conversation when that happens again and again. */
    void refuse(String sentence) {
        boolean isLast;
        synchronized (this) {
            hasSpoken = true;
            startMinute();
            isLast = ++refused >= MOST_REFUSED;
        }
        client.tell("error", asOf.get(), Message.json(Map.of("error", sentence)));
        if (isLast) {
            client.close(POLICY_VIOLATION, MOST_REFUSED + " messages in a minute that were refused");
        }
    }

    private void startMinute() {
        long now = nanoTime.getAsLong();
        if (now - minuteAt >= MINUTE) {
            minuteAt = now;
            refused = 0;
            messages = 0;
        }
    }

    /**
     * Does what is due by time: subscribes who says nothing, sends heartbeats.
     *
     * @return false when the client does not take anything in any more
     */
    boolean tick() {
        long now = nanoTime.getAsLong();
        boolean isSilent;
        boolean isDue;
        synchronized (this) {
            isSilent = !hasSpoken && now - openedAt >= SILENCE.toNanos();
            hasSpoken |= isSilent;
            isDue = now - heartbeatAt >= HEARTBEAT.toNanos();
            heartbeatAt = isDue ? now : heartbeatAt;
        }
        if (isSilent) {
            follow(DEFAULT);
        }
        if (isDue) {
            client.tell("heartbeat", asOf.get(), "{\"intervalSeconds\":" + HEARTBEAT.toSeconds() + "}");
            client.ping();
        }
        return !client.isStuck(STUCK.toNanos());
    }
}
