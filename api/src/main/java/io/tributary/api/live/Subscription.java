package io.tributary.api.live;

/** That a client follows a channel, and how far it has been sent. Its fields belong to the client's lock. */
final class Subscription {
    /** Nothing has been sent. */
    static final long NOTHING = -1;

    private final Client client;
    private final Channel channel;
    /** The seq of the last message. */
    private long seen = NOTHING;

    Subscription(Client client, Channel channel) {
        this.client = client;
        this.channel = channel;
    }

    Channel channel() {
        return channel;
    }

    long seen() {
        return seen;
    }

    boolean isNew() {
        return seen == NOTHING;
    }

    void sent(long seq) {
        seen = seq;
    }

    /** There may be something to send. */
    void wake() {
        client.wake(this);
    }
}
