package io.tributary.api.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models against what is published of them, and their series against an integral that needs none. */
class OracleModelsTest {

    private static final Offset<Double> PUBLISHED = within(0.000001);

    /** A third of what a cell may be off, at the worst of parameters. */
    private static final Offset<Double> NUMERICAL = within(0.0000003);

    /** CDNOW in weeks, as published. */
    private static final ChurnModel MBG = new ChurnModel("MBG/NBD", 0.524843, 6.183085, 0.891359, 1.614003);

    private static final ChurnModel BG = new ChurnModel("BG/NBD", 0.243, 4.414, 0.793, 2.426);

    @Test
    void shouldGiveThePublishedValuesWhenTheModelIsMbgNbd() {
        assertThat(MBG.alive(new PurchaseDays(0, 0, 38.86))).isCloseTo(0.389715, PUBLISHED);
        assertThat(MBG.alive(new PurchaseDays(2, 30.43, 38.86))).isCloseTo(0.706126, PUBLISHED);
        assertThat(MBG.expectedPurchases(new PurchaseDays(2, 30.43, 38.86), 39)).isCloseTo(1.262669, PUBLISHED);
    }

    @Test
    void shouldGiveThePublishedValuesWhenTheModelIsBgNbd() {
        assertThat(BG.alive(new PurchaseDays(0, 0, 38.86))).isEqualTo(1);
        assertThat(BG.alive(new PurchaseDays(2, 30.43, 38.86))).isCloseTo(0.726579, PUBLISHED);
        assertThat(BG.expectedPurchases(new PurchaseDays(2, 30.43, 38.86), 39)).isCloseTo(1.226028, PUBLISHED);
        assertThat(BG.alive(new PurchaseDays(1, 1.71, 38.86))).isCloseTo(0.212101, PUBLISHED);
        assertThat(BG.expectedPurchases(new PurchaseDays(1, 1.71, 38.86), 39)).isCloseTo(0.203187, PUBLISHED);
    }

    @Test
    void shouldKnowTheSeriesThatHaveAnotherName() {
        // ₂F₁(1, 1; 2; z) = −ln(1−z)/z, and ₂F₁(a, b; b; z) = (1−z)^−a.
        assertThat(ChurnModel.hypergeometric(1, 1, 2, 0.9)).isCloseTo(-Math.log(0.1) / 0.9, within(1e-14));
        assertThat(ChurnModel.hypergeometric(30.5, 7, 7, 0.5) / Math.pow(0.5, -30.5))
                .isCloseTo(1, within(1e-13));
        assertThat(ChurnModel.hypergeometric(2, 3, 4, 0)).isEqualTo(1);
    }

    /** From a customer of today to one of every day of years; from early leavers to late ones, and a = 1 among them. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 0, 38",
        "0, 0, 4000",
        "1, 1, 1",
        "1, 3, 400",
        "5, 60, 90",
        "40, 300, 364",
        "200, 210, 364",
        "364, 364, 364",
        "364, 364, 3000",
        "1500, 2900, 3000"
    })
    void shouldEqualTheIntegralOverThoseWhoMayLeave(long repeats, double untilLast, double untilNow) {
        PurchaseDays customer = new PurchaseDays(repeats, untilLast, untilNow);
        for (String name : List.of("MBG/NBD", "BG/NBD")) {
            for (double alpha : new double[] {0.5, 6.18, 43.28, 300}) {
                for (double a : new double[] {0.2, 0.891, 0.99, 0.99998, 1, 1.000001, 1.00002, 1.01, 3.5}) {
                    ChurnModel model = new ChurnModel(name, 0.525, alpha, a, 1.614);
                    double expected = integral(model, customer, 90) * model.alive(customer);
                    assertThat(model.expectedPurchases(customer, 90))
                            .as("%s of %s", model, customer)
                            .isCloseTo(expected, NUMERICAL);
                }
            }
        }
    }

    /**
     * E[Y(t)] of a customer who is there: over the chance p to leave, Beta(a, b+x) or Beta(a, b+x+1), the mean of
     * {@code (1 − ((α+T)/(α+T+pt))^(r+x)) / p}. As the quotient of two integrals it needs no Gamma function either.
     */
    private static double integral(ChurnModel model, PurchaseDays customer, double days) {
        double stayed = model.b() + customer.repeats() + (model.name().equals("MBG/NBD") ? 1 : 0);
        double now = model.alpha() + customer.untilNow();
        double bought = model.r() + customer.repeats();
        // With p = e^s/(1+e^s), dp = p(1−p) ds, both ends fade away, where equal steps are as good as any rule.
        DoubleUnaryOperator density = s -> Math.exp(-model.a() * log1pExp(-s) - stayed * log1pExp(s));
        DoubleUnaryOperator purchases = s -> {
            double p = 1 / (1 + Math.exp(-s));
            return -Math.expm1(-bought * Math.log1p(p * days / now)) / p;
        };
        double weighted = 0;
        double weight = 0;
        double peak = density.applyAsDouble(Math.log(model.a() / stayed));
        for (double s = -180; s <= 60; s += 0.01) {
            double share = density.applyAsDouble(s) / peak;
            weight += share;
            weighted += share * purchases.applyAsDouble(s);
        }
        return weighted / weight;
    }

    private static double log1pExp(double s) {
        return s > 30 ? s : Math.log1p(Math.exp(s));
    }

    @Test
    void shouldWeighACustomersDaysAgainstThoseOfAllWhenItValuesThem() {
        ValueModel model = new ValueModel(6.25, 3.74, 15.44);

        // v p/(q−1) = 35.2189…; w = 12.5/15.24 with two days of 20 each.
        assertThat(model.purchaseDay(2, 40)).isCloseTo(12.5 / 15.24 * 20 + 2.74 / 15.24 * 96.5 / 2.74, within(1e-12));
        assertThat(model.purchaseDay(1, -5)).as("in debt").isEqualTo(model.purchaseDay(1, 0));
        assertThat(model.purchaseDay(1_000_000, 20_000_000)).isCloseTo(20, within(0.0001));
    }

    @Test
    void shouldCountDaysAndNotPurchasesWhenSomeAreOnTheSameDay() {
        Instant asOf = Instant.parse("2024-03-01T12:00:00Z");
        List<Instant> purchases = List.of(
                Instant.parse("2024-02-10T00:00:00Z"),
                Instant.parse("2024-01-31T23:59:59.999Z"),
                Instant.parse("2024-02-10T23:00:00Z"));

        assertThat(PurchaseDays.of(purchases, asOf)).contains(new PurchaseDays(1, 10, 30));
        assertThat(PurchaseDays.of(purchases, Instant.parse("2024-02-01T00:00:00Z")))
                .as("the last purchase is after asOf")
                .contains(new PurchaseDays(1, 10, 10));
        assertThat(PurchaseDays.of(List.of(), asOf)).isEmpty();
    }

    @Test
    void shouldReadTheParametersThatThePlatformReports() {
        assertThat(Models.read("""
                {"churn": {"model": "BG/NBD", "parameters": {"r": 0.1, "alpha": 2, "a": 0.3, "b": 4}, "unit": "day"},
                 "value": {"model": "Gamma-Gamma", "parameters": {"p": 5, "q": 6.5, "v": 7}, "unit": "currency"}}"""))
                .isEqualTo(new Models(new ChurnModel("BG/NBD", 0.1, 2, 0.3, 4), new ValueModel(5, 6.5, 7)));
        assertThatThrownBy(() -> new ChurnModel("Pareto/NBD", 1, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
