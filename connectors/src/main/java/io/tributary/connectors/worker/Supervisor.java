package io.tributary.connectors.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts connectors again that have failed, at longer and longer intervals, and logs why they had.
 *
 * <p>Connect leaves a task that has failed as it is. But most of what fails here passes by itself: a database that restarts, a
 * registry that is not back yet.
 */
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;

    private final ConnectRest rest;
    private final Map<String, Attempt> attempts = new HashMap<>();
    private final Thread thread = new Thread(this::look, "connect-supervisor");

    Supervisor(ConnectRest rest) {
        this.rest = rest;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
                try {
                    for (Map.Entry<String, JsonNode> connector : rest.statuses().properties()) {
                        judge(connector.getKey(), connector.getValue().path("status"));
                    }
                } catch (IOException notNow) {
                    LOG.debug("the states of connectors can't be read", notNow);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void judge(String name, JsonNode status) throws IOException, InterruptedException {
        String reason = reason(status);
        Attempt last = attempts.get(name);
        long now = System.currentTimeMillis();
        if (reason == null) {
            if (last != null && now > last.at + 2 * last.pause) {
                attempts.remove(name);
            }
            return;
        }
        long pause = last == null ? FIRST_PAUSE_MILLIS : Math.min(2 * last.pause, LONGEST_PAUSE_MILLIS);
        if (last == null || now >= last.at + last.pause) {
            LOG.warn("connector {} has failed and is started again: {}", name, reason);
            rest.restartFailed(name);
            attempts.put(name, new Attempt(now, pause));
        }
    }

    /** Null when nothing has failed. */
    private static String reason(JsonNode status) {
        if (status.path("connector").path("state").asText().equals("FAILED")) {
            return firstLines(status.path("connector").path("trace").asText());
        }
        for (JsonNode task : status.path("tasks")) {
            if (task.path("state").asText().equals("FAILED")) {
                return firstLines(task.path("trace").asText());
            }
        }
        return null;
    }

    /** What it was, and what that came from; not where in the code. */
    private static String firstLines(String trace) {
        return trace.lines()
                .filter(line -> !line.startsWith("\tat ") && !line.startsWith("\t..."))
                .limit(4)
                .reduce((one, other) -> one + " | " + other)
                .orElse("no reason given");
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private record Attempt(long at, long pause) {}
}
