package io.tributary.topology.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.tributary.schemas.avro.CustomerModels;
import io.tributary.schemas.avro.Holdout;
import io.tributary.schemas.avro.PurchaseModelFit;
import io.tributary.schemas.avro.SampleRequest;
import io.tributary.schemas.avro.SampledCustomer;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.LocalRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ModelFitterTest {
    private static final int LAST_DAY = 20_000;
    private static final int SPLIT_DAY = LAST_DAY - 89;
    private static final SampleRequest REQUEST = new SampleRequest(1L, SPLIT_DAY, LAST_DAY);
    private static final Instant NOW = Instant.parse("2024-10-04T12:00:00Z");
    private static final Instant AS_OF = Instant.parse("2024-10-04T00:00:00Z");
    private static final CustomerModels IN_FORCE = inForce();

    private static CustomerModels inForce() {
        CustomerModels models = ModelFitter.defaults();
        models.setVersion(6);
        models.setMbg(new PurchaseModelFit(0.6, 50.0, 0.9, 1.7, -1.0, null));
        return models;
    }

    /** Avro copies nested records of classes that it was told to trust, as the process does at its start. */
    @BeforeAll
    static void trustOurRecords() {
        assertThat(new AvroSerializer<CustomerModels>(new LocalRegistry())).isNotNull();
    }

    @Test
    void shouldLeaveTheParametersWhenTooFewCameBack() {
        List<SampledCustomer> sample = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            sample.add(customer(i, LAST_DAY - 200, LAST_DAY - 200 + (i < 499 ? 30 : 0), i < 499 ? 2 : 1, 10_00));
        }

        CustomerModels models = fit(sample, IN_FORCE);

        assertThat(models.getVersion()).isEqualTo(7);
        assertThat(models.getCustomers()).isEqualTo(700);
        assertThat(models.getRepeatCustomers()).isEqualTo(499);
        assertThat(models.getFittedAt()).isNull();
        assertThat(models.getMbg()).isEqualTo(IN_FORCE.getMbg());
        assertThat(models.getBg()).isEqualTo(IN_FORCE.getBg());
        assertThat(models.getValue()).isEqualTo(IN_FORCE.getValue());
        assertThat(models.getRemark())
                .isEqualTo("of 700 customers 499 bought on several days, and it takes 500 to fit anything:"
                        + " the parameters stay");
    }

    @Test
    void shouldLeaveTheParametersWhenNobodyIsThere() {
        assertThat(fit(List.of(), IN_FORCE).getRemark()).contains("the parameters stay");
    }

    @Test
    void shouldFindTheParametersAgainWhenCustomersBehaveAsTheModelsSay() {
        List<SampledCustomer> sample = simulated(3_000);

        CustomerModels models = fit(sample, IN_FORCE);

        assertThat(models.getRemark()).isEqualTo("fitted");
        assertThat(models.getVersion()).isEqualTo(7);
        assertThat(models.getFittedAt()).isEqualTo(NOW);
        assertThat(models.getAsOf()).isEqualTo(AS_OF);
        assertThat(models.getCustomers()).isEqualTo(3_000);
        assertThat(models.getMbg().getR()).isCloseTo(0.525, offset(0.2));
        assertThat(models.getMbg().getAlpha()).isCloseTo(43.28, offset(15.0));
        assertThat(models.getMbg().getLogLikelihood()).isNegative();
        assertThat(models.getBg().getLogLikelihood()).isNegative();
        assertThat(models.getValue().getV()
                        * models.getValue().getP()
                        / (models.getValue().getQ() - 1))
                .isCloseTo(35.22, offset(3.0));
        assertThat(models.getValue().getCustomers()).isEqualTo(3_000);

        Holdout holdout = models.getMbg().getHoldout();
        assertThat(holdout.getDays()).isEqualTo(90);
        assertThat(holdout.getCustomers())
                .isEqualTo(sample.stream()
                        .filter(c -> c.getSplitPurchaseDays() > 0)
                        .count());
        assertThat(holdout.getReturned())
                .isEqualTo(sample.stream()
                        .filter(c -> c.getSplitPurchaseDays() > 0 && c.getPurchaseDays() > c.getSplitPurchaseDays())
                        .count());
        assertThat(holdout.getPurchasesRmse()).isLessThan(holdout.getNaiveRmse());
        assertThat(holdout.getAucExpected()).isBetween(0.7, 1.0);
        assertThat(holdout.getAucAlive()).isBetween(0.5, 1.0);
        assertThat(holdout.getAucRecency()).isBetween(0.5, 1.0);
        assertThat(models.getBg().getHoldout()).isNotNull();
    }

    @Test
    void shouldComeToTheSameWhenTheSampleIsInAnotherOrder() {
        List<SampledCustomer> sample = simulated(1_500);
        CustomerModels models = fit(sample, IN_FORCE);
        Collections.shuffle(sample, new Random(5));

        assertThat(fit(sample, IN_FORCE)).isEqualTo(models);
    }

    @Test
    void shouldLeaveOutOfValueWhoseMoneyIsNotPositive() {
        List<SampledCustomer> sample = simulated(1_500);
        CustomerModels without = fit(sample, IN_FORCE);
        List<SampledCustomer> more = new ArrayList<>(sample);
        for (int i = 0; i < 50; i++) {
            more.add(customer(i, LAST_DAY - 300, LAST_DAY - 200, 2, i % 2 == 0 ? 0 : -5_00));
        }

        CustomerModels models = fit(more, IN_FORCE);

        assertThat(models.getValue()).isEqualTo(without.getValue());
        assertThat(models.getValue().getCustomers()).isEqualTo(1_500);
        assertThat(models.getCustomers()).isEqualTo(1_550);
        assertThat(models.getMbg()).isNotEqualTo(without.getMbg());
    }

    @Test
    void shouldKeepWhatWasInForceWhenThereIsNothingMostLikely() {
        List<SampledCustomer> alike = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            alike.add(customer(i, LAST_DAY - 200, LAST_DAY - 100, 2, 10_00));
        }

        CustomerModels models = fit(alike, IN_FORCE);

        assertThat(models.getVersion()).isEqualTo(7);
        assertThat(models.getMbg()).isEqualTo(IN_FORCE.getMbg());
        assertThat(models.getBg()).isEqualTo(IN_FORCE.getBg());
        assertThat(models.getValue()).isEqualTo(IN_FORCE.getValue());
        assertThat(models.getRemark())
                .isEqualTo("MBG/NBD has no most likely parameters: those before stay;"
                        + " BG/NBD has no most likely parameters: those before stay;"
                        + " Gamma-Gamma has no most likely parameters: those before stay");
    }

    @Test
    void shouldFitWithoutHoldoutWhenTooFewHadComeBackBefore() {
        List<SampledCustomer> sample = new ArrayList<>();
        for (SampledCustomer c : simulated(1_500)) {
            c.setSplitPurchaseDays(Math.min(1, c.getSplitPurchaseDays()));
            c.setSplitLastDay(c.getFirstDay());
            sample.add(c);
        }

        CustomerModels models = fit(sample, IN_FORCE);

        assertThat(models.getMbg().getHoldout()).isNull();
        assertThat(models.getMbg().getLogLikelihood()).isNotNull();
        assertThat(models.getRemark())
                .isEqualTo("MBG/NBD without the last 90 days can't be fitted: no holdout;"
                        + " BG/NBD without the last 90 days can't be fitted: no holdout");
    }

    @Test
    void shouldBearAnAmountThatIsLargerThanTheModelTakes() {
        List<SampledCustomer> sample = simulated(1_500);
        CustomerModels without = fit(sample, IN_FORCE);
        sample.add(customer(1, LAST_DAY - 300, LAST_DAY - 200, 2, Long.MAX_VALUE));

        assertThat(fit(sample, IN_FORCE).getValue()).isEqualTo(without.getValue());
    }

    @Test
    void shouldBearAPurchaseThatIsDatedAhead() {
        List<SampledCustomer> sample = simulated(1_500);
        sample.add(customer(1, LAST_DAY + 5, LAST_DAY + 5, 1, 5_00));

        assertThat(fit(sample, IN_FORCE).getRemark()).isEqualTo("fitted");
    }

    private static CustomerModels fit(List<SampledCustomer> sample, CustomerModels before) {
        return ModelFitter.fit(sample, REQUEST, before, NOW, AS_OF);
    }

    private static SampledCustomer customer(long hash, int first, int last, int days, long valueMinor) {
        return new SampledCustomer(hash, first, last, days, valueMinor, first, first < SPLIT_DAY ? 1 : 0);
    }

    /** Customers who behave as the defaults say, over two years. */
    private static List<SampledCustomer> simulated(int count) {
        RandomDataGenerator random = new RandomDataGenerator(11);
        List<SampledCustomer> sample = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int first = LAST_DAY - 730 + i % 500;
            double rate = random.nextGamma(0.525, 1 / 43.28);
            double leaves = random.nextBeta(0.891, 1.614);
            TreeSet<Integer> days = new TreeSet<>(List.of(first));
            double at = first;
            while (random.nextDouble() >= leaves) {
                at -= Math.log1p(-random.nextDouble()) / rate;
                if (at > LAST_DAY) {
                    break;
                }
                days.add((int) at);
            }
            double scale = random.nextGamma(3.74, 1 / 15.44);
            double money = random.nextGamma(6.25 * days.size(), 1 / scale);
            int before = days.headSet(SPLIT_DAY).size();
            sample.add(new SampledCustomer(
                    (long) i,
                    first,
                    days.last(),
                    days.size(),
                    Math.max(1, Math.round(money * 100)),
                    before == 0 ? first : days.headSet(SPLIT_DAY).last(),
                    before));
        }
        return sample;
    }
}
