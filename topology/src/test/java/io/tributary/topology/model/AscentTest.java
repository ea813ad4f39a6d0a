package io.tributary.topology.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AscentTest {
    private static final double[][] STARTS = {{1, 1}, {20, 0.1}};

    @Test
    void shouldFindTheHigherOfTwoTops() {
        // given two hills, the higher at (1, 2), the other at (-2, -2)
        LogLikelihood hills = (at, gradient) -> {
            double high = 2 * Math.exp(-square(at, 1, 2) / 2);
            double low = Math.exp(-square(at, -2, -2) / 2);
            gradient[0] = -high * (at[0] - 1) - low * (at[0] + 2);
            gradient[1] = -high * (at[1] - 2) - low * (at[1] + 2);
            return high + low;
        };
        double[][] starts = {{Math.exp(-2), Math.exp(-1.8)}, {1, Math.exp(1.5)}};

        // when
        var fit = (Fit.Found<double[]>) Ascent.climb(hills, starts, 10, at -> at);

        // then
        assertThat(fit.parameters()).containsExactly(new double[] {1, 2}, within(1e-4));
        assertThat(fit.logLikelihood()).isCloseTo(20, within(1e-2));
        assertThat(fit.starts()).isEqualTo(2);
        assertThat(fit.agreeing()).isOne();
    }

    private static double square(double[] at, double x, double y) {
        return (at[0] - x) * (at[0] - x) + (at[1] - y) * (at[1] - y);
    }

    @Test
    void shouldSayThatTheClimbHasNoEnd() {
        LogLikelihood ever = (at, gradient) -> {
            gradient[0] = Math.exp(-at[0]);
            gradient[1] = -2 * at[1];
            return -Math.exp(-at[0]) - at[1] * at[1];
        };

        assertThat(Ascent.climb(ever, STARTS, 10, at -> at))
                .isInstanceOfSatisfying(
                        Fit.Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Fit.Reason.NO_MAXIMUM));
    }

    @Test
    void shouldSayThatItDoesNotKnowWhenItIsLedAstray() {
        LogLikelihood wrongGradient = (at, gradient) -> {
            Arrays.fill(gradient, 1e-3);
            return -square(at, 0, 0);
        };
        LogLikelihood noise = (at, gradient) -> {
            Arrays.fill(gradient, 0);
            return ((Double.doubleToLongBits(at[0] * 31 + at[1]) * 0x9E3779B97F4A7C15L) >>> 40) * 1e-3;
        };

        assertThat(Ascent.climb(wrongGradient, STARTS, 10, at -> at))
                .isInstanceOfSatisfying(
                        Fit.Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Fit.Reason.NOT_CONVERGED));
        assertThat(Ascent.climb(noise, STARTS, 10, at -> at)).isInstanceOf(Fit.Failed.class);
    }
}
