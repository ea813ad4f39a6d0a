package io.tributary.topology.processor;

import io.tributary.schemas.avro.CustomerModels;
import io.tributary.schemas.avro.SamplePart;
import io.tributary.schemas.avro.SampleRequest;
import io.tributary.schemas.avro.SampledCustomer;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.scoring.ModelFitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides when the models are fitted, collects the sample, and has them fitted beside the stream.
 *
 * <p>A fit takes seconds of a core: it waits until facts stop coming, for a minute at most, unless somebody asked for it;
 * and it runs on a thread of its own, so that totals don't wait. All tasks are asked for their part of the sample; one
 * that doesn't answer, since it is moving, is asked again. Not thread-safe: one stream thread calls it.
 */
final class ModelFitting {
    private static final Logger LOG = LoggerFactory.getLogger(ModelFitting.class);
    /** Longer than the longest commit interval: a pause between two commits of a load is none. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration BETWEEN_FITS = Duration.ofMinutes(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int HOLDOUT_DAYS = 90;
    /** A sample this large has seen enough, however much more there is. */
    private static final int LARGE_SAMPLE = 25_000;

    private final Duration refitInterval;
    private final int tasks;
    private final Executor executor;
    private CustomerModels models;
    private boolean commanded;
    /** Somebody asked while a fit was under way, which began without knowing of it. */
    private boolean commandedAgain;

    private long wantedSince = -1;
    private long changedAt;
    private long attemptedAt = Long.MIN_VALUE / 2; // so long ago that nothing overflows
    private long attemptedPurchasers;
    private SampleRequest asked;
    private Instant askedAsOf;
    private long askedAt;
    private CompletableFuture<CustomerModels> running;

    /** What is known of the population when it is asked whether to fit. */
    record Situation(long purchasers, long repeatPurchasers, Instant asOf) {}

    /**
     * Nothing wanted yet.
     *
     * @param models those in force
     * @param tasks how many tasks have customers
     * @param executor where fits run
     */
    ModelFitting(CustomerModels models, Duration refitInterval, int tasks, Executor executor) {
        this.models = models;
        this.refitInterval = refitInterval;
        this.tasks = tasks;
        this.executor = executor;
    }

    /** Somebody asked for a fit. */
    void command() {
        commandedAgain = running != null;
        commanded = true;
    }

    /** The population has changed. */
    void changed(long now) {
        changedAt = now;
    }

    /** True while a fit is wanted or under way. */
    boolean isPending() {
        return commanded || wantedSince >= 0 || asked != null;
    }

    /** True when a person's wish has not been met yet. */
    boolean isCommanded() {
        return commanded;
    }

    /** Looks whether a fit is due by now; from then on it {@linkplain #isPending() is wanted}. */
    void notice(long now, Situation situation) {
        if (running == null && asked == null && wantedSince < 0 && isDue(now, situation)) {
            wantedSince = now;
        }
    }

    /**
     * What to ask all tasks for now, if it is time.
     *
     * @param now by the wall clock, milliseconds since 1970
     * @param backlog true while facts that are old already are worked off, which needs the processors itself
     */
    Optional<SampleRequest> ask(long now, Situation situation, boolean backlog) {
        if (running != null) {
            return Optional.empty();
        }
        if (asked != null) {
            return elapsed(askedAt, now) < ANSWER.toMillis() ? Optional.empty() : request(now, situation.asOf);
        }
        notice(now, situation);
        boolean quiet = !backlog && elapsed(changedAt, now) >= QUIET.toMillis();
        boolean waited = elapsed(wantedSince, now) >= LONGEST_WAIT.toMillis();
        if (!commanded && (wantedSince < 0 || !(quiet || waited))) {
            return Optional.empty();
        }
        attemptedAt = now;
        attemptedPurchasers = situation.purchasers;
        return request(now, situation.asOf);
    }

    private boolean isDue(long now, Situation situation) {
        if (situation.repeatPurchasers < ModelFitter.FEWEST_REPEAT_CUSTOMERS
                || elapsed(attemptedAt, now) < BETWEEN_FITS.toMillis()) {
            return false;
        }
        if (models.getFittedAt() == null) {
            return situation.purchasers != attemptedPurchasers;
        }
        long age = elapsed(models.getFittedAt().toEpochMilli(), now);
        // A sample may be small beside those it was drawn from: one task with many makes all others as strict.
        long seen = Math.max(models.getCustomers(), attemptedPurchasers);
        boolean outgrown = models.getCustomers() < LARGE_SAMPLE && situation.purchasers >= 2 * seen;
        return age >= refitInterval.toMillis() || (outgrown && age >= BETWEEN_FITS.toMillis());
    }

    /** A wall clock that was set back must not keep anything waiting until it is where it was: then it is long ago. */
    private static long elapsed(long then, long now) {
        return now < then ? Long.MAX_VALUE : now - then;
    }

    private Optional<SampleRequest> request(long now, Instant asOf) {
        long round = asked == null ? now : Math.max(now, asked.getRound() + 1);
        int today = Profile.day(asOf.toEpochMilli());
        asked = new SampleRequest(round, today - HOLDOUT_DAYS + 1, today);
        askedAsOf = asOf;
        askedAt = now;
        return Optional.of(asked);
    }

    /** Begins the fit when every task has answered. */
    void collect(Map<String, List<SpecificRecord>> answers, long now) {
        if (asked == null || running != null) {
            return;
        }
        int complete = 0;
        int level = 0;
        List<SampledCustomer> sample = new ArrayList<>();
        for (List<SpecificRecord> parts : answers.values()) {
            int present = 0;
            for (SpecificRecord block : parts) {
                if (block instanceof SamplePart part && part.getRound() == asked.getRound()) {
                    sample.addAll(part.getCustomers());
                    level = Math.max(level, part.getLevel());
                    present++;
                    complete += present == part.getParts() ? 1 : 0;
                }
            }
        }
        if (complete == tasks) {
            begin(strictest(sample, level), now);
        }
    }

    /** As strict for all tasks as for the strictest, so that nobody has better chances to be in. */
    private static List<SampledCustomer> strictest(List<SampledCustomer> sample, int level) {
        return sample.stream()
                .filter(customer -> Long.numberOfTrailingZeros(customer.getHash()) >= level)
                .toList();
    }

    private void begin(List<SampledCustomer> sample, long now) {
        SampleRequest request = asked;
        CustomerModels before = models;
        Instant asOf = askedAsOf;
        running = CompletableFuture.supplyAsync(
                () -> ModelFitter.fit(sample, request, before, Instant.ofEpochMilli(now), asOf), executor);
    }

    /** The models that a fit has come to, once. One that broke, which is a bug, leaves them and says so. */
    Optional<CustomerModels> takeFitted() {
        if (running == null || !running.isDone()) {
            return Optional.empty();
        }
        models = running.exceptionally(this::broken).join();
        running = null;
        asked = null;
        commanded = commandedAgain;
        commandedAgain = false;
        wantedSince = -1;
        return Optional.of(models);
    }

    private CustomerModels broken(Throwable failure) {
        LOG.error("A fit of the models broke; the parameters stay", failure);
        return CustomerModels.newBuilder(models)
                .setVersion(models.getVersion() + 1)
                .setRemark("the fit broke, and the parameters stay: " + failure)
                .build();
    }
}
