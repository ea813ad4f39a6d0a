package io.tributary.topology.processor;

import io.tributary.schemas.avro.Broadcast;
import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.avro.CustomerModels;
import io.tributary.schemas.avro.CutPoints;
import io.tributary.schemas.avro.SampleRequest;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.serde.AvroDecoder;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.Decoded;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.Standing;
import io.tributary.topology.scoring.Predictor;
import io.tributary.topology.scoring.Scoring;
import io.tributary.topology.scoring.Yardstick;
import io.tributary.topology.store.Customers;
import io.tributary.topology.store.Deadlines;
import io.tributary.topology.store.SampleDraw;
import io.tributary.topology.store.TaskState;
import io.tributary.topology.summary.Freshness;
import io.tributary.topology.summary.PartitionSummary;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What one task of {@link FoldFacts} knows, and what it does by itself: it hears broadcasts, notices what time changes,
 * and writes and publishes all changes at a commit.
 *
 * <p>Everything in memory comes from the stores, and is read anew whenever the task begins anew.
 */
final class FoldTask {
    static final String CUSTOMER_360_SINK = "to-customer-360";
    static final String SUMMARY_SINK = "to-partition-summaries";

    /** Offsets of this partition's inputs that a published profile includes, in the order of the contract's topics. */
    static final String POSITION_HEADER = "tributary.position";

    /** How many customers one tick looks at, at most: few enough that facts don't wait for long. */
    private static final int SWEEP_STEP = 2_000;

    /** Less than a sweep's, as each is scored, written and published by the next commit, for which facts wait. */
    private static final int DUE_STEP = 250;

    private static final int SAMPLE_STEP = 500;

    private final TopologySettings settings;
    private final ProcessorContext<byte[], byte[]> context;
    private final AvroDecoder<Broadcast> broadcasts;
    private final AvroSerializer<Customer360> rows;
    private final SummaryPublisher publisher;
    private final String customer360Topic;
    private final TaskState state;
    private final Catalogue catalogue;
    private final PartitionSummary summary;
    private final Deadlines deadlines;
    private final Customers customers;
    private final Sweep sweep;
    private Yardstick yardstick;
    private Scoring scoring;
    private SampleDraw draw;
    private int startedCampaigns;

    /**
     * A task as its stores have it.
     *
     * @param onDue runs when totals wait that no record will bring out
     */
    FoldTask(
            TopologySettings settings,
            SchemaRegistry registry,
            ProcessorContext<byte[], byte[]> context,
            CommitPace pace,
            Runnable onDue) {
        this.settings = settings;
        this.context = context;
        broadcasts = new AvroDecoder<>(Broadcast.class, registry);
        rows = new AvroSerializer<>(registry);
        customer360Topic = settings.topics().customer360().name();
        publisher = new SummaryPublisher(
                context,
                new AvroSerializer<SummaryBlock>(registry),
                settings.topics().partitionSummaries().name(),
                SUMMARY_SINK,
                "facts-" + context.taskId().partition(),
                settings.publishInterval(),
                onDue,
                pace);
        state = TaskState.load(context.getStateStore(FoldStores.CATALOGUE), context.getStateStore(FoldStores.SUMMARY));
        catalogue = state.catalogue();
        summary = state.summary();
        for (SourceTable table : new SourceTable[] {SourceTable.PRODUCT_CATALOG, SourceTable.MARKETING_CAMPAIGNS}) {
            summary.broadcastPosition().advance(settings.topics().source(table).name(), 0, 0);
        }
        deadlines = new Deadlines(context.getStateStore(FoldStores.DEADLINES));
        customers = new Customers(
                context.getStateStore(FoldStores.TIMELINE),
                context.getStateStore(FoldStores.CUSTOMER_360),
                catalogue,
                summary,
                deadlines,
                settings.cachedProfiles(),
                settings.sampledCustomers());
        sweep = new Sweep(customers, SWEEP_STEP, settings.sweepInterval());
        state.pendingSweep().ifPresent(sweep::resume);
        yardstick = settings.yardstick();
        state.heard(Subjects.CUT_POINTS)
                .ifPresent(bytes -> learn((CutPoints) broadcast(bytes).getEntity()));
        state.heard(Subjects.MODELS)
                .ifPresent(bytes -> learn((CustomerModels) broadcast(bytes).getEntity()));
        scoring = new Scoring(catalogue, yardstick);
        startedCampaigns = catalogue.startedCampaigns(asOf().toEpochMilli());
        compareWithLastRun();
        summary.touch();
        publisher.wake();
    }

    /** Under other settings, or by a clock that stands before where it once stood, everybody is scored anew. */
    private void compareWithLastRun() {
        Freshness freshness = summary.freshness();
        String rules = yardstick.rules();
        // A new task has nobody who could stand elsewhere.
        boolean otherRules = freshness.rules() != null && !freshness.rules().equals(rules);
        freshness.setRules(rules);
        if (otherRules) {
            sweep.wantEverybody();
        }
        noticeClockSetBack(asOf());
    }

