package io.tributary.topology.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GammaGammaTest {
    /** χ² with 3 degrees of freedom is above it once in 1,000 samples. */
    private static final double SAMPLING_ERROR = 16.27;

    private final GammaGamma model = new GammaGamma(GammaGamma.DEFAULT);

    @Test
    void shouldGiveThePublishedPopulationMean() {
        assertThat(model.populationMean()).isCloseTo(35.22, within(0.005));
    }

    @Property
    void shouldLieBetweenTheCustomersMeanAndThePopulations(
            @ForAll @IntRange(max = 40_000) int days, @ForAll @DoubleRange(min = -1e9, max = 1e9) double mean) {
        // when
        double value = model.expectedValue(days, mean);

        // then
        double low = Math.min(mean, model.populationMean());
        double high = Math.max(mean, model.populationMean());
        double rounding = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
        assertThat(value).isBetween(low - rounding, high + rounding);
        assertThat(Math.abs(model.expectedValue(days + 1, mean) - mean))
                .isLessThanOrEqualTo(Math.abs(value - mean) + rounding);
    }

    @Test
    void shouldWeighTheCustomersMeanByItsDays() {
        // p n / (p n + q − 1) = 12.5 / 15.24
        assertThat(model.expectedValue(2, 100))
                .isCloseTo((12.5 * 100 + 2.74 * model.populationMean()) / 15.24, within(1e-12));
        assertThat(model.expectedValue(0, Double.NaN)).isEqualTo(model.populationMean());
    }

    @ParameterizedTest
    @CsvSource({"4, 35.2", "8, 0.01", "40, 1e7", "400, 71.3"})
    void shouldHaveTheLikelihoodOfTheFormula(int days, double mean) {
        Spending customer = new Spending(days, mean);
        double exact = Exact.logLikelihood(GammaGamma.DEFAULT, customer);

        assertThat(model.logLikelihood(customer)).isCloseTo(exact, within(1e-10 * (1 + Math.abs(exact))));
    }

    @Test
    void shouldFindItsCustomersAgain() {
        // given
        List<Spending> customers = new Simulation(9).spendings(4000, GammaGamma.DEFAULT);

        // when
        var fit = (Fit.Found<ValueParameters>) GammaGamma.fit(Spendings.of(customers));

        // then
        double top = logLikelihood(fit.parameters(), customers);
        assertThat(fit.logLikelihood()).isCloseTo(top, within(1e-11 * Math.abs(top)));
        assertThat(fit.agreeing()).isEqualTo(fit.starts());
        assertThat(2 * (top - logLikelihood(GammaGamma.DEFAULT, customers))).isBetween(0.0, SAMPLING_ERROR);
        ValueParameters at = fit.parameters();
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            double[] by = random.doubles(3, -0.003, 0.003).map(Math::exp).toArray();
            ValueParameters aside = new ValueParameters(at.p() * by[0], 1 + (at.q() - 1) * by[1], at.v() * by[2]);
            assertThat(logLikelihood(aside, customers)).isLessThan(top);
        }
        for (double[] by : List.of(new double[] {1e-3, 0, 0}, new double[] {0, 1e-3, 0}, new double[] {0, 0, 1e-3})) {
            double up = logLikelihood(moved(at, by, 1), customers);
            double down = logLikelihood(moved(at, by, -1), customers);
            assertThat((up - down) / 2).isCloseTo(0, within(Math.abs(up + down - 2 * top) * 1e-2));
        }
    }

    private static ValueParameters moved(ValueParameters from, double[] by, int sign) {
        return new ValueParameters(
                from.p() * Math.exp(sign * by[0]),
                from.q() * Math.exp(sign * by[1]),
                from.v() * Math.exp(sign * by[2]));
    }

    private static double logLikelihood(ValueParameters parameters, List<Spending> customers) {
        GammaGamma model = new GammaGamma(parameters);
        return customers.stream().mapToDouble(model::logLikelihood).sum();
    }

    @Test
    void shouldGiveTheSameBitsInAnyOrder() {
        // given
        List<Spending> customers = new Simulation(9).spendings(500, GammaGamma.DEFAULT);
        List<Spending> other = new ArrayList<>(customers);
        Collections.shuffle(other, new Random(5));

        // then
        assertThat(GammaGamma.fit(Spendings.of(other))).isEqualTo(GammaGamma.fit(Spendings.of(customers)));
    }

    @Test
    void shouldSayWhyThereAreNoParameters() {
        assertThat(GammaGamma.fit(new Spendings())).isEqualTo(new Fit.Failed<>(Fit.Reason.NO_CUSTOMERS, 0, 0, 0));
        shouldHaveNoMaximum(Collections.nCopies(30, new Spending(3, 10)));
        shouldHaveNoMaximum(List.of(new Spending(1, 10)));
        // So widely spread that their mean is infinite under the best q.
        List<Spending> wild = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            wild.add(new Spending(5, Math.exp(8 * random.nextGaussian())));
        }
        shouldHaveNoMaximum(wild);
    }

    private static void shouldHaveNoMaximum(List<Spending> customers) {
        assertThat(GammaGamma.fit(Spendings.of(customers)))
                .isInstanceOfSatisfying(
                        Fit.Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Fit.Reason.NO_MAXIMUM));
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        assertThatThrownBy(() -> new Spending(0, 1)).hasMessageContaining("days");
        assertThatThrownBy(() -> new Spending(1, 0)).hasMessageContaining("mean");
        assertThatThrownBy(() -> new ValueParameters(1, 1, 1)).hasMessageContaining("q must be above 1");
        assertThatThrownBy(() -> model.expectedValue(-1, 1)).hasMessageContaining("days");
        assertThatThrownBy(() -> new Spendings().add(new Spending(1, 1), 0)).hasMessageContaining("times");
    }
}
