package io.tributary.topology.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PurchaseFitTest {
    private static final PurchaseParameters BG = new PurchaseParameters(0.243, 31, 0.793, 2.426);
    private static final PurchaseParameters MBG = new PurchaseParameters(0.9, 60, 0.7, 2.1);
    private static final int CUSTOMERS = 6000;
    private static final double DAYS = 500;

    /** Twice the difference in log-likelihood is χ² with 4 degrees of freedom (Wilks): above it once in 1,000 samples. */
    private static final double SAMPLING_ERROR = 18.47;

    private final List<History> ofBg = new Simulation(7).customers(CUSTOMERS, BG, false, DAYS);
    private final List<History> ofMbg = new Simulation(8).customers(CUSTOMERS, MBG, true, DAYS);

    @Test
    void shouldFindBgNbdsCustomersAgain() {
        // when
        var fit = (Fit.Found<PurchaseParameters>) BgNbd.fit(Histories.of(ofBg));

        // then
        assertThat(fit.customers()).isEqualTo(CUSTOMERS);
        assertThat(fit.agreeing()).isEqualTo(fit.starts());
        shouldBeTheTop(fit, BgNbd::new, ofBg);
        shouldBeNear(BG, fit, BgNbd::new, ofBg);
    }

    @Test
    void shouldFindMbgNbdsCustomersAgain() {
        // when
        var fit = (Fit.Found<PurchaseParameters>) MbgNbd.fit(Histories.of(ofMbg));

        // then
        assertThat(fit.agreeing()).isEqualTo(fit.starts());
        shouldBeTheTop(fit, MbgNbd::new, ofMbg);
        shouldBeNear(MBG, fit, MbgNbd::new, ofMbg);
    }

    /** Measured with the models' own likelihood of one customer, which shares no line with the fit's. */
    private static void shouldBeTheTop(
            Fit.Found<PurchaseParameters> fit,
            Function<PurchaseParameters, PurchaseModel> model,
            List<History> customers) {
        double top = logLikelihood(model.apply(fit.parameters()), customers);
        assertThat(fit.logLikelihood()).isCloseTo(top, within(1e-11 * Math.abs(top)));
        for (int i = 0; i < 4; i++) {
            double[] axis = new double[4];
            axis[i] = 1e-3;
            double up = logLikelihood(model.apply(moved(fit.parameters(), axis, 1)), customers);
            double down = logLikelihood(model.apply(moved(fit.parameters(), axis, -1)), customers);
            assertThat(up).isLessThan(top);
            assertThat(down).isLessThan(top);
            // The slope is nothing beside the curvature: the top lies within 1/1000 of the step.
            assertThat((up - down) / 2).isCloseTo(0, within(Math.abs(up + down - 2 * top) * 1e-2));
        }
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            double[] direction = random.doubles(4, -0.01, 0.01).toArray();
            assertThat(logLikelihood(model.apply(moved(fit.parameters(), direction, 1)), customers))
                    .isLessThan(top);
        }
    }

    private static void shouldBeNear(
            PurchaseParameters truth,
            Fit.Found<PurchaseParameters> fit,
            Function<PurchaseParameters, PurchaseModel> model,
            List<History> customers) {
        double ofTruth = logLikelihood(model.apply(truth), customers);
        assertThat(2 * (fit.logLikelihood() - ofTruth)).isBetween(0.0, SAMPLING_ERROR);
    }

    private static PurchaseParameters moved(PurchaseParameters from, double[] by, double times) {
        return new PurchaseParameters(
                from.r() * Math.exp(times * by[0]),
                from.alpha() * Math.exp(times * by[1]),
                from.a() * Math.exp(times * by[2]),
                from.b() * Math.exp(times * by[3]));
    }

    private static double logLikelihood(PurchaseModel model, List<History> customers) {
        return customers.stream().mapToDouble(model::logLikelihood).sum();
    }

    @Test
    void shouldGiveTheSameBitsInAnyOrder() {
        // given
        List<History> other = new ArrayList<>(ofMbg.subList(0, 1000));
        Histories counted = new Histories();
        List<History> some = List.copyOf(other);
        some.forEach(customer -> counted.add(customer, 2));
        other.addAll(some);
        Collections.shuffle(other, new Random(5));

        // then
        assertThat(MbgNbd.fit(Histories.of(other))).isEqualTo(MbgNbd.fit(counted));
        assertThat(counted.size()).isEqualTo(2000);
    }

    @Test
    void shouldSayThatNobodyWasThere() {
        assertThat(MbgNbd.fit(new Histories())).isEqualTo(new Fit.Failed<>(Fit.Reason.NO_CUSTOMERS, 0, 0, 0));
    }

    @Test
    void shouldSayThatNobodyCameBack() {
        List<History> once = List.of(new History(0, 0, 4), new History(0, 0, 0), new History(0, 0, 900));

        assertThat(BgNbd.fit(Histories.of(once))).isEqualTo(new Fit.Failed<>(Fit.Reason.NO_REPEATS, 3, 0, 0));
        assertThat(MbgNbd.fit(Histories.of(once))).isEqualTo(new Fit.Failed<>(Fit.Reason.NO_REPEATS, 3, 0, 0));
    }

    @Test
    void shouldSayThatThereIsNoMaximumWhenCustomersAreTooAlike() {
        // Everybody has the same rate, which a gamma distribution reaches at infinity only.
        shouldHaveNoMaximum(Collections.nCopies(50, new History(3, 20, 30)));
        shouldHaveNoMaximum(List.of(new History(3, 20, 30)));
        shouldHaveNoMaximum(List.of(new History(3, 10, 30), new History(0, 0, 50)));
        shouldHaveNoMaximum(List.of(new History(2, 0, 0), new History(1, 0, 0)));
        shouldHaveNoMaximum(List.of(new History(2, 1e12, 1e12), new History(Integer.MAX_VALUE, 1, 1e12)));
        shouldHaveNoMaximum(List.of(new History(9000, 30_000, 30_000), new History(1, 0, 30_000)));
    }

    private static void shouldHaveNoMaximum(List<History> customers) {
        for (Fit<PurchaseParameters> fit :
                List.of(BgNbd.fit(Histories.of(customers)), MbgNbd.fit(Histories.of(customers)))) {
            assertThat(fit).isInstanceOfSatisfying(Fit.Failed.class, failed -> {
                assertThat(failed.reason()).isEqualTo(Fit.Reason.NO_MAXIMUM);
                assertThat(failed.customers()).isEqualTo(customers.size());
                assertThat(failed.evaluations()).isPositive();
            });
        }
    }

    @Test
    void shouldRefuseToCountNobody() {
        Histories histories = new Histories();

        assertThatThrownBy(() -> histories.add(new History(0, 0, 0), 0)).hasMessageContaining("times");
    }
}
