package io.tributary.api.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tributary.api.query.NotReadyException;
import io.tributary.api.rest.Json;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The channels of figures: each body is computed once for everybody, and only while somebody follows it.
 *
 * <p>It is computed when the totals have changed, and once a second besides, as midnight and other instants change figures
 * without a fact. What comes out as before, but for its time, is not sent.
 */
final class FigureUpdates {
    private static final Duration BY_TIME = Duration.ofSeconds(1);

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final long pauseNanos;
    private final LongSupplier nanoTime;
    private volatile long advances;

    /** A figure, and when it was last looked at. */
    private static final class Figure {
        private final StateChannel channel;
        private final Supplier<Map<String, Object>> body;
        private long seenAdvances;
        private long computedAt;
        private long publishedAt;

        Figure(StateChannel channel, Supplier<Map<String, Object>> body) {
            this.channel = channel;
            this.body = body;
        }
    }

    /** @param pause that lies between two messages of a channel at least */
    FigureUpdates(Duration pause, LongSupplier nanoTime) {
        this.pauseNanos = pause.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Adds a channel; only before the first tick. */
    FigureUpdates with(String name, String type, Supplier<Map<String, Object>> body) {
        figures.put(name, new Figure(new StateChannel(name, type), body));
        return this;
    }

    Optional<Channel> channel(String name) {
        return Optional.ofNullable(figures.get(name)).map(figure -> figure.channel);
    }

    Collection<String> names() {
        return List.copyOf(figures.keySet());
    }

    /** The totals are others now. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread reads the totals.
    void advanced() {
        advances++;
    }

    /** Computes what is due; for one thread. */
    void tick() {
        for (Figure figure : figures.values()) {
            if (figure.channel.isFollowed() && isDue(figure)) {
                compute(figure);
            }
        }
    }

    private boolean isDue(Figure figure) {
        long now = nanoTime.getAsLong();
        boolean isNew = !figure.channel.isKnown();
        boolean mayDiffer = figure.seenAdvances != advances || now - figure.computedAt >= BY_TIME.toNanos();
        return isNew || (mayDiffer && now - figure.publishedAt >= pauseNanos);
    }

    private void compute(Figure figure) {
        figure.seenAdvances = advances;
        figure.computedAt = nanoTime.getAsLong();
        try {
            Body body = Body.of(Json.mapper().writeValueAsBytes(figure.body.get()));
            if (figure.channel.publish(body)) {
                figure.publishedAt = figure.computedAt;
                figure.channel.wake();
            }
        } catch (NotReadyException notYet) {
            // The next tick asks again.
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a body of ours can't be written as JSON", impossible);
        }
    }
}
