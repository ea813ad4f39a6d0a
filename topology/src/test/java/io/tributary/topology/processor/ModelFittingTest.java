package io.tributary.topology.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CustomerModels;
import io.tributary.schemas.avro.SamplePart;
import io.tributary.schemas.avro.SampleRequest;
import io.tributary.schemas.avro.SampledCustomer;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.topology.processor.ModelFitting.Situation;
import io.tributary.topology.scoring.ModelFitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** When models are fitted, by a clock in the hand and with fits that run when told. */
class ModelFittingTest {
    private static final long START = 1_700_000_000_000L;
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final Instant AS_OF = Instant.parse("2024-07-01T12:00:00Z");
    private static final int TODAY = (int) (AS_OF.toEpochMilli() / (24 * 60 * MINUTE));
    private static final Situation FEW = new Situation(600, 499, AS_OF);
    private static final Situation ENOUGH = new Situation(1_000, 500, AS_OF);

    private final Queue<Runnable> fits = new ArrayDeque<>();
    private final Map<String, List<SpecificRecord>> answers = new HashMap<>();
    private long now = START;
    private ModelFitting fitting = new ModelFitting(ModelFitter.defaults(), Duration.ofDays(1), 2, fits::add);

    /** Avro copies nested records of classes that it was told to trust, as the process does at its start. */
    @BeforeAll
    static void trustOurRecords() {
        assertThat(new AvroSerializer<CustomerModels>(new LocalRegistry())).isNotNull();
    }

    @Test
    void shouldAskOnceFactsHaveBeenQuietForThreeSeconds() {
        fitting.changed(now);
        assertThat(fitting.ask(now, ENOUGH, false)).isEmpty();
        assertThat(fitting.isPending()).isTrue();
        now += 3 * SECOND - 1;
        assertThat(fitting.ask(now, ENOUGH, false)).isEmpty();
        now += 1;

        assertThat(fitting.ask(now, ENOUGH, false)).contains(new SampleRequest(now, TODAY - 89, TODAY));
    }

    @Test
    void shouldWaitForTheEndOfABacklogThoughTotalsPauseBetweenCommits() {
        fitting.changed(now);
        fitting.notice(now, ENOUGH);

        assertThat(fitting.ask(now + 10 * SECOND, ENOUGH, true)).isEmpty();
        assertThat(fitting.ask(now + MINUTE - 1, ENOUGH, true)).isEmpty();
        assertThat(fitting.ask(now + MINUTE, ENOUGH, true)).isPresent();
    }

    @Test
    void shouldAskAfterAMinuteWhenFactsNeverStop() {
        long began = now;
        Optional<SampleRequest> asked = Optional.empty();
        while (asked.isEmpty()) {
            fitting.changed(now);
            asked = fitting.ask(now, ENOUGH, false);
            now += 100;
        }

        assertThat(now - 100 - began).isEqualTo(MINUTE);
    }

    @Test
    void shouldWantNothingWhileTooFewCameBack() {
        assertThat(fitting.ask(now, FEW, false)).isEmpty();
        assertThat(fitting.isPending()).isFalse();
    }

    @Test
    void shouldAskAtOnceWhenCommandedHoweverFewThereAre() {
        fitting.changed(now);
        fitting.command();

        assertThat(fitting.isCommanded()).isTrue();
        assertThat(fitting.ask(now, FEW, false)).isPresent();
        answer("facts-0", 1, 1, 0);
        answer("facts-1", 1, 1, 0);
        CustomerModels models = fitted().orElseThrow();

        assertThat(models.getVersion()).isEqualTo(1);
        assertThat(models.getRemark()).contains("the parameters stay");
        assertThat(fitting.isCommanded()).isFalse();
        assertThat(fitting.isPending()).isFalse();
        assertThat(fitting.takeFitted()).isEmpty();
    }

    @Test
    void shouldWaitForEveryPartOfEveryTaskAndAskAgainAfterHalfAMinute() {
        SampleRequest first = ask();
        answer("facts-0", 2, 1, 0);
        answer("facts-1", 1, 1, 0);
        assertThat(fitted()).isEmpty();
        now += 30 * SECOND - 1;
        assertThat(fitting.ask(now, ENOUGH, false)).isEmpty();
        now += 1;

        SampleRequest second = fitting.ask(now, ENOUGH, false).orElseThrow();

        assertThat(second.getRound()).isGreaterThan(first.getRound());
        assertThat(fitted()).as("parts of the first round").isEmpty();
        round = second.getRound();
        answers.clear();
        answer("facts-0", 2, 2, 0);
        assertThat(fitted()).isEmpty();
        answer("facts-1", 1, 1, 0);
        assertThat(fitted()).isPresent();
    }

    @Test
    void shouldAskNobodyWhileItFits() {
        ask();
        answerAll();
        fitting.collect(answers, now);
        fitting.collect(answers, now);
        now += MINUTE;

        assertThat(fitting.ask(now, ENOUGH, false)).isEmpty();
        assertThat(fitting.takeFitted()).isEmpty();
        assertThat(fits).hasSize(1);
        assertThat(fitting.isPending()).isTrue();
    }

    @Test
    void shouldFitOnceMoreWhenCommandedWhileItFits() {
        ask();
        answerAll();
        fitting.collect(answers, now);
        fitting.command();

        fits.remove().run();

        assertThat(fitting.takeFitted()).isPresent();
        assertThat(fitting.isCommanded()).isTrue();
        assertThat(fitting.ask(now, ENOUGH, false)).isPresent();
    }

    @Test
    void shouldAskAgainWhenTheWallClockIsSetBackWhileItWaits() {
        ask();
        now -= 50 * MINUTE;

        assertThat(fitting.ask(now, ENOUGH, false)).isPresent();
    }

