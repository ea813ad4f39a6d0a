package io.tributary.api.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** A socket by hand: messages leave when a test says so, or at once, and are read when it says so. */
final class FakeOutlet implements Outlet {
    private final boolean leavesAtOnce;
    private final List<String> received = new ArrayList<>();
    private final Deque<Consumer<Throwable>> leaving = new ArrayDeque<>();
    private final Deque<Long> pings = new ArrayDeque<>();
    private int closedWith;
    private boolean isAborted;

    private FakeOutlet(boolean leavesAtOnce) {
        this.leavesAtOnce = leavesAtOnce;
    }

    static FakeOutlet fast() {
        return new FakeOutlet(true);
    }

    static FakeOutlet slow() {
        return new FakeOutlet(false);
    }

    @Override
    public void send(String text, Consumer<Throwable> done) {
        received.add(text);
        if (leavesAtOnce) {
            done.accept(null);
        } else {
            leaving.add(done);
        }
    }

    /** The message on its way has left; nothing happens when there is none. */
    void leave() {
        Consumer<Throwable> done = leaving.poll();
        if (done != null) {
            done.accept(null);
        }
    }

    void fail() {
        leaving.remove().accept(new java.io.IOException("broken pipe"));
    }

    boolean isSending() {
        return !leaving.isEmpty();
    }

    /** How many sends were begun and are not done; more than one would be a mistake. */
    int onTheirWay() {
        return leaving.size();
    }

    @Override
    public void ping(long number) {
        pings.add(number);
    }

    /** The ping that has not been answered; 0 when there is none. */
    long nextPing() {
        Long ping = pings.poll();
        return ping == null ? 0 : ping;
    }

    @Override
    public void close(int status, String reason) {
        closedWith = status;
    }

    @Override
    public void abort() {
        isAborted = true;
    }

    List<String> received() {
        return List.copyOf(received);
    }

    String last() {
        return received.get(received.size() - 1);
    }

    int closedWith() {
        return closedWith;
    }

    boolean isAborted() {
        return isAborted;
    }
}
