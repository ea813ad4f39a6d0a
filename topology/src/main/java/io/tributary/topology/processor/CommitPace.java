package io.tributary.topology.processor;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Says when to commit: soon after fresh records, seldom while a backlog is worked off.
 *
 * <p>A commit writes each changed customer once, so the longer the interval the fewer rows a fact costs; but a fact is
 * seen by nobody before its commit. A fact that has already waited ten seconds in its topic loses little by another
 * two: the interval is a fifth of what the oldest of the records at hand has waited, within limits. A thread that falls
 * behind so becomes quicker until it keeps up; one that keeps up lets no fact wait for longer than the shortest interval.
 *
 * <p>A stream thread commits all its tasks together: the pace is kept by thread, whichever task asks. Thread-safe.
 */
public final class CommitPace implements TimestampExtractor {
    private static final int SHARE_OF_WAITING = 5;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    /** What one tick counts for at most, in milliseconds: between two that are further apart the thread did something. */
    private static final long MOST_IDLE = 100;
    /** A thread that is not heard of for so long, in milliseconds, has no more tasks of ours; no commit takes that long. */
    private static final long FORGOTTEN = 60_000;

    private static final long NEVER = Long.MIN_VALUE;

    private final long shortest;
    private final long longest;
    private final InstantSource clock;
    /** Not a ThreadLocal: those of stream threads are many, collide, and this is asked twice a record. */
    private final Map<Thread, Pace> paces = new ConcurrentHashMap<>();

    /** The state of one stream thread. */
    private static final class Pace {
        /** The longest that a record has waited of those read since the last commit. */
        private long waited;

        /** The same of the commit before. */
        private long waitedBefore;

        private long readAt;
        private long askedAt;
        private Cancellable timer;

        /** For how long nothing has been read, not counting what commits have taken meanwhile. */
        private long idle;

        private boolean hasRead;
        private long tickedAt;

        /** Until when the thread is to be taken for one that works off a backlog; the only field that other threads read. */
        private volatile long behindUntil = NEVER;
    }

    /**
     * A pace for all threads of one process.
     *
     * @param shortest between two commits while records are fresh; two seconds are the longest, or this if it is longer
     */
    public CommitPace(Duration shortest) {
        this(shortest, Clock.systemUTC());
    }

    CommitPace(Duration shortest, InstantSource clock) {
        this.shortest = shortest.toMillis();
        this.longest = longest(shortest).toMillis();
        this.clock = clock;
    }

    /**
     * What Kafka Streams' own {@code commit.interval.ms} is to be: it only comes to bear when a task moves away with the
     * timer that was to ask.
     */
    public static Duration backstop(Duration shortest) {
        return longest(shortest).multipliedBy(3);
    }

    private static Duration longest(Duration shortest) {
        return shortest.compareTo(LONGEST) > 0 ? shortest : LONGEST;
    }

    /**
     * Gives a record the time at which it is read, and notes how long it has waited in its topic.
     *
     * <p>The time of reading, since Kafka Streams takes the input with the lowest timestamp first, and history stamped
     * years ago would keep it from ever hearing a broadcast.
     */
    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        long now = clock.millis();
        Pace pace = pace();
        pace.waited = Math.max(pace.waited, now - record.timestamp());
        pace.readAt = now;
        pace.hasRead = true;
        return now;
    }

    /** Something has changed that wants to be committed. To be called by the stream thread, with a context of its tasks. */
    void changed(ProcessorContext<?, ?> context) {
        Pace pace = pace();
        long now = context.currentSystemTimeMs();
        long due = pace.askedAt + interval(pace, now);
        // A clock that was set back must not keep anything waiting until it is where it was.
        if (now >= due || now < pace.askedAt) {
            ask(context, pace, now);
        } else if (pace.timer == null) {
            pace.timer = context.schedule(
                    Duration.ofMillis(due - now), PunctuationType.WALL_CLOCK_TIME, time -> ask(context, pace, time));
        }
    }

    /**
     * True while this stream thread works off a backlog: what it reads has waited for so long that commits come more seldom.
     *
     * <p>To be asked by the thread itself and often, several times a second: a backlog is gone when nothing was read for the
     * longest interval. That is counted by these calls and not by the clock, since a commit of a backlog takes seconds in
     * which nothing can be read, and nobody asks.
     *
     * @param now milliseconds since 1970
     */
    boolean isBehind(long now) {
        Pace pace = pace();
        pace.idle = pace.hasRead ? 0 : pace.idle + Math.max(0, Math.min(MOST_IDLE, now - pace.tickedAt));
        pace.hasRead = false;
        pace.tickedAt = now;
        if (pace.idle > longest) {
            pace.waited = 0;
            pace.waitedBefore = 0;
        }
        boolean behind = isLate(Math.max(pace.waited, pace.waitedBefore));
        pace.behindUntil = behind ? now + FORGOTTEN : NEVER;
        return behind;
    }

    /**
     * True while any stream thread of this process works off a backlog: what needs a processor for long had better wait.
     *
     * @param now milliseconds since 1970
     */
    boolean isAnyBehind(long now) {
        return paces.values().stream().anyMatch(pace -> now < pace.behindUntil);
    }

    private boolean isLate(long waited) {
        return waited > shortest * SHARE_OF_WAITING;
    }

    private Pace pace() {
        Pace pace = paces.get(Thread.currentThread());
        if (pace == null) {
            paces.keySet().removeIf(thread -> !thread.isAlive());
            pace = new Pace();
            paces.put(Thread.currentThread(), pace);
        }
        return pace;
    }

    private long interval(Pace pace, long now) {
        boolean reading = now - pace.readAt <= shortest;
        return reading ? Math.min(longest, Math.max(shortest, pace.waited / SHARE_OF_WAITING)) : shortest;
    }

    private void ask(ProcessorContext<?, ?> context, Pace pace, long now) {
        context.commit();
        pace.askedAt = now;
        pace.waitedBefore = pace.waited;
        pace.waited = 0;
        if (pace.timer != null) {
            pace.timer.cancel();
            pace.timer = null;
        }
    }
}