    @Test
    void shouldTakeEverybodyByTheStrictestLevel() {
        ask();
        answer("facts-0", 1, 1, 2, customer(0), customer(4), customer(8));
        answer("facts-1", 1, 1, 0, customer(1), customer(2), customer(12), customer(3));

        assertThat(fitted().orElseThrow().getCustomers()).isEqualTo(4);
    }

    @Test
    void shouldFitAgainOnceADayAndNotBefore() {
        CustomerModels models = inForce(30_000);
        fitting = new ModelFitting(models, Duration.ofDays(1), 2, fits::add);
        now = START + Duration.ofDays(1).toMillis() - 1;
        assertThat(fitting.ask(now, ENOUGH, false)).isEmpty();
        now += 1;

        assertThat(fitting.ask(now, ENOUGH, false)).isPresent();
    }

    @Test
    void shouldFitAgainWhenCustomersHaveDoubledAndTenMinutesHavePassed() {
        fitting = new ModelFitting(inForce(1_000), Duration.ofDays(1), 2, fits::add);
        now = START + 10 * MINUTE;
        assertThat(fitting.ask(now, new Situation(1_999, 900, AS_OF), false)).isEmpty();
        assertThat(fitting.ask(now - 1, new Situation(2_000, 900, AS_OF), false))
                .isEmpty();

        assertThat(fitting.ask(now, new Situation(2_000, 900, AS_OF), false)).isPresent();
    }

    @Test
    void shouldNotFitALargeSampleAgainHoweverManyCome() {
        fitting = new ModelFitting(inForce(25_000), Duration.ofDays(1), 2, fits::add);
        now = START + 10 * MINUTE;

        assertThat(fitting.ask(now, new Situation(9_000_000, 900_000, AS_OF), false))
                .isEmpty();
    }

    @Test
    void shouldNotFitAgainWhenTheSampleIsSmallOnlySinceOneTaskIsStrict() {
        Situation large = new Situation(30_000, 9_000, AS_OF);
        fitting = new ModelFitting(inForce(7_500), Duration.ofDays(1), 2, fits::add);
        now = START + 10 * MINUTE;
        assertThat(fitting.ask(now, large, false)).isPresent();
        round = now;
        List<SampledCustomer> quarter = new ArrayList<>();
        for (int i = 0; i < 3_750; i++) {
            quarter.add(customer(4L * i));
        }
        answer("facts-0", 1, 1, 2, quarter.toArray(SampledCustomer[]::new));
        answer("facts-1", 1, 1, 2, quarter.toArray(SampledCustomer[]::new));
        assertThat(fitted().orElseThrow().getCustomers()).isEqualTo(7_500);
        now += 20 * MINUTE;

        assertThat(fitting.ask(now, large, false)).as("nothing has changed").isEmpty();
        assertThat(fitting.ask(now, new Situation(60_000, 9_000, AS_OF), false)).isPresent();
    }

    @Test
    void shouldNotTryTheSameCustomersAgainWhenThatLedToNothing() {
        ask();
        answerAll();
        assertThat(fitted()).isPresent();
        now += 11 * MINUTE;
        assertThat(fitting.ask(now, ENOUGH, false)).isEmpty();

        assertThat(fitting.ask(now, new Situation(1_001, 500, AS_OF), false)).isPresent();
    }

    @Test
    void shouldSayThatAFitBrokeAndKeepTheParameters() {
        CustomerModels before = inForce(1_000);
        fitting = new ModelFitting(before, Duration.ofDays(1), 2, fits::add);
        fitting.command();
        ask();
        List<SampledCustomer> wrong = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            wrong.add(new SampledCustomer((long) i, TODAY, TODAY - 5, 2, 1_00L, TODAY, 0));
        }
        answer("facts-0", 1, 1, 0, wrong.toArray(SampledCustomer[]::new));
        answer("facts-1", 1, 1, 0);

        CustomerModels models = fitted().orElseThrow();

        assertThat(models.getVersion()).isEqualTo(before.getVersion() + 1);
        assertThat(models.getMbg()).isEqualTo(before.getMbg());
        assertThat(models.getFittedAt()).isEqualTo(before.getFittedAt());
        assertThat(models.getRemark()).startsWith("the fit broke, and the parameters stay: ");
        assertThat(fitting.isPending()).isFalse();
    }

    private long round;

    private SampleRequest ask() {
        SampleRequest request = fitting.ask(now, ENOUGH, false).orElseThrow();
        round = request.getRound();
        return request;
    }

    private Optional<CustomerModels> fitted() {
        fitting.collect(answers, now);
        while (!fits.isEmpty()) {
            fits.remove().run();
        }
        return fitting.takeFitted();
    }

    private void answerAll() {
        answer("facts-0", 1, 1, 0);
        answer("facts-1", 1, 1, 0);
    }

    /** So many of the parts of an answer; the first has the customers. */
    private void answer(String source, int parts, int present, int level, SampledCustomer... customers) {
        List<SpecificRecord> blocks = new ArrayList<>();
        for (int i = 0; i < present; i++) {
            blocks.add(new SamplePart(round == 0 ? now : round, parts, level, i == 0 ? List.of(customers) : List.of()));
        }
        answers.put(source, blocks);
    }

    private static SampledCustomer customer(long hash) {
        return new SampledCustomer(hash, TODAY - 100, TODAY - 100, 1, 10_00L, TODAY - 100, 1);
    }

    private static CustomerModels inForce(long customers) {
        CustomerModels models = ModelFitter.defaults();
        models.setVersion(3);
        models.setFittedAt(Instant.ofEpochMilli(START));
        models.setCustomers(customers);
        return models;
    }
}
