package io.tributary.api;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;

/** What has been started, to be closed in the reverse order. */
final class Parts implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Takes over a part: it is closed before all that were added earlier. */
    <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /** From here on, a part that was added is closed before all others. */
    void closeFirst(AutoCloseable part) {
        parts.remove(part);
        parts.push(part);
    }

    /** Closes all of them, also those behind one that fails. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LoggerFactory.getLogger(Server.class)
                        .warn("{} did not close cleanly", part.getClass().getSimpleName(), e);
            }
        }
    }
}
