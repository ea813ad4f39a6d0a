package io.tributary.topology.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PurchaseModelTest {
    private static final double CENTURY = 36_525;

    /** What rounding may add where a value stays the same. */
    private static final double ROUNDING = 1e-12;

    private final PurchaseModel bgNbd = new BgNbd(new PurchaseParameters(0.243, 4.414, 0.793, 2.426));
    private final PurchaseModel mbgNbd = new MbgNbd(new PurchaseParameters(0.524843, 6.183085, 0.891359, 1.614003));

    @ParameterizedTest
    @CsvSource({"2, 30.43, 38.86, .726579, 1.226028", "1, 1.71, 38.86, .212101, .203187"})
    void shouldGiveBgNbdsPublishedFigures(int x, double lastAge, double age, double alive, double expected) {
        History customer = new History(x, lastAge, age);

        assertThat(bgNbd.alive(customer)).isCloseTo(alive, within(5e-7));
        assertThat(bgNbd.expectedPurchases(customer, 39)).isCloseTo(expected, within(5e-7));
    }

    @Test
    void shouldGiveMbgNbdsPublishedFigures() {
        History returned = new History(2, 30.43, 38.86);

        assertThat(mbgNbd.alive(new History(0, 0, 38.86))).isCloseTo(.389715, within(5e-7));
        assertThat(mbgNbd.alive(returned)).isCloseTo(.706126, within(5e-7));
        assertThat(mbgNbd.expectedPurchases(returned, 39)).isCloseTo(1.262669, within(1e-6));
    }

    @Test
    void shouldCallEveryOneTimeBuyerAliveUnderBgNbdOnly() {
        History once = new History(0, 0, CENTURY);

        assertThat(bgNbd.alive(once)).isOne();
        assertThat(mbgNbd.alive(once)).isBetween(0.0, 0.05);
    }

    @Test
    void shouldGiveTheSameInAnyUnitOfTime() {
        PurchaseParameters weeks = mbgNbd.parameters();
        PurchaseModel days = new MbgNbd(new PurchaseParameters(weeks.r(), 7 * weeks.alpha(), weeks.a(), weeks.b()));

        assertThat(days.alive(new History(2, 210, 273))).isCloseTo(mbgNbd.alive(new History(2, 30, 39)), within(1e-14));
        assertThat(days.expectedPurchases(new History(2, 210, 273), 273))
                .isCloseTo(mbgNbd.expectedPurchases(new History(2, 30, 39), 39), within(1e-14));
    }

    static Stream<History> histories() {
        return Stream.of(
                new History(0, 0, 0),
                new History(0, 0, CENTURY),
                new History(1, 0, 0),
                new History(1, 1.71, 38.86),
                new History(7, 29.43, 29.43),
                new History(150, 300.5, 301),
                new History(4000, 20_000, CENTURY));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void shouldHaveTheLikelihoodOfTheFormula(History customer) {
        assertThat(bgNbd.logLikelihood(customer))
                .isCloseTo(exact(bgNbd, customer), within(1e-11 * (1 + Math.abs(exact(bgNbd, customer)))));
        assertThat(mbgNbd.logLikelihood(customer))
                .isCloseTo(exact(mbgNbd, customer), within(1e-11 * (1 + Math.abs(exact(mbgNbd, customer)))));
    }

    private static double exact(PurchaseModel model, History customer) {
        return Exact.logLikelihood(model.parameters(), customer, (int) model.occasions(customer.repeats()));
    }

    @Property
    void shouldBecomeLessAliveAndExpectLessWhenACustomerStaysAway(
            @ForAll("models") PurchaseModel model,
            @ForAll("customers") History customer,
            @ForAll @DoubleRange(min = 0, max = CENTURY) double more,
            @ForAll @DoubleRange(min = 0, max = 3650) double horizon) {
        // given
        History later = new History(customer.repeats(), customer.lastAge(), customer.age() + more);

        // when
        double alive = model.alive(customer);
        double expected = model.expectedPurchases(customer, horizon);

        // then
        assertThat(alive).isBetween(0.0, 1.0);
        assertThat(model.alive(later)).isBetween(0.0, alive * (1 + ROUNDING));
        assertThat(expected).isNotNegative().isFinite();
        assertThat(model.expectedPurchases(later, horizon)).isBetween(0.0, expected * (1 + ROUNDING));
        assertThat(model.logLikelihood(customer)).isFinite();
    }

    /** Far outside of anything real, where terms are lost to rounding but nothing may break or hang. */
    @Property(tries = 2000)
    void shouldGiveANumberForWhateverIsAllowed(@ForAll Random random) {
        // given
        PurchaseParameters parameters =
                new PurchaseParameters(any(random, 9), any(random, 17), any(random, 9), any(random, 9));
        PurchaseModel model = random.nextBoolean() ? new BgNbd(parameters) : new MbgNbd(parameters);
        double age = random.nextInt(4) == 0 ? 0 : any(random, 12);
        int repeats = random.nextInt(4) == 0 ? 0 : (int) Math.pow(Integer.MAX_VALUE, random.nextDouble());
        double last = repeats == 0 || random.nextInt(4) == 0 ? 0 : age;

        // when
        History customer = new History(repeats, last, age);

        // then
        assertThat(model.alive(customer)).isBetween(0.0, 1.0);
        assertThat(model.expectedPurchases(customer, any(random, 12)))
                .isNotNegative()
                .isFinite();
    }

    /** Any order of magnitude from 10^-most to 10^most, the ends more often. */
    private static double any(Random random, int most) {
        return Math.pow(10, Math.max(-most, Math.min(most, (random.nextDouble() - 0.5) * 2.4 * most)));
    }

    @Property
    void shouldExpectMoreWhenTheHorizonIsFarther(
            @ForAll("models") PurchaseModel model,
            @ForAll("customers") History customer,
            @ForAll @DoubleRange(min = 0, max = 3650) double horizon,
            @ForAll @DoubleRange(min = 0, max = 3650) double more) {
        double near = model.expectedPurchases(customer, horizon);

        assertThat(model.expectedPurchases(customer, horizon + more)).isGreaterThanOrEqualTo(near * (1 - ROUNDING));
    }

    @Provide
    Arbitrary<PurchaseModel> models() {
        Arbitrary<Double> shapes =
                Arbitraries.oneOf(Arbitraries.doubles().between(0.01, 20), Arbitraries.of(0.99999999, 1.0, 1.00000001));
        Arbitrary<Double> rates = Arbitraries.doubles().between(0.01, 1000);
        return Combinators.combine(shapes, rates, shapes, shapes, Arbitraries.of(true, false))
                .as((r, alpha, a, b, modified) -> {
                    PurchaseParameters parameters = new PurchaseParameters(r, alpha, a, b);
                    return modified ? new MbgNbd(parameters) : new BgNbd(parameters);
                });
    }

    @Provide
    Arbitrary<History> customers() {
        Arbitrary<Integer> repeats = Arbitraries.integers().between(0, 5000);
        Arbitrary<Double> ages = Arbitraries.doubles().between(0, CENTURY);
        Arbitrary<Double> parts = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(repeats, ages, parts)
                .as((x, age, part) -> new History(x, x == 0 ? 0 : age * part, age));
    }

    @Test
    void shouldRefuseWhatNoCustomerCanHave() {
        assertThatThrownBy(() -> new History(-1, 0, 0)).hasMessageContaining("repeats");
        assertThatThrownBy(() -> new History(1, 3, 2))
                .hasMessageContaining("lastAge must not be above age, and is 3.0, above 2.0");
        assertThatThrownBy(() -> new History(1, -1, 2)).hasMessageContaining("lastAge");
        assertThatThrownBy(() -> new History(1, 1, Double.NaN))
                .hasMessageContaining("age must be from 1.0E-12 to 1.0E12, and is NaN");
        assertThatThrownBy(() -> new History(0, 1, 2)).hasMessageContaining("without a repeat");
    }

    @Test
    void shouldRefuseWhatNoPopulationCanHave() {
        for (double bad : List.of(0.0, -1.0, 1e-18, 1e18, Double.NaN, Double.POSITIVE_INFINITY)) {
            assertThatThrownBy(() -> new PurchaseParameters(bad, 1, 1, 1)).hasMessageStartingWith("r ");
            assertThatThrownBy(() -> new PurchaseParameters(1, bad, 1, 1)).hasMessageStartingWith("alpha ");
            assertThatThrownBy(() -> new PurchaseParameters(1, 1, bad, 1)).hasMessageStartingWith("a ");
            assertThatThrownBy(() -> new PurchaseParameters(1, 1, 1, bad)).hasMessageStartingWith("b ");
        }
    }

    @Test
    void shouldRefuseAHorizonInThePast() {
        History customer = new History(0, 0, 1);

        assertThatThrownBy(() -> mbgNbd.expectedPurchases(customer, -1)).hasMessageContaining("horizon");
        assertThatThrownBy(() -> mbgNbd.expectedPurchases(customer, Double.NaN)).hasMessageContaining("horizon");
    }
}
