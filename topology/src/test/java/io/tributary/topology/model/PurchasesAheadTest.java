package io.tributary.topology.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PurchasesAheadTest {
    private static final double RELATIVE = 1e-12;

    static Stream<Arguments> ordinaryCustomers() {
        return Stream.of(0.243, 5.525, 60.5)
                .flatMap(s -> Stream.of(0.05, 0.793, 1 - 1e-9, 1.0, 1 + 1e-6, 2.5)
                        .flatMap(a -> Stream.of(0.1, 2.426)
                                .flatMap(beta -> Stream.of(1e-9, 0.7, 2.1).map(u -> Arguments.of(s, a, beta, u)))));
    }

    @ParameterizedTest
    @MethodSource("ordinaryCustomers")
    void shouldBeTheHypergeometricFormulaWhenPurchasesAheadAreFew(double s, double a, double beta, double u) {
        // when
        double actual = PurchasesAhead.whileAlive(s, a, beta, u);

        // then
        double exact = Exact.whileAlive(s, a, beta, u);
        assertThat(actual).isCloseTo(exact, within(RELATIVE * exact));
    }

    @ParameterizedTest
    @CsvSource({
        // Thousands of repeats, seen over as long and as far again.
        "3000.5, 0.891, 3001.6, 0.5",
        "3000.5, 1, 3001.6, 0.05",
        "5000.5, 0.793, 5002.4, 1.2",
        "2000.5, 0.05, 2001.6, 1",
        // Ten years ahead of who came today.
        "0.525, 0.891, 2.614, 84.3",
        "0.525, 0.05, 0.05, 84.3",
        "7.5, 0.999999999, 9, 130",
        "0.01, 0.3, 1.2, 130",
        // Distributions that are narrow, or have all at an end.
        "0.525, 900, 1600, 84.3",
        "600.5, 900, 1600, 4",
        "600.5, 0.002, 0.002, 4",
        "600.5, 30, 0.001, 4",
    })
    void shouldBeTheHypergeometricFormulaAtExtremes(double s, double a, double beta, double u) {
        // when
        double actual = PurchasesAhead.whileAlive(s, a, beta, u);

        // then
        double exact = Exact.whileAlive(s, a, beta, u);
        assertThat(actual).isCloseTo(exact, within(1e-11 * exact));
    }

    @Property(tries = 500)
    void shouldBeTheSameWhenSummedAndWhenIntegrated(
            @ForAll @DoubleRange(min = 0.01, max = 500) double s,
            @ForAll @DoubleRange(min = 0.01, max = 50) double a,
            @ForAll @DoubleRange(min = 0.01, max = 500) double beta,
            @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 1) double u) {
        // when
        double sum = PurchasesAhead.sum(s, a, beta, u);
        double integral = PurchasesAhead.integral(s, a, beta, u);

        // then
        assertThat(sum).isCloseTo(integral, within(RELATIVE * integral));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.9, 1.6", "5000, 0.001, 5000", "1e-4, 1e4, 1e-4"})
    void shouldBeNoneWhenNoTimeIsAhead(double s, double a, double beta) {
        assertThat(PurchasesAhead.whileAlive(s, a, beta, 0)).isZero();
    }
}
