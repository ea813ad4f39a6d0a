package io.tributary.api.readmodel.feed;

import io.tributary.api.readmodel.ReadModel;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feed from one start to its end or failure: goes on where the tables are, batch by batch. For one thread.
 *
 * <p>A batch is what there is, up to a limit: small ones while records are fresh, so that they are seen soon, large ones
 * while there is much to catch up with, since a row costs less in them. After a batch that took long to write, the next one
 * gathers for longer, so that following takes a part of the machine and not all of it.
 */
final class FeedRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRun.class);
    /** So that writing takes half of the time at most. */
    static final int GATHERING = 1;
    /** The part of many records that is polled at once as long as there is a backlog. */
    private static final int FULL_POLL = 10;

    private final ReadModel model;
    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, Source> sources;
    private final Map<TopicPartition, String> ids;
    private final Pace pace;
    private final Progress progress;
    private TableStore store;
    /** Where the tables are, as far as that is not written yet. */
    private final Map<TopicPartition, Place> unwritten = new HashMap<>();
    /** What there was to take in when this run began. */
    private final Map<TopicPartition, Long> targets;

    private long toRead;
    /** Nanoseconds that the last batch took. */
    private long lastWrite;

    /**
     * How batches are cut.
     *
     * @param idle how long is waited for a first record
     * @param fresh how long is waited for more while there are few, at least
     * @param longest the same at most; between the two it is {@value FeedRun#GATHERING} times what the last batch took to write
     * @param behind the same while there are many
     * @param many records after which that holds
     * @param most records in a batch, about
     * @param log bytes of the log after which the file is brought up to date as soon as nothing comes
     */
    record Pace(Duration idle, Duration fresh, Duration longest, Duration behind, int many, int most, long log) {}

    /**
     * Begins where the tables are, or from nothing where they can't be gone on with.
     *
     * @param consumer stays the caller's to close
     * @param ids of the topics, by partition
     */
    FeedRun(
            ReadModel model,
            Consumer<byte[], byte[]> consumer,
            Map<String, Source> sources,
            FeedTopics topics,
            Map<TopicPartition, String> ids,
            Pace pace,
            Progress progress,
            Instant now)
            throws SQLException {
        this.model = model;
        this.consumer = consumer;
        this.sources = sources;
        this.ids = ids;
        this.pace = pace;
        this.progress = progress;
        this.targets = topics.ends();
        store = new TableStore(model.writer());
        try {
            begin(topics, now);
        } catch (SQLException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private void begin(FeedTopics topics, Instant now) throws SQLException {
        Map<TopicPartition, Place> places = store.places();
        Optional<String> obstacle = Resumption.obstacle(places, ids, topics, now);
        if (obstacle.isPresent()) {
            LOG.warn("The read model is thrown away and built anew: {}", obstacle.get());
            discard();
            places = Map.of();
        }
        consumer.assign(ids.keySet());
        if (places.isEmpty()) {
            topics.beginnings()
                    .forEach((partition, offset) ->
                            unwritten.put(partition, new Place(offset, Optional.empty(), ids.get(partition))));
            places = Map.copyOf(unwritten);
        }
        places.forEach(this::seek);
        Map<TopicPartition, Long> from = new HashMap<>();
        places.forEach((partition, place) -> from.put(partition, place.offset()));
        progress.begin(from, store.isComplete());
        toRead = progress.missing(targets);
        admit();
    }

    private void discard() throws SQLException {
        store.close();
        discard(model, progress);
        store = new TableStore(model.writer());
    }

    /** Throws away what there is; nothing is known of the tables until a run begins. */
    static void discard(ReadModel model, Progress progress) {
        progress.begin(Map.of(), false);
        model.refuse(Optional.of("the read model is being built anew"));
        model.discard();
    }

    private void seek(TopicPartition partition, Place place) {
        consumer.seek(partition, new OffsetAndMetadata(place.offset(), place.leaderEpoch(), ""));
    }

    /**
     * Takes a batch in, if there is one.
     *
     * @return how many records it was made of
     */
    int step() throws SQLException {
        Batch batch = gather();
        batch.next()
                .forEach((partition, next) ->
                        unwritten.put(partition, new Place(next.offset(), next.leaderEpoch(), ids.get(partition))));
        Map<TopicPartition, Long> reached = new HashMap<>();
        unwritten.forEach((partition, place) -> reached.put(partition, place.offset()));
        boolean wasComplete = progress.isComplete();
        boolean complete = wasComplete || isTarget(reached);
        if (!unwritten.isEmpty() || complete != wasComplete) {
            long start = System.nanoTime();
            store.write(batch, unwritten, complete && !wasComplete);
            lastWrite = System.nanoTime() - start;
            batch.tell(model.listener());
            unwritten.clear();
            progress.count(batch.byTopic());
            progress.advance(reached, complete);
            if (!wasComplete) {
                admit();
            }
        }
        if (batch.records() == 0 && model.logBytes() > pace.log()) {
            store.checkpoint();
        }
        return batch.records();
    }

    private boolean isTarget(Map<TopicPartition, Long> reached) {
        Map<TopicPartition, Long> now = new HashMap<>(progress.applied());
        now.putAll(reached);
        return targets.entrySet().stream()
                .allMatch(target -> now.getOrDefault(target.getKey(), 0L) >= target.getValue());
    }

    /** Readers come in when everything is there that was when the build began. */
    private void admit() {
        if (progress.isComplete()) {
            model.refuse(Optional.empty());
        } else {
            long percent = toRead == 0 ? 0 : 100 - 100 * Math.min(toRead, progress.missing(targets)) / toRead;
            model.refuse(Optional.of("the read model is being built: " + percent + " % of the records are in"));
        }
    }

    private Batch gather() {
        Batch batch = new Batch();
        batch.add(consumer.poll(pace.idle()), sources);
        long first = System.nanoTime();
        while (batch.records() > 0 && batch.records() < pace.most()) {
            boolean many = batch.records() >= pace.many();
            long limit = many ? pace.behind().toNanos() : gathering();
            long left = limit - (System.nanoTime() - first);
            if (left <= 0) {
                break;
            }
            ConsumerRecords<byte[], byte[]> more =
                    consumer.poll(Duration.ofNanos(Math.min(left, pace.fresh().toNanos())));
            batch.add(more, sources);
            if (many && more.count() < pace.many() / FULL_POLL) {
                break; // what comes now is fresh
            }
        }
        return batch;
    }

    private long gathering() {
        return Math.max(pace.fresh().toNanos(), Math.min(pace.longest().toNanos(), GATHERING * lastWrite));
    }

    @Override
    public void close() throws SQLException {
        store.close();
    }
}