    /**
     * The clock stands before where it once stood: since the last run, or since the first event came where events are the
     * clock, which is the wall's until then.
     */
    private boolean noticeClockSetBack(Instant asOf) {
        Freshness freshness = summary.freshness();
        if (freshness.scoredAsOf() == Long.MIN_VALUE
                || Profile.day(asOf.toEpochMilli()) >= Profile.day(freshness.scoredAsOf())) {
            return false;
        }
        freshness.setScoredAsOf(asOf.toEpochMilli());
        sweep.wantEverybody();
        return true;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    PartitionSummary summary() {
        return summary;
    }

    Customers customers() {
        return customers;
    }

    /** Takes in what was said to all tasks. */
    void hear(byte[] value) {
        Broadcast broadcast = broadcast(value);
        if (broadcast.getEntity() instanceof CutPoints cutPoints) {
            state.hear(Subjects.CUT_POINTS, value);
            learn(cutPoints);
            sweep.wantStandings();
        } else if (broadcast.getEntity() instanceof CustomerModels models) {
            state.hear(Subjects.MODELS, value);
            learn(models);
            sweep.wantStandings();
        } else if (broadcast.getEntity() instanceof SampleRequest request) {
            draw = customers.draw(request);
        } else {
            new BroadcastListener(catalogue, summary, sweep).hear(broadcast);
        }
    }

    private Broadcast broadcast(byte[] value) {
        if (!(broadcasts.decode(value) instanceof Decoded.Value<Broadcast> readable)) {
            throw new IllegalStateException("a broadcast that can't be read: only this product writes them");
        }
        return readable.record();
    }

    private void learn(CutPoints cutPoints) {
        measureBy(yardstick.with(io.tributary.topology.scoring.CutPoints.of(cutPoints)));
    }

    private void learn(CustomerModels models) {
        measureBy(yardstick.with(Predictor.of(models, settings.churnModel())));
    }

    private void measureBy(Yardstick newer) {
        yardstick = newer;
        scoring = new Scoring(catalogue, newer);
        summary.freshness()
                .setVersions(newer.cutPoints().version(), newer.predictor().version());
    }

    private Instant asOf() {
        return settings.clock().asOf(summary.newestEvent());
    }

    /**
     * Goes on a bit with what no record brings about: campaigns that start, customers who are due, sweeps, samples.
     *
     * @param now by the wall clock, milliseconds since 1970
     * @param backlog true while facts that are old already are worked off
     * @return true when there is something to commit
     */
    boolean tick(long now, boolean backlog) {
        Instant asOf = asOf();
        boolean changed = noticeStarts(asOf);
        changed |= noticeClockSetBack(asOf);
        List<Deadlines.Due> due = deadlines.take(asOf.toEpochMilli(), DUE_STEP);
        customers.look(due);
        changed |= !due.isEmpty();
        changed |= sweep.step(now, yardstick, Profile.day(asOf.toEpochMilli()), backlog);
        if (draw != null) {
            if (draw.step(SAMPLE_STEP)) {
                summary.lend(draw.parts());
                draw = null;
            }
            changed = true;
        }
        if (changed) {
            summary.touch();
        }
        return changed;
    }

    private long nextChangeAt(Instant asOf) {
        return Math.min(deadlines.earliest(), catalogue.nextStart(asOf.toEpochMilli()));
    }

    /** A campaign that has started, by its row or as the clock went on, changes the response rate of everybody. */
    private boolean noticeStarts(Instant asOf) {
        int started = catalogue.startedCampaigns(asOf.toEpochMilli());
        if (started == startedCampaigns) {
            return false;
        }
        startedCampaigns = started;
        sweep.wantEverybody();
        return true;
    }

    /** Writes and publishes whatever has changed; to be called within the transaction that commits the offsets. */
    void flush() {
        Instant asOf = asOf();
        noticeStarts(asOf);
        byte[] position = position();
        long now = context.currentSystemTimeMs();
        Freshness freshness = summary.freshness();
        freshness.setScoredAsOf(Math.max(freshness.scoredAsOf(), asOf.toEpochMilli()));
        customers.flush(yardstick, asOf.toEpochMilli(), new Customers.Changed() {
            @Override
            public void changed(Profile profile, Standing standing) {
                publish(row(profile, standing, asOf, position, now));
            }

            @Override
            public void appeared(Profile profile, Standing standing) {
                Record<byte[], byte[]> row = row(profile, standing, asOf, position, now);
                Arrivals.mark(row.headers());
                publish(row);
            }
        });
        if (freshness.setNextChangeAt(nextChangeAt(asOf))) {
            summary.touch();
        }
        state.setPendingSweep(sweep.remaining());
        summary.setSweeps(sweep.isPending() ? 1 : 0);
        state.save();
        if (summary.isUnsent()) {
            publisher.publish(summary::publish);
        }
    }

    private Record<byte[], byte[]> row(Profile profile, Standing standing, Instant asOf, byte[] position, long now) {
        byte[] value =
                standing == null ? null : rows.serialize(customer360Topic, scoring.score(profile, standing, asOf));
        Record<byte[], byte[]> record = new Record<>(profile.customerId().getBytes(StandardCharsets.UTF_8), value, now);
        record.headers().add(POSITION_HEADER, position);
        return record;
    }

    private void publish(Record<byte[], byte[]> row) {
        context.forward(row, CUSTOMER_360_SINK);
    }

    private byte[] position() {
        StringBuilder text = new StringBuilder();
        Map<String, Long> offsets = summary.position().toMap();
        int partition = context.taskId().partition();
        for (String topic : FoldStores.inputs(settings.topics())) {
            text.append(text.isEmpty() ? "" : ",").append(offsets.getOrDefault(topic + "-" + partition, 0L));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    void close() {
        publisher.close();
    }
}
