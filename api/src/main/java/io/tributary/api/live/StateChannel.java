package io.tributary.api.live;

import java.util.Optional;

/** A channel of which only the newest state matters, such as a figure or a customer. */
final class StateChannel extends Channel {
    private long seq;
    /** Null while nothing is known. */
    private volatile State newest;

    StateChannel(String name, String type) {
        super(name, type);
    }

    /** A state, and its two messages, each written when first needed; that two threads may do so is harmless. */
    private static final class State {
        private final long seq;
        private final Body body;
        private volatile String snapshot;
        private volatile String change;

        State(long seq, Body body) {
            this.seq = seq;
            this.body = body;
        }
    }

    /**
     * Takes a state in, unless it is the newest already but for its time.
     *
     * @return true when subscribers are to be woken
     */
    synchronized boolean publish(Body body) {
        if (!isFollowed() || (newest != null && newest.body.isSame(body))) {
            return false;
        }
        newest = new State(++seq, body);
        return true;
    }

    boolean isKnown() {
        return newest != null;
    }

    @Override
    Optional<Outgoing> next(Subscription subscription) {
        State state = newest;
        if (state == null || state.seq <= subscription.seen()) {
            return Optional.empty();
        }
        boolean isNew = subscription.isNew();
        return Optional.of(new Outgoing(
                isNew ? snapshot(state) : change(state), state.seq, isNew ? 0 : state.seq - subscription.seen() - 1));
    }

    private String snapshot(State state) {
        if (state.snapshot == null) {
            state.snapshot = text(state, true);
        }
        return state.snapshot;
    }

    private String change(State state) {
        if (state.change == null) {
            state.change = text(state, false);
        }
        return state.change;
    }

    private String text(State state, boolean snapshot) {
        return Message.of(type(), name(), state.seq, state.body.asOf(), snapshot, state.body.json());
    }

    @Override
    void abandon() {
        newest = null;
    }
}
