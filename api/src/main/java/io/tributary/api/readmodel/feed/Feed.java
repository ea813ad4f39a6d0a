package io.tributary.api.readmodel.feed;

import io.tributary.api.query.NotReadyException;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.topic.TopicCatalogue;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the read model up to date, on a thread of its own.
 *
 * <p>Positions are kept in the read model, in the transaction of the rows: each record counts once, and where the tables
 * are gone, everything is read again. What fails is told by {@link #check}, and tried again until it works.
 */
public final class Feed implements Following, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(30);
    private static final Duration TOPICS_PAUSE = Duration.ofMillis(100);
    private static final int FAILURES_BEFORE_DISCARD = 3;
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);
    private static final FeedRun.Pace PACE = new FeedRun.Pace(
            Duration.ofMillis(500),
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            10_000,
            100_000,
            16 << 20);

    private final ReadModel model;
    private final FeedTopics topics;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Map<String, Source> sources;
    private final FeedRun.Pace pace;
    private final Duration backoff;
    private final InstantSource clock;
    private final Progress progress = new Progress();
    private final Thread thread = new Thread(this::run, "read-model-feed");
    private volatile Consumer<byte[], byte[]> consumer;
    private volatile Throwable failure;
    private volatile boolean closed;
    private final CountDownLatch closing = new CountDownLatch(1);
    /** In a row; only the thread's. */
    private int sqlFailures;

    Feed(
            ReadModel model,
            FeedTopics topics,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Map<String, Source> sources,
            FeedRun.Pace pace,
            Duration backoff,
            InstantSource clock) {
        this.model = model;
        this.topics = topics;
        this.consumers = consumers;
        this.sources = sources;
        this.pace = pace;
        this.backoff = backoff;
        this.clock = clock;
    }

    /**
     * Starts; returns at once. Readers are let in when the tables have been found to be of these topics, and to have been
     * complete once.
     *
     * @param admin stays the caller's to close, after the feed
     * @param changelog the name of a store's changelog
     */
    public static Feed start(
            ReadModel model,
            Admin admin,
            String bootstrapServers,
            TopicCatalogue topics,
            UnaryOperator<String> changelog,
            SchemaRegistry registry) {
        Map<String, Source> sources = Sources.of(topics, changelog, registry);
        Feed feed = new Feed(
                model,
                new KafkaTopics(admin, sources.keySet()),
                () -> Sources.consumer(bootstrapServers),
                sources,
                PACE,
                Duration.ofMillis(500),
                Clock.systemUTC());
        feed.start();
        return feed;
    }

    void start() {
        model.refuse(Optional.of("the read model is being opened"));
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        Duration next = backoff;
        while (!closed) {
            try {
                follow();
            } catch (WakeupException closing) {
                // close() was called.
            } catch (SQLException | RuntimeException e) {
                next = failure == null ? backoff : longer(next);
                failure = e;
                LOG.error("The read model is not fed; it is tried again in {} ms", next.toMillis(), e);
                pause(next);
                recover(e);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : twice;
    }

    /**
     * A database that has given up on itself works again after it was opened anew; one that never works is damaged, and
     * only a copy.
     */
    private void recover(Exception e) {
        if (!(e instanceof SQLException) || closed) {
            return;
        }
        try {
            if (++sqlFailures < FAILURES_BEFORE_DISCARD) {
                model.reopen();
            } else {
                LOG.warn("The read model is thrown away and built anew: it has failed {} times", sqlFailures);
                sqlFailures = 0;
                FeedRun.discard(model, progress);
            }
        } catch (RuntimeException still) {
            LOG.error("The read model can't be opened", still);
        }
    }

    private void follow() throws SQLException {
        Map<TopicPartition, String> ids = awaitTopics();
        if (closed) {
            return;
        }
        try (Consumer<byte[], byte[]> records = consumers.get();
                FeedRun run = new FeedRun(model, records, sources, topics, ids, pace, progress, clock.instant())) {
            consumer = records;
            while (!closed) {
                run.step();
                failure = null;
                sqlFailures = 0;
            }
        } catch (OffsetOutOfRangeException lost) {
            LOG.warn("The read model is thrown away and built anew: {}", lost.getMessage());
            FeedRun.discard(model, progress);
        } finally {
            consumer = null;
        }
    }

    /** Changelogs are made when the topology first starts, by whichever instance is first. */
    private Map<TopicPartition, String> awaitTopics() {
        while (!closed) {
            Optional<Map<TopicPartition, String>> found = topics.describe();
            if (found.isPresent()) {
                return found.get();
            }
            pause(TOPICS_PAUSE);
        }
        return Map.of();
    }

    private void pause(Duration pause) {
        try {
            if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                closed = true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /**
     * How far the tables are: the offset of the next record by partition of the topics that feed them, as committed. Empty
     * before the feed has begun.
     */
    public Map<TopicPartition, Long> applied() {
        return progress.applied();
    }

    /**
     * The ends of the topics that feed the tables. What the totals included before the question lies before them.
     *
     * @throws NotReadyException when Kafka does not say, or the topics are not there yet
     */
    public Map<TopicPartition, Long> ends() {
        if (progress.applied().isEmpty()) {
            throw new NotReadyException("the read model is being opened");
        }
        return topics.ends();
    }

    /**
     * Waits until the tables have everything before these offsets, for example {@link #ends()}.
     *
     * @return false when that takes longer
     */
    public boolean awaitAppliedUpTo(Map<TopicPartition, Long> offsets, Duration atMost) {
        try {
            return progress.await(offsets, atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the totals include is in the topics that feed the tables, or in these. */
    @Override
    public boolean await(Duration atMost) {
        return awaitAppliedUpTo(ends(), atMost);
    }

    @Override
    public long lag() {
        if (progress.applied().isEmpty()) {
            return 1;
        }
        long missing = progress.missing(topics.ends());
        return progress.isComplete() ? missing : Math.max(1, missing);
    }

    @Override
    public Map<String, Long> records() {
        Map<String, Long> counts = new HashMap<>(progress.records());
        sources.keySet().forEach(topic -> counts.putIfAbsent(topic, 0L));
        return counts;
    }

    @Override
    public String state() {
        if (failure != null) {
            return "failing";
        }
        return progress.applied().isEmpty() ? "waiting" : progress.isComplete() ? "following" : "building";
    }

    @Override
    public void check() {
        Throwable last = failure;
        if (last != null) {
            throw new IllegalStateException("the read model is not fed: " + last.getMessage(), last);
        }
    }

    @Override
    public void close() {
        closed = true;
        closing.countDown();
        Consumer<byte[], byte[]> polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
        try {
            thread.join(CLOSE_PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
